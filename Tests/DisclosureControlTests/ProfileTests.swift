import Definitions
import DisclosureControl
import Testing

@Suite struct `A disclosure profile` {
    @Test(arguments: [
        (0, "0"), (1, "[c]"), (7, "[c]"), (8, "[c]"), (9, "[c]"), (10, "10"), (12, "10"), (13, "15"),
        (17, "15"), (18, "20"), (22, "20"),
    ])
    func `strict10 hides 1 to 9 and rounds to the nearest five`(count: Int, expected: String) {
        #expect(shown(count, Profiles.strict10) == expected)
    }

    @Test(arguments: [
        (0, "0"), (1, "[c]"), (7, "[c]"), (8, "10"), (9, "10"), (10, "10"), (12, "10"), (13, "15"),
        (17, "15"), (18, "20"), (22, "20"),
    ])
    func `nhs7 hides 1 to 7 and rounds to the nearest five`(count: Int, expected: String) {
        #expect(shown(count, Profiles.nhs7) == expected)
    }

    @Test(arguments: [
        (0, "0"), (1, "3"), (6, "3"), (7, "9"), (12, "9"), (13, "15"), (18, "15"), (19, "21"), (24, "21"),
    ])
    func `midpoint6 shows the middle of a band of six`(count: Int, expected: String) {
        #expect(shown(count, Profiles.midpoint6) == expected)
    }

    @Test(arguments: [DisclosureProfile.Rounding.nearest(base: 5), .midpoint(size: 6), .nearest(base: 3)])
    func `knows exactly which counts are shown as a number`(rounding: DisclosureProfile.Rounding) {
        for count in 0...200 {
            let number = rounding.rounded(count)
            for other in 0...200 {
                #expect(
                    (rounding.rounded(other) == number) == rounding.counts(shownAs: number).contains(other))
            }
        }
    }

    @Test func `hides nought where it says something of everybody`() {
        var builder = ReleaseBuilder(size: 200)
        builder.add("nobody", 0, disclosive: true)
        builder.add("harmless", 0)
        #expect(builder.protected().values.map(\.text) == ["200", "[c]", "0"])
    }

    @Test func `hides what is true of everybody`() {
        var builder = ReleaseBuilder(size: 200)
        builder.add("yes", 200, disclosive: true)
        builder.add("no", 0, .guarded, disclosive: true)
        builder.relate("all", is: ["yes", "no"])
        let (release, values) = builder.protected()
        #expect(values.map(\.text) == ["200", "[c]"])
        #expect(release.audit.passes)
    }
}
