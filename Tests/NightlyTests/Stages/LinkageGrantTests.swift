import Configuration
import Definitions
import Release
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `What the linkage job may compare` {
    private static let night = CalendarDay(dayNumber: 20_513)
    private static let surname = FieldReference(
        agency: Agency("police"), recordType: RecordType("nominal"), field: FieldName("surname"))

    private func grant(_ change: (ShippedPipeline) -> ShippedPipeline = { $0 }) throws -> LinkageGrant {
        let survey = change(try ShippedPipeline()).survey
        return LinkageGrant(try #require(survey.configuration), asOf: Self.night)
    }

    private func key(_ agency: String, _ type: String, _ key: String = "1") -> RecordKey {
        RecordKey(agency: Agency(agency), recordType: RecordType(type), sourceKey: key)
    }

    @Test func `is every field that tells who a person is, as shipped`() throws {
        let grant = try grant()
        #expect(grant.withheld.isEmpty, "\(grant.withheld.map(\.field))")
        #expect(grant.apart.isEmpty)
        #expect(grant.agencies.map(\.name) == ["drug_service", "police", "probation"])
        #expect(grant.gives(Self.surname))
        #expect(grant.stopped(in: DataDictionary.empty).isEmpty)
    }

    @Test(arguments: [
        ("in_force_from: 2026-03-02", "not in force before 2026-03-02"),
        ("in_force_from: 2025-10-01\n    in_force_until: 2026-02-28", "expired on 2026-02-28"),
        ("in_force_from: 2025-10-01\n    in_force_until: 2026-03-01", nil),
    ])
    func `is nothing while the agreement is not in force`(term: String, reason: String?) throws {
        let grant = try grant { $0.setting(term, of: "COH-01") }
        #expect(grant.apart.isEmpty == (reason == nil))
        #expect(grant.agencies.isEmpty == (reason != nil))
        #expect(grant.gives(Self.surname) == (reason == nil))
        let stopped = grant.stopped(in: DataDictionary.empty).map(\.description)
        #expect(stopped.count == (reason == nil ? 0 : 1))
        if let reason {
            #expect(
                stopped[0] == "linkage of the people of drug_service, police, probation: COH-01 version 2: "
                    + "\(reason); their records were joined with no other agency's")
        }
    }

    @Test func `leaves out a field that no line gives, and says so`() throws {
        let grant = try grant {
            $0.replacing(
                "fields: [reference, force, pnc, cro, surname,",
                with: "fields: [reference, force, cro, surname,", in: "agreement.yml")
        }
        #expect(grant.withheld.map(\.field.description) == ["police:nominal.pnc"])
        #expect(grant.apart.isEmpty)
        #expect(grant.gives(Self.surname))
    }

    @Test func `makes no decision join a record that stands apart to another agency's`() throws {
        let nominal = key("police", "nominal")
        let decisions = [
            LinkageDecision(nominal, key("probation", "supervised_person"), .same),
            LinkageDecision(nominal, key("police", "nominal", "2"), .same),
        ]
        #expect(try grant().lawful(decisions) == decisions)
        let expired = try grant { $0.setting("in_force_from: 2026-03-02", of: "COH-01") }
        #expect(expired.lawful(decisions) == [decisions[1]])
        #expect(expired.standsApart(nominal))
        #expect(!expired.standsApart(key("police", "arrest")))
    }
}

extension DataDictionary {
    /// A dictionary without a word.
    static var empty: DataDictionary {
        DataDictionary(version: "1", recordTypes: [], codeLists: [], agencies: [], terms: [])
    }
}
