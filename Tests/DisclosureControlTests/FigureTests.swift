import Definitions
import DisclosureControl
import Testing

@Suite struct `A figure` {
    private func figure(
        _ counts: [(String, Int)], size: Int, _ kind: TableColumn.Kind,
        _ entry: (ReleaseBuilder) -> ConfidentialEntry
    ) -> String {
        var builder = ReleaseBuilder(size: size)
        for (name, count) in counts { builder.add(name, count) }
        let table = ConfidentialTable(
            name: "t", title: "T", caption: "?", rowHeading: "Row", columns: [TableColumn("n", kind)],
            rows: [
                ConfidentialRow("r", [entry(builder)]),
                ConfidentialRow("all", [.count(builder.name("all"))]),
            ])
        let set = ConfidentialTableSet(
            cohort: "a", heading: builder.set.heading, profile: "strict10", areaPopulation: nil,
            size: builder.name("all"), cells: builder.cells, relations: [], tables: [table])
        let release = DisclosureCheck([Profiles.strict10]).protect(ConfidentialTables(sets: [set]))
        return release.sets[0].tables[0].rows[0].values[0].text
    }

    private func share(_ part: Int, of size: Int) -> String {
        figure([("part", part)], size: size, .share) {
            .share(of: CellSum($0.name("part")), in: CellSum($0.name("all")))
        }
    }

    @Test(arguments: [
        (33, 100, "35%"),  // of protected counts: 35 of 100
        (13, 47, "33%"),  // 15 of 45
        (9, 100, "[c]"), (0, 100, "0%"), (2_000, 3_997, "50%"), (1_234, 4_000, "30.9%"), (10, 9_000, "0.1%"),
        (10, 3_000, "[low]"),
    ])
    func `of share comes from protected counts, whole below 4,000`(part: Int, size: Int, expected: String) {
        #expect(share(part, of: size) == expected)
    }

    @Test func `of share never exceeds a hundred by rounding`() {
        #expect(share(48, of: 47) == "100%")
    }

    @Test func `of lift compares with chance`() {
        let lift = figure([("both", 30), ("first", 50), ("second", 40)], size: 100, .lift) {
            .lift(
                both: $0.name("both"), first: $0.name("first"), second: $0.name("second"),
                all: $0.name("all"))
        }
        #expect(lift == "1.5")
    }

    @Test func `of lift is not shown where any of its counts isn't`() {
        let lift = figure([("both", 3), ("first", 50), ("second", 40)], size: 100, .lift) {
            .lift(
                both: $0.name("both"), first: $0.name("first"), second: $0.name("second"),
                all: $0.name("all"))
        }
        #expect(lift == "[c]")
    }

    @Test(arguments: [
        ([10, 20, 30], "1"), ([10, 15, 30], "2"), ([30, 20, 10], "0"), ([10, 0, 0], "[z]"),
        ([10, 20, 3], "[c]"),
    ])
    func `of the middle needs twenty persons and all its counts`(counts: [Int], expected: String) {
        let names = counts.indices.map { "n\($0)" }
        let median = figure(Array(zip(names, counts)), size: 100, .median) { builder in
            .median(counts.indices.map { MedianStep($0, builder.name("n\($0)")) })
        }
        #expect(median == expected)
    }

    @Test func `of gain is the difference of protected counts`() {
        let gain = figure([("linked", 63), ("one", 48), ("two", 22)], size: 100, .persons) {
            .gain($0.name("linked"), over: [$0.name("one"), $0.name("two")])
        }
        #expect(gain == "15")
    }

    @Test func `in words names neither a hidden count nor a false certainty`() {
        var builder = ReleaseBuilder(size: 142)
        builder.add("some", 37)
        builder.add("few", 4)
        let counts = builder.protected().values.compactMap { value -> ReleasableCount? in
            guard case .count(let count) = value else { return nil }
            return count
        }
        let size = counts[0]
        #expect(
            PatternSentence.share(counts[1], of: size, profile: Profiles.strict10)
                == "about 35 of 140 people (25%)")
        #expect(
            PatternSentence.share(counts[2], of: size, profile: Profiles.strict10)
                == "a number of people that isn't shown ([c])")
    }
}
