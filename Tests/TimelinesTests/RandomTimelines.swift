import TestSupport
import Timelines
import Vocabulary

extension TestPerson {
    /// Adds a drug test or an address at random.
    mutating func addRandomRecord(_ source: inout SplitMix) {
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
