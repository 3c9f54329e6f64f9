internal import Definitions
internal import Delimited
internal import Linkage

/// A source's file, read and cut into chunks, and where its columns stand.
struct OpenedSource: Sendable {
    /// The path of the file.
    let path: String
    /// The stretches of it that are read one by one.
    let chunks: [FileChunks.Chunk]

    private let file: [UInt8]
    private let dialect: Dialect
    private let layout: SourceLayout
    private let reader: ChunkReader
    private let name: String

    /// Opens the source of a study that has this index.
    ///
    /// - Throws: ``StudyFailure`` where the file can't be read, or its header isn't as it should be.
    init(_ index: Int, _ study: LinkageStudy, _ folder: String) throws(StudyFailure) {
        let source = study.sources[index]
        path = StudyReader.path(source.file, in: folder)
        name = source.name
        file = try StudyFile.read(path)
        dialect = try Self.dialect(of: source, path)
        var header = RowReader(Array(file.prefix(1 << 16)), dialect: dialect)
        guard let first = header.next(), !first.isBlank else {
            throw StudyFailure(.input, "\(path):1: the file has no header row")
        }
        layout = try SourceLayout(first, source, path: path, study: study)
        chunks = FileChunks(file, isWhole: source.encoding == .utf16).chunks
        reader = ChunkReader(source: index, layout: layout, columns: study.columns.count)
    }

    /// Reads a chunk.
    func read(_ chunk: Int) -> ChunkReader.Outcome {
        reader.read(file, dialect, chunk: chunks[chunk], isFirst: chunk == 0)
    }

    /// What was read from the source in all its chunks.
    func tally(of outcomes: [ChunkReader.Outcome]) -> SourceTally {
        let unreadable = layout.fieldHeaders.enumerated().map { field, header in
            SourceTally.Unreadable(
                header: header, cells: outcomes.reduce(0) { $0 + $1.unreadable[field] })
        }
        return SourceTally(
            name: name, records: outcomes.reduce(0) { $0 + $1.fragment.count },
            unreadable: unreadable.filter { $0.cells > 0 })
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
}
