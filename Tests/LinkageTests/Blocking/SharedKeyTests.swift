import Definitions
@testable import Linkage
import Testing

@Suite struct `A key that a fifth of all records share` {
    /// Invented people of whom a fifth have one surname and no date of birth.
    private func table(_ records: Int) throws -> LinkageTable {
        let people = SamplePeople(records, seed: 14).records.map(\.record)
        return try LinkageTable.sample(
            people.enumerated().map { number, record in
                var record = record
                if number % 5 == 0 {
                    record.surname = ["UNKNOWN"]
                    record.birthDate = []
                }
                return record
            })
    }

    @Test func `is split, named in the census, and linked in about the time of the others`() async throws {
        let table = try table(3_000)
        var definition = LinkageDefinition.sample
        definition.blocking = BlockingDefinition(
            rules: [BlockingRule("surname"), BlockingRule("forename", "birth_date")], limit: 100,
            splitBy: ["birth_date.year", "forename.prefix(1)", "postcode.outward"])
        let partition = try await Linker(definition).partition(table)
        let block = try #require(partition.census.rules[0].oversized.max { $0.records < $1.records })
        #expect(block.records >= table.count / 6)
        #expect(block.largest <= 100)
        #expect(block.splitBy.starts(with: ["birth_date.year", "forename.prefix(1)"]))
        #expect(partition.census.rules[0].pairs < table.count * 50)
    }
}
