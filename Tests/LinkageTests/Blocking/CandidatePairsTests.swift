import Definitions
@testable import Linkage
import Testing

@Suite struct `Candidate pairs` {
    private func candidates(_ definition: LinkageDefinition, _ table: LinkageTable) throws -> CandidatePairs {
        try Workbench(definition, table).candidates
    }

    private func pairs(of candidates: CandidatePairs) -> [[Int]] {
        var pairs: [[Int]] = []
        for rule in candidates.rules.indices {
            let blocks = candidates.blocks(rule)
            candidates.forEach(rule, blocks, 0..<blocks.count) { pairs.append([$0, $1]) }
        }
        return pairs
    }

    private static let people = SamplePeople(250, seed: 3).records.map(\.record)

    @Test func `are all pairs that share a key of a rule, each once, however many rules find it`() throws {
        let table = try LinkageTable.sample(Self.people)
        var definition = LinkageDefinition.sample
        definition.blocking = BlockingDefinition(
            rules: [
                BlockingRule("surname", "birth_date.year"),
                BlockingRule("postcode.outward", "forename.prefix(1)"),
                BlockingRule([.swap("forename", "surname")]), BlockingRule("birth_date"),
            ], limit: 10_000)
        let found = pairs(of: try candidates(definition, table))
        #expect(Set(found).count == found.count)

        let values = { (record: Int, column: String) in table.values(of: record, column: column).first ?? "" }
        var expected: Set<[Int]> = []
        for left in 0..<table.count {
            for right in (left + 1)..<table.count {
                let same = { (column: String, part: (String) -> String) in
                    part(values(left, column)) == part(values(right, column))
                }
                let names = Set([values(left, "forename"), values(left, "surname")])
                if same("surname", \.self) && same("birth_date", { String($0.prefix(4)) })
                    || same("postcode", { String($0.prefix { $0 != " " }) })
                        && same("forename", { String($0.prefix(1)) })
                    || names == Set([values(right, "forename"), values(right, "surname")])
                    || same("birth_date", \.self)
                {
                    expected.insert([left, right])
                }
            }
        }
        #expect(expected.count > 500)
        #expect(Set(found) == expected)
    }

    @Test func `meet records with several values under each of them, and once`() throws {
        let table = try LinkageTable.sample([
            SampleRecord("A", "JO", "LEE|KAY|MAY"), SampleRecord("B", "JO", "MAY|KAY"),
            SampleRecord("C", "JO", "FOX"),
        ])
        var definition = LinkageDefinition.sample
        definition.blocking = BlockingDefinition(rules: [BlockingRule("surname")])
        #expect(pairs(of: try candidates(definition, table)) == [[0, 1]])
    }

    @Test func `join nobody within a source where only sources are linked with each other`() throws {
        let table = try LinkageTable.sample([
            SampleRecord("A", "JO", "LEE"), SampleRecord("B", "JO", "LEE"),
            SampleRecord("C", "JO", "LEE", agency: "probation"),
        ])
        var definition = LinkageDefinition.sample
        definition.blocking = BlockingDefinition(rules: [BlockingRule("surname")])
        definition.acrossSourcesOnly = true
        #expect(pairs(of: try candidates(definition, table)).sorted { $0[0] < $1[0] } == [[0, 2], [1, 2]])
    }

    @Test func `of an oversized block share the keys that split it, and the census says so`() throws {
        let records = (0..<90).map { number in
            SampleRecord("R\(number)", "JO", "SMITH", "19\(50 + number % 3)-01-0\(1 + number % 9)")
        }
        let table = try LinkageTable.sample(records)
        var definition = LinkageDefinition.sample
        definition.blocking = BlockingDefinition(
            rules: [BlockingRule("surname"), BlockingRule("birth_date")], limit: 40,
            splitBy: ["birth_date.year"])
        let census = try Linker(definition).census(of: table)
        #expect(census.possiblePairs == 4005)
        let block = try #require(census.rules[0].oversized.first)
        #expect(block.records == 90)
        #expect(block.splitBy == ["birth_date.year"])
        #expect(block.blocks == 3)
        #expect(block.largest == 30)
        #expect(block.pairsLeftOut == 90 * 89 / 2 - 3 * 30 * 29 / 2)
        #expect(census.rules[1].oversized.isEmpty)
        let found = pairs(of: try candidates(definition, table))
        #expect(Set(found).count == found.count)
        #expect(found.count == 3 * 30 * 29 / 2)
    }

    @Test func `of a block that nothing splits are those of neighbours, and the rest is reported`() throws {
        let table = try LinkageTable.sample(
            (0..<90).map { SampleRecord("R\($0)", "JO", "SMITH", "1950-01-01") })
        var definition = LinkageDefinition.sample
        definition.blocking = BlockingDefinition(
            rules: [BlockingRule("surname")], limit: 40, splitBy: ["birth_date.year"])
        let candidates = try candidates(definition, table)
        let block = try #require(candidates.census[0].oversized.first)
        #expect(block.splitBy == ["birth_date.year", "order of records"])
        #expect(pairs(of: candidates).count + block.pairsLeftOut == 90 * 89 / 2)
    }
}

@Suite struct `Sorting of keys` {
    @Test(arguments: [0, 1, 2, 60, 1000, 20_000])
    func `is that of the standard library`(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        var entries: [UInt64] = []
        for number in 0..<count { entries.append((generator.next() >> 33) << 32 | UInt64(number)) }
        for number in 0..<(count / 2) { entries.append(7 << 32 | UInt64(number)) }
        #expect(KeySort.sorted(entries) == entries.sorted())
    }
}
