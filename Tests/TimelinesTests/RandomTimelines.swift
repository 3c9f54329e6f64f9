import Timelines
import Vocabulary

/// Numbers that are the same on every run and machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ percent: UInt64) -> Bool { next() % 100 < percent }
}

extension TestPerson {
    /// Adds a drug test or an address at random.
    mutating func addRandomRecord(_ source: inout SeededNumbers) {
        let daysAgo = Int(source.next() % 40)
        if source.chance(50) {
            add(
                "drug_test", daysAgo: daysAgo,
                [
                    "opiates": .code(source.chance(50) ? "P" : "N"),
                    "assessment_served": .flag(source.chance(50)),
                ])
        } else {
            let agency = source.chance(50) ? TestPartnership.police : TestPartnership.probation
            add("address", daysAgo: daysAgo, agency: agency, ["place": .text("t\(source.next() % 3)")])
        }
    }
}
