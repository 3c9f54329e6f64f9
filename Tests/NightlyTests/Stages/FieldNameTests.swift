import Configuration
import Definitions
import Store
import Testing
import Vocabulary

@testable import Nightly

/// Field names that are the dictionary's to give, though a timeline's table has columns of its own.
@Suite struct `A field of a record type` {
    private static let mark = "      signal: "

    private func pipeline(naming name: String) throws -> ShippedPipeline {
        try ShippedPipeline().replacing(
            Self.mark, with: "      \(name): {label: Its \(name), type: text, timeline: token}\n\(Self.mark)",
            in: "dictionary.yml")
    }

    @Test(arguments: ["line", "source", "file", "link", "received_on"])
    func `may be called what tables of timelines say of every record`(name: String) throws {
        let pipeline = try pipeline(naming: name)
        let configuration = try #require(pipeline.survey.configuration, "\(pipeline.faults)")
        let type = try #require(
            configuration.dictionary.recordTypes.first { $0.index(of: FieldName(name)) != nil })
        #expect(type.timelineFields.contains { $0.name.name == name })
        let place = try ScratchPlace()
        try Analysis(path: "\(place.path)/analysis.sqlite").keep(
            [
                TimelineRecord(
                    person: Pseudonym("p1"), agency: Agency("police"), recordType: type.name,
                    values: type.timelineFields.map { _ in .missing(.blank) },
                    provenance: Provenance(
                        source: SourceName("s"), file: "f", line: 2, receivedOn: ScratchPipeline.night),
                    link: .identifier)
            ], dictionary: configuration.dictionary)
    }

    @Test(arguments: ["person", "agency"])
    func `may not be called what every record has, and the check says where`(name: String) throws {
        let pipeline = try pipeline(naming: name)
        let line = try #require(pipeline.line(of: "      \(name): {label: Its", in: "dictionary.yml"))
        #expect(
            pipeline.faults.contains { $0.contains("dictionary.yml:\(line):") && $0.contains("'\(name)'") })
    }
}
