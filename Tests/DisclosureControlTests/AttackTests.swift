import Definitions
import DisclosureControl
import TestSupport
import Testing

@Suite struct `What is hidden` {
    @Test func `can't be had by subtracting the rest from the total`() {
        var builder = ReleaseBuilder(size: 100)
        builder.add("yes", 9, weight: 12)
        builder.add("no", 91, weight: 2)
        builder.relate("all", is: ["yes", "no"])
        let (release, values) = builder.protected()
        #expect(values.map(\.text) == ["100", "[c]", "[c]"])
        #expect(release.audit.passes)
        let effects = release.decisions.map { "\($0.cell): \($0.effect.rawValue) by \($0.rule.rawValue)" }
        #expect(effects == ["a/all: rounded by D4", "a/no: secondary by D5", "a/yes: primary by D2"])
    }

    @Test func `protects the small group that only another agency knows`() {
        var builder = ReleaseBuilder(size: 400)
        builder.add("linked", 104, weight: 20)
        builder.add("police", 100, weight: 15)
        builder.add("gain", 4, .guarded)
        builder.relate("linked", is: ["police", "gain"])
        let (release, values) = builder.protected()
        #expect(values.map(\.text) == ["400", "105", "[c]"])
        #expect(release.audit.passes)
    }

    @Test func `is left alone where rounding hides it well enough`() {
        var builder = ReleaseBuilder(size: 300)
        for (name, count) in [("a", 100), ("b", 91), ("c", 60), ("d", 45)] { builder.add(name, count) }
        builder.add("e", 4)
        builder.relate("all", is: ["a", "b", "c", "d", "e"])
        let (release, values) = builder.protected()
        #expect(values.map(\.text) == ["300", "100", "90", "60", "45", "[c]"])
        #expect(release.audit.passes)
    }

    @Test func `stops the release when what everybody knows of it does not hold`() {
        var builder = ReleaseBuilder(size: 100)
        builder.add("yes", 40)
        builder.add("no", 50)
        builder.relate("all", is: ["yes", "no"])
        #expect(!builder.protected().release.audit.passes)
    }

    @Test func `is the same on every run, in any order of the counts`() {
        var generator = SplitMix(seed: 7)
        let builder = RandomTable(using: &generator).builder
        let first = builder.protected().release
        for _ in 0..<20 {
            var shuffled = builder
            shuffled.cells.shuffle(using: &generator)
            shuffled.relations.shuffle(using: &generator)
            #expect(shuffled.protected().release == first)
        }
    }

    @Test(arguments: 0..<150)
    func `could be any of enough numbers, by trying every table there can be`(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let table = RandomTable(using: &generator)
        let (release, values) = table.builder.protected()
        #expect(release.audit.passes)
        let possible = table.possibleCounts(values)
        for (place, value) in values.enumerated() where value.marker == .confidential {
            let counts = possible[place]
            #expect((counts.max() ?? 0) - (counts.min() ?? 0) >= table.profile.protection)
            #expect(counts.contains(table.counts[place]))
            if table.counts[place] < table.profile.threshold { #expect((counts.min() ?? 99) <= 1) }
        }
    }
}

/// A random table of people by two yes-or-no properties, with all margins, as a release.
///
/// Its places are: all; the four inner counts, by row; two row totals; two column totals.
struct RandomTable {
    let builder: ReleaseBuilder
    let profile: DisclosureProfile
    let counts: [Int]

    /// The places of the parts of each total.
    private static let totals = [[1, 2, 3, 4], [1, 2], [3, 4], [1, 3], [2, 4]]

    init(using generator: inout SplitMix) {
        profile = [Profiles.strict10, Profiles.nhs7].randomElement(using: &generator) ?? Profiles.strict10
        var inner = (0..<4).map { _ in
            Bool.random(using: &generator)
                ? Int.random(in: 0...9, using: &generator) : Int.random(in: 10...18, using: &generator)
        }
        inner[0] += inner.reduce(0, +) < 12 ? 12 : 0
        counts = Self.complete(inner)
        var builder = ReleaseBuilder(size: counts[0], profile: profile)
        for place in 1..<9 { builder.add("n\(place)", counts[place], weight: place > 4 ? 3 : 1) }
        for (total, place) in [(1, 5), (2, 6), (3, 7), (4, 8)] {
            builder.relate("n\(place)", is: Self.totals[total].map { "n\($0)" })
        }
        builder.relate("all", is: ["n5", "n6"])
        builder.relate("all", is: ["n7", "n8"])
        self.builder = builder
    }

    /// By trying every table: the counts that each place can have, given what is shown.
    ///
    /// A hidden inner count is tried up to 24, which is beyond every threshold.
    func possibleCounts(_ values: [ReleasableValue]) -> [Set<Int>] {
        let ranges = values.map(range)
        var possible = [Set<Int>](repeating: [], count: values.count)
        let inner = (1...4).map { ranges[$0].clamped(to: 0...24) }
        for a in inner[0] {
            for b in inner[1] where ranges[5].contains(a + b) {
                for c in inner[2] where ranges[7].contains(a + c) {
                    for d in inner[3] where ranges[6].contains(c + d) && ranges[8].contains(b + d) {
                        guard ranges[0].contains(a + b + c + d) else { continue }
                        for (place, count) in Self.complete([a, b, c, d]).enumerated() {
                            possible[place].insert(count)
                        }
                    }
                }
            }
        }
        return possible
    }

    private func range(_ value: ReleasableValue) -> ClosedRange<Int> {
        guard let number = value.number.map({ Int($0) }) else { return 0...1_000 }
        guard number > 0 else { return 0...0 }
        let counts = profile.rounding.counts(shownAs: number)
        return max(counts.lowerBound, profile.threshold)...counts.upperBound
    }

    private static func complete(_ inner: [Int]) -> [Int] {
        let sums = totals.map { parts in parts.reduce(0) { $0 + inner[$1 - 1] } }
        return [sums[0]] + inner + sums[1...]
    }
}
