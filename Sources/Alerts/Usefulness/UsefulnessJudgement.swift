import Definitions
import Vocabulary

/// What the quarters that are over say of a rule.
///
/// What nobody said is not known, and neither condemns a rule nor saves it: a rule is proposed for retirement only where it
/// would fall short if everything of which nobody has said so yet turned out to be useful.
struct UsefulnessJudgement {
    let terms: UsefulnessTerms
    /// The quarter that isn't over.
    let before: CalendarQuarter

    func findings(about rule: String, _ quarters: [RuleQuarter]) -> [UsefulnessFinding] {
        let byQuarter = Dictionary(quarters.map { ($0.quarter, $0) }, uniquingKeysWith: { first, _ in first })
        let over = (1...max(1, terms.quarters)).map { before.earlier(by: $0) }
        let told = over.compactMap { byQuarter[$0] }.filter { $0.decided >= terms.decisionsAtLeast }
        var findings: [UsefulnessFinding] = []
        if told.count == over.count {
            let shares = told.compactMap(\.usefulShare)
            if shares.allSatisfy({ $0.upperBound < terms.usefulAtLeast }) {
                findings.append(UsefulnessFinding(.retire, rule: rule, quarters: told))
            } else if shares.allSatisfy({ $0.lowerBound < terms.usefulAtLeast }) {
                findings.append(UsefulnessFinding(.outcomesMissing, rule: rule, quarters: told))
            }
        }
        if let latest = told.first, latest.quarter == before.earlier(by: 1),
            let share = latest.acceptedShare, share > terms.acceptedAtMost
        {
            findings.append(UsefulnessFinding(.rubberStamp, rule: rule, quarters: [latest]))
        }
        return findings
    }
}
