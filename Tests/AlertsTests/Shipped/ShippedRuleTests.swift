import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `The rules that are shipped` {
    @Test func `do what their test people expect, and show every exception and escalation`() throws {
        let shipped = try ShippedRules()
        let book = try shipped.book()
        let results = try book.tester(supply: shipped.supply).results()
        #expect(results.count >= 3 * book.rules.count)
        let faults = results.faults(of: book.rules)
        #expect(faults.isEmpty, "\(Faults(faults))")
    }

    @Test func `are these thirty, all live`() throws {
        let rules = try ShippedRules().declarations.rules
        #expect(
            rules.map(\.id).sorted() == [
                "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10",
                "A11", "A12", "A13", "A16", "A17", "A18", "A19", "A20", "A22", "A23",
                "A24", "A25", "A27", "A28", "A29", "A30", "A31", "A32", "A33", "A34",
            ])
        #expect(rules.allSatisfy { $0.state == .live })
    }
}
