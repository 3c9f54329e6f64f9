import Configuration
import Definitions
import Foundation
import Ingestion
import Linkage
import PersonalData
import Standardisation
import Vocabulary

/// The sample's first night, taken from its files to people with the pipeline that is shipped.
struct SampleNight {
    static let asOf = CalendarDay(dayNumber: 20_513)  // 1 March 2026

    static let repository =
        ProcessInfo.processInfo.environment["REPOSITORY"].map { URL(filePath: $0) }
        ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Who is who by `truth.csv`.
    let truth: [RecordKey: String]
    /// Who is who by linkage.
    let population: LinkedPopulation

    init(threads: Int) async throws {
        let configuration = try Self.configuration()
        truth = try Self.truth(configuration.sources)
        let batch = try Standardiser(
            dictionary: configuration.dictionary, sources: configuration.sources, asOf: Self.asOf
        ).standardise(try Self.records(configuration.sources))
        let input = LinkageRecords(batch.identities(in: configuration.dictionary))
        population = try await Linker(configuration.linkage, threads: threads).link(
            try input.table(configuration.linkage), attributors: input.attributors,
            newIdentifier: { record, attempt in PersonIdentifier("\(record) \(attempt)") })
    }

    private static func configuration() throws -> PipelineConfiguration {
        let files = ConfigurationFiles(
            bytes: { path in (try? Data(contentsOf: repository.appending(path: path))).map(Array.init) },
            names: { folder in
                let path = repository.appending(path: folder).path(percentEncoded: false)
                return (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            })
        return try ConfigurationLoader.load(nightly: "Pipelines/nightly.yml", files: files).configuration
    }

    private static func records(_ sources: [SourceDefinition]) throws -> [IngestedRecord] {
        let folder = repository.appending(path: "SampleData/\(asOf)")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false))
        return try sources.flatMap { source in
            try BatchName.batches(of: source, among: names).flatMap { batch, file in
                let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
                return Ingester(source: source, withheld: [])
                    .ingest(bytes, file: file, receivedOn: batch.date).records
            }
        }
    }

    private static func truth(_ sources: [SourceDefinition]) throws -> [RecordKey: String] {
        let text = try String(
            contentsOf: repository.appending(path: "SampleData/truth.csv"), encoding: .utf8)
        var truth: [RecordKey: String] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard let source = sources.first(where: { $0.name.name == cells[0] }) else { continue }
            let key = RecordKey(agency: source.agency, recordType: source.recordType, sourceKey: cells[1])
            truth[key] = cells[2]
        }
        return truth
    }
}
