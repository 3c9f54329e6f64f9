import Definitions
import Linkage
import Testing
import Vocabulary

@Suite struct `A record without a name` {
    private static let known = [
        SampleRecord("P1", "ANN|SUE", "LEE", "1980-05-06", sex: "F", postcode: "NX1 2AB"),
        SampleRecord("P2", "BEN", "FOX", "1980-05-06", sex: "M", postcode: "UX1 2AB"),
        SampleRecord("P3", "BOB", "FRY", "1980-05-06", sex: "M", postcode: "NX9 2AB"),
        SampleRecord("P4", "CAL", "GUY", "1975-01-31", sex: "M", postcode: "UX1 2AB"),
    ]

    private func record(
        _ key: String, _ initials: String, _ birthDate: String, _ sex: String, sector: String? = nil,
        area: String? = nil
    ) -> AttributorRecord {
        AttributorRecord(
            key: .sample(key, agency: "drug_service"), forenameInitial: String(initials.prefix(1)),
            surnameInitial: String(initials.dropFirst()), dateOfBirth: birthDate, sex: sex, sector: sector,
            area: area)
    }

    /// Links records to the known people; the area of a person is that of their postcode.
    private func linked(_ records: [AttributorRecord]) async throws -> LinkedPopulation {
        var definition = LinkageDefinition.sample
        definition.attributor = AttributorDefinition(
            forename: "forename", surname: "surname", dateOfBirth: "birth_date", sex: "sex",
            postcode: "postcode",
            areas: [
                AttributorArea("here", postcodes: ["NX", "UX7"], treatmentAreas: ["D01"]),
                AttributorArea("next door", postcodes: ["UX"], treatmentAreas: ["D02"]),
            ])
        return try await Linker(definition).link(
            .sample(Self.known), attributors: records, newIdentifier: sampleIdentifier)
    }

    @Test func `is linked weakly to the one person who has its key`() async throws {
        let population = try await linked([record("D1", "AL", "1980-05-06", "F", sector: "NX1 2")])
        let link = try #require(population.attributors.links.first)
        #expect(link.identifier == population.history.assignment[.sample("P1")])
        #expect(link.sectorsAgree == true)
        let person = try #require(population.people.first { $0.identifier == link.identifier })
        #expect(person.records.map(\.key.sourceKey) == ["D1", "P1"])
        #expect(person.records[0].strength == .weak)
        #expect(!person.records[0].isCore)
        #expect(person.records[1].isCore)
    }

    @Test func `is linked by an alias too`() async throws {
        let population = try await linked([record("D1", "SL", "1980-05-06", "F")])
        #expect(population.attributors.links.map(\.sectorsAgree) == [nil])
    }

    @Test func `is not linked where two people have its key, unless the area tells them apart`() async throws
    {
        let anywhere = try await linked([record("D1", "BF", "1980-05-06", "M")])
        #expect(anywhere.attributors.links.isEmpty)
        #expect(anywhere.attributors.severalPeople == 1)
        let here = try await linked([record("D1", "BF", "1980-05-06", "M", area: "next door")])
        #expect(here.attributors.links.map(\.identifier) == [here.history.assignment[.sample("P2")]])
    }

    @Test
    func `is not linked where another record has its key, nor where a part is missing, nor to another area`()
        async throws
    {
        let population = try await linked([
            record("D1", "AL", "1980-05-06", "F"), record("D2", "AL", "1980-05-06", "F"),
            record("D3", "CG", "1975-01-31", "M", area: "here"), record("D4", "CG", "1975", "M"),
            record("D5", "ZZ", "1975-01-31", "M"),
        ])
        let report = population.attributors
        #expect(report.links.isEmpty)
        #expect(report.duplicateKey == 2)
        #expect(report.areaDiffers == 1)
        #expect(report.incomplete == 1)
        #expect(report.noCandidate == 1)
        #expect(report.records == 5)
        #expect(report.expectedMissedShare == 0.08)
        let alone = population.people.filter {
            $0.records.count == 1 && $0.records[0].key.agency.name == "drug_service"
        }
        #expect(alone.count == 5)
        #expect(alone.allSatisfy { $0.records[0].strength == .none && $0.records[0].isCore })
    }

    @Test(arguments: [
        ("NX1 2", "here"), ("UX7 1AB", "here"), ("UX1 2AB", "next door"), ("ZX1 2", nil), ("", nil),
    ])
    func `lies in the area of its outward code, or else of its postcode area`(postcode: String, area: String?)
    {
        let areas = [
            AttributorArea("next door", postcodes: ["UX"], treatmentAreas: ["D02"]),
            AttributorArea("here", postcodes: ["NX", "UX7"], treatmentAreas: ["D01"]),
        ]
        #expect(areas.area(ofPostcode: postcode) == area)
        #expect(areas.area(ofTreatmentArea: "D02") == "next door")
    }

    @Test func `keeps its person from night to night`() async throws {
        let records = [record("D1", "AL", "1980-05-06", "F"), record("D5", "ZZ", "1975-01-31", "M")]
        let first = try await linked(records)
        let second = try await linked(records.reversed())
        #expect(first.people == second.people)
    }
}
