import Configuration
import Definitions
import PersonalData
import Testing
import Vocabulary

@testable import Linkage
@testable import Nightly

/// People of the shipped dictionary's record types, made up for a test.
struct PeopleOfRecords {
    static let night = ScratchPipeline.night
    let configuration: PipelineConfiguration
    let key: PartnershipKey
    private let place: ScratchPlace

    init() throws {
        configuration = try ScratchPipeline(withStores: false).site.configuration
        place = try ScratchPlace()
        key = try .foundOrMade(at: "\(place.path)/pseudonym.key")
    }

    /// A record of a person, or of somebody's, with some values; all others are blank.
    func record(
        _ agency: String, _ type: String, _ number: String, of person: RecordKey? = nil,
        _ values: [String: FieldValue] = [:]
    ) throws -> StandardisedRecord {
        let definition = try #require(configuration.dictionary.recordType(RecordType(type)))
        let key = RecordKey(agency: Agency(agency), recordType: RecordType(type), sourceKey: number)
        return StandardisedRecord(
            key: key, person: person ?? key,
            provenance: Provenance(
                source: SourceName("\(agency)_\(type)"), file: "f", line: 2, receivedOn: Self.night),
            values: definition.fields.map { values[$0.name.name] ?? .missing(.blank) })
    }

    /// One person of a firm core and of records that are weakly linked to it.
    func person(core: [StandardisedRecord], weak: [StandardisedRecord] = []) -> LinkedPerson {
        let firm = core.map { LinkedRecord(key: $0.key, strength: .identifier, part: 0) }
        let loose = weak.map { LinkedRecord(key: $0.key, strength: .weak, part: 1) }
        return LinkedPerson(
            identifier: PersonIdentifier("T1"), records: (firm + loose).sorted { $0.key < $1.key })
    }
}
