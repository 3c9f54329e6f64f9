public import Definitions
internal import Delimited
public import Linkage
internal import Vocabulary

/// The records of a study's files, ready to be linked.
public struct StudyTable: Sendable {
    /// The records.
    public let table: LinkageTable
    /// What was read from each source, in the study's order.
    public let sources: [SourceTally]
}

/// What was read from one source.
public struct SourceTally: Hashable, Sendable {
    /// A column with texts of which nothing could be made: dates in another layout, identifiers whose check letter
    /// is wrong, codes that the study doesn't list.
    public struct Unreadable: Hashable, Sendable {
        /// The header of the column.
        public let header: String
        /// How many cells.
        public let cells: Int
    }

    /// The source's name.
    public let name: String
    /// Its records.
    public let records: Int
    /// Its columns with unreadable texts, in the order of the linkage columns.
    public let unreadable: [Unreadable]
}

/// Reads the files of a study straight into a linkage table.
public struct StudyReader: Sendable {
    private let study: LinkageStudy
    private let folder: String
    private let threads: Int

    /// A reader of a study's files.
    ///
    /// - Parameters:
    ///   - study: The study.
    ///   - folder: The folder to which the study's file names are relative.
    ///   - threads: How many tasks read at once; the table is the same for any number.
    public init(_ study: LinkageStudy, folder: String, threads: Int = 2) {
        self.study = study
        self.folder = folder
        self.threads = threads
    }

    /// The records of all files.
    ///
    /// - Throws: ``StudyFailure`` where a file can't be read, or with the first rows that are not as they should be.
    public func read() async throws(StudyFailure) -> StudyTable {
        var sources: [OpenedSource] = []
        for index in study.sources.indices { sources.append(try OpenedSource(index, study, folder)) }
        let outcomes = await outcomes(sources)
        var fragments: [TableFragment] = []
        var tallies: [SourceTally] = []
        for (source, outcomes) in zip(sources, outcomes) {
            try Self.check(outcomes, source.path)
            fragments += outcomes.map(\.fragment)
            tallies.append(source.tally(of: outcomes))
        }
        do throws(RepeatedRecord) {
            let table = try LinkageTable(
                columns: study.columns, sources: study.sources.map(\.name), fragments: fragments)
            return StudyTable(table: table, sources: tallies)
        } catch {
            throw repeated(error)
        }
    }

    /// The path of a source's file.
    func path(of source: StudySource) -> String { Self.path(source.file, in: folder) }

    /// The path of a file that a study names.
    static func path(_ file: String, in folder: String) -> String {
        file.hasPrefix("/") || folder.isEmpty ? file : "\(folder)/\(file)"
    }

    /// The chunks of all sources, read by several tasks: those of a small file while others read a large one.
    private func outcomes(_ sources: [OpenedSource]) async -> [[ChunkReader.Outcome]] {
        let pieces = sources.indices.flatMap { source in
            sources[source].chunks.indices.map { (source: source, chunk: $0) }
        }
        let outcomes = await Concurrent.results(of: pieces.count, threads: threads) { piece in
            sources[pieces[piece].source].read(pieces[piece].chunk)
        }
        return sources.indices.map { source in
            zip(pieces, outcomes).filter { $0.0.source == source }.map(\.1)
        }
    }

    private static func check(_ outcomes: [ChunkReader.Outcome], _ path: String) throws(StudyFailure) {
        let faults = outcomes.flatMap(\.faults)
        guard !faults.isEmpty else { return }
        let told = faults.prefix(ChunkReader.mostFaults).map { fault in
            let gap = fault.message.hasPrefix(":") ? "" : " "
            return "\(path):\(fault.line)\(gap)\(fault.message)"
        }
        let more = faults.count > told.count ? ["\(path): and more rows like these"] : []
        throw StudyFailure(.input, lines: told + more)
    }

    private func repeated(_ error: RepeatedRecord) -> StudyFailure {
        let source = study.sources[error.source]
        return StudyFailure(
            .input,
            "\(path(of: source)):\(error.line) (\(source.recordIdentifier)): the same identifier as line "
                + "\(error.firstLine); a record identifier stands once in its file")
    }
}
