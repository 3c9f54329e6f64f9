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
        var fragments: [TableFragment] = []
        var tallies: [SourceTally] = []
        for index in study.sources.indices {
            let (read, tally) = try await self.read(index)
            fragments += read
            tallies.append(tally)
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

    private func read(_ index: Int) async throws(StudyFailure) -> ([TableFragment], SourceTally) {
        let source = study.sources[index]
        let path = path(of: source)
        let file = try StudyFile.read(path)
        let dialect = try Self.dialect(of: source, path)
        var header = RowReader(Array(file.prefix(1 << 16)), dialect: dialect)
        guard let first = header.next(), !first.isBlank else {
            throw StudyFailure(.input, "\(path):1: the file has no header row")
        }
        let layout = try SourceLayout(first, source, path: path, study: study)
        let chunks = FileChunks(file, isWhole: source.encoding == .utf16).chunks
        let reader = ChunkReader(source: index, layout: layout, columns: study.columns.count)
        let outcomes = await Concurrent.results(of: chunks.count, threads: threads) { chunk in
            reader.read(file, dialect, chunk: chunks[chunk], isFirst: chunk == 0)
        }
        try Self.check(outcomes, path)
        let unreadable = layout.fieldHeaders.enumerated().map { field, header in
            SourceTally.Unreadable(
                header: header, cells: outcomes.reduce(0) { $0 + $1.unreadable[field] })
        }
        let tally = SourceTally(
            name: source.name, records: outcomes.reduce(0) { $0 + $1.fragment.count },
            unreadable: unreadable.filter { $0.cells > 0 })
        return (outcomes.map(\.fragment), tally)
    }

    private static func dialect(of source: StudySource, _ path: String) throws(StudyFailure) -> Dialect {
        let encoding: TextEncoding =
            switch source.encoding {
            case .utf8: .utf8
            case .windows1252: .windows1252
            case .utf16: .utf16
            }
        do throws(DialectError) {
            return try Dialect(delimiter: source.delimiter, encoding: encoding)
        } catch {
            throw StudyFailure(.input, "\(path): \(error)")
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
