import Foundation
import Testing

/// Whom the alerts of the sample reach.
@Suite struct `Every rule that fires on the sample` {
    /// Most of whom a rule fires are on somebody's list; one that nobody reads proposes nothing to anybody.
    @Test func `is read by somebody`() throws {
        let site = try SampleNights.site()
        let raised = try site.analysis.rows(
            "SELECT alert FROM alert WHERE night = ? AND state IN ('new', 'open', 'changed')",
            [ScratchSite.second]
        ).compactMap(\.first)
        let lists = try site.files(in: site.latest).filter { $0.key.hasSuffix("alert-list.csv") }
            .map { String(decoding: $0.value, as: UTF8.self) }.joined()
        let rules = Dictionary(grouping: raised) { String($0.prefix { $0 != "-" }) }
        #expect(rules.count >= 20, "\(rules.keys.sorted())")
        #expect(rules["A31"] != nil)
        for (rule, alerts) in rules {
            // Who reads a sentence alone isn't told of which rule: such an entry has the alert's digits without it.
            let digits = alerts.map { String($0.drop { $0 != "-" }.dropFirst()) }
            let isRead = digits.contains { lists.contains($0) }
            #expect(isRead, "nobody reads any of \(alerts.count) of \(rule)")
        }
    }
}
