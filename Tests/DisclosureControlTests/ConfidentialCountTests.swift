import Definitions
import DisclosureControl
import Testing

@Suite struct `A confidential count` {
    private let number = 73_912

    @Test func `can't be printed, described, dumped or reflected on`() {
        let count = ConfidentialCount(number)
        var dumped = ""
        dump(count, to: &dumped)
        let texts = [String(describing: count), String(reflecting: count), "\(count)", dumped]
        #expect(texts.allSatisfy { !$0.contains(String(number)) })
        #expect(Mirror(reflecting: count).children.isEmpty)
    }

    @Test func `can't be printed as part of the tables of a release`() {
        var builder = ReleaseBuilder(size: number)
        builder.add("one", number - 1)
        let tables = ConfidentialTables(
            sets: [builder.set],
            overlaps: [
                CohortOverlap(
                    first: "a", second: "b", onlyFirst: ConfidentialCount(number),
                    onlySecond: ConfidentialCount(number), both: ConfidentialCount(number))
            ])
        var dumped = ""
        dump(tables, to: &dumped)
        for text in [dumped, String(describing: tables), String(reflecting: tables)] {
            #expect(!text.contains(String(number)))
            #expect(!text.contains(String(number - 1)))
        }
    }

    @Test func `leaves no trace of its number in the protected release`() {
        var builder = ReleaseBuilder(size: number)
        builder.add("one", number - 1)
        var dumped = ""
        dump(builder.protected().release, to: &dumped)
        #expect(!dumped.contains(String(number)))
        #expect(!dumped.contains(String(number - 1)))
    }
}
