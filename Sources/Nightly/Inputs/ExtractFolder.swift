internal import Definitions
internal import PersonalData
internal import Ingestion
internal import Vocabulary

/// A file of a night's folder that is a batch of a source.
struct ExtractFile: Sendable {
    let source: SourceDefinition
    let name: String
    let batch: BatchName
    let bytes: [UInt8]
    /// The bytes' SHA-256 in hexadecimal.
    let sha256: String

    /// A batch of a source.
    init(source: SourceDefinition, name: String, batch: BatchName, bytes: [UInt8]) {
        self.source = source
        self.name = name
        self.batch = batch
        self.bytes = bytes
        sha256 = bytes.sha256
    }
}

/// A night's extracts as they stand on disk.
struct ExtractFolder: Sendable {
    /// The batches, in order of source and then of date and number.
    let files: [ExtractFile]
    /// Files that are a batch of no source, or dated after the night.
    let strangers: [String]

    /// Reads a night's folder.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - sources: The sources, in the configuration's order.
    ///   - asOf: The night's date; a batch of a later date is not its.
    /// - Throws: ``RunFailure`` where a file can't be read.
    init(_ path: String, sources: [SourceDefinition], asOf: CalendarDay) throws(RunFailure) {
        let names = Files.names(in: path).filter { $0.hasSuffix(".csv") }
        var files: [ExtractFile] = []
        var claimed: Set<String> = []
        for source in sources {
            for (batch, name) in BatchName.batches(of: source, among: names) where batch.date <= asOf {
                claimed.insert(name)
                let bytes = try Files.read("\(path)/\(name)")
                files.append(ExtractFile(source: source, name: name, batch: batch, bytes: bytes))
            }
        }
        self.files = files
        strangers = names.filter { !claimed.contains($0) }
    }

    /// What to say of the files that are nobody's batch tonight.
    var strangerNotices: [String] {
        strangers.map {
            "\($0) was not read: no source's file pattern fits it, or its date lies ahead "
                + "[\(RowFindingCode.batchError.rawValue)]"
        }
    }

    /// The sources that the night can't do without and that have no file.
    func missing(of sources: [SourceDefinition]) -> [SourceDefinition] {
        // Mended rows of an earlier batch are not the night's extract.
        let present = Set(files.filter { !$0.batch.isMended }.map(\.source.name))
        return sources.filter { $0.expectation.required && !present.contains($0.name) }
    }
}
