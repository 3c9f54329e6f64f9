import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `The disclosure profiles` {
    private func read(_ text: String) -> (profiles: [DisclosureProfile], faults: [String]) {
        let faults = FaultCollector()
        let document = YAMLDocument(Array(text.utf8), file: "x.yml", faults: faults)
        let profiles = document.map { DisclosureDecoder.decode($0, faults: faults) } ?? []
        return (profiles, faults.faults.sorted().map(\.description))
    }

    private func profile(
        threshold: Int = 10, rounding: String = "{nearest: 5}", protection: Int = 10, more: String = ""
    ) -> String {
        """
        profiles:
          strict10:
            version: "1"
            title: Strict
            threshold: \(threshold)
            rounding: \(rounding)
            zeros: unless_disclosive
            protection: \(protection)
            guards_differences: yes
            minimum_cohort: 10
            minimum_population: 500
            decimals_from: 4000
            median_from: 20\(more)
        """
    }

    @Test func `are read with every number`() throws {
        let (profiles, faults) = read(profile())
        let strict = try #require(profiles.first)
        #expect(faults.isEmpty)
        #expect(strict.name == "strict10")
        #expect(strict.threshold == 10)
        #expect(strict.rounding == .nearest(base: 5))
        #expect(strict.zeros == .unlessDisclosive)
        #expect(strict.protection == 10)
        #expect(strict.guardsDifferences)
        #expect(strict.decimalsFrom == 4000)
    }

    @Test func `may show the middle of bands and hide nothing for being small`() {
        let (profiles, faults) = read(profile(threshold: 1, rounding: "{midpoint: 6}", protection: 6))
        #expect(faults.isEmpty)
        #expect(profiles.first?.rounding == .midpoint(size: 6))
    }

    @Test(arguments: [
        (4, "{nearest: 5}", 10, "x.yml:5:16: too low: with rounding to the nearest it must be at least 5"),
        (
            10, "{nearest: 5}", Int.max,
            "x.yml:8:17: 9223372036854775807 is out of bounds; expected a whole number from 1 to 10000"
        ),
        (10, "{nearest: 5}", 9, "x.yml:8:17: too low: it must be at least the threshold, 10"),
        (3, "{midpoint: 6}", 6, "x.yml:5:16: must be 1, to show all of the bands of 6, or at least 5"),
        (1, "{midpoint: 6}", 5, "x.yml:8:17: too low: it must be at least the size of the bands, 6"),
    ])
    func `are refused where they don't protect`(
        threshold: Int, rounding: String, protection: Int, expected: String
    ) {
        let found = read(profile(threshold: threshold, rounding: rounding, protection: protection)).faults
        #expect(found == [expected])
    }

    @Test(arguments: ["{nearest: 4}", "{midpoint: 7}", "{nearest: 5, midpoint: 6}", "{}"])
    func `round to an odd number or to the middle of an even band`(rounding: String) {
        let found = read(profile(rounding: rounding)).faults
        #expect(found.count == 1)
        #expect(found.first?.contains("expected either 'nearest'") ?? false)
    }

    @Test func `know their keys`() {
        let found = read(profile(more: "\n    treshold: 5")).faults
        #expect(found.count == 1)
        #expect(found.first?.contains("unknown key 'treshold'; did you mean 'threshold'?") ?? false)
    }
}
