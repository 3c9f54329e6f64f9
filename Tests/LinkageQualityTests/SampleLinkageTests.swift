import Linkage
import Testing
import Vocabulary

@Suite struct `Linkage of the sample, as the shipped pipeline has it` {
    /// The sample's night is the same for every test here, and takes a while where nothing is optimised.
    private static let night = Task { try await SampleNight(threads: 2) }

    @Test func `joins the records of one person, and hardly ever those of two`() async throws {
        let night = try await Self.night.value
        let labels = Self.labels(of: night) { $0.isNamed }
        #expect(labels.count > 2000)
        let quality = LinkageQuality(labels)
        #expect(quality.pairs.precision >= 0.99)
        #expect(quality.pairs.recall >= 0.93)
    }

    @Test func `joins records without names rarely wrongly`() async throws {
        let night = try await Self.night.value
        let people = Dictionary(
            night.population.people.flatMap { person in person.records.map { ($0.key, person) } },
            uniquingKeysWith: { first, _ in first })
        let links = night.population.attributors.links
        #expect(links.count > 30)
        let right = links.filter { link in
            people[link.record]?.records.contains { other in
                other.key.isNamed && night.truth[other.key] == night.truth[link.record]
            } ?? false
        }
        #expect(Double(right.count) >= 0.95 * Double(links.count))
    }

    @Test func `puts every record into exactly one person`() async throws {
        let night = try await Self.night.value
        let records = night.population.people.flatMap { $0.records.map(\.key) }
        #expect(Set(records).count == records.count)
        #expect(records.count >= night.truth.count - 20)
        #expect(records.allSatisfy { night.truth[$0] != nil })
    }

    private static func labels(
        of night: SampleNight, where isMeant: (RecordKey) -> Bool
    ) -> [(found: PersonIdentifier, truth: String)] {
        night.population.people.flatMap { person in
            person.records.filter { isMeant($0.key) }.compactMap { record in
                night.truth[record.key].map { (person.identifier, $0) }
            }
        }
    }
}

extension RecordKey {
    /// Whether the record names its person; the national extract's keys begin with D.
    fileprivate var isNamed: Bool { !(recordType.name == "treatment_client" && sourceKey.hasPrefix("D")) }
}
