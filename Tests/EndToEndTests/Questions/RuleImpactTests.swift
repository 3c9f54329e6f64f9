import Foundation
import Testing

@Suite struct `What readers and past nights say of rules` {
    @Test func `is that nothing changes where no rule did, and the audit log says who asked`() throws {
        let site = try ScratchSite.afterBothNights()
        let before = try site.analysis.contents() + site.vault.contents()
        let question = ["rules", "impact", site.nightly, "--since", "1", "--because", "asked in a test"]
        let result = try site.tributary(question + ["--csv"])
        #expect(result.status == 0, "\(result.errors)")
        let rows = result.output.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let total = try #require(rows.first { $0.first == "live rules" })
        #expect(Int(total[6]) ?? 0 > 0)
        #expect(total[6] == total[7])
        #expect(total[8...].allSatisfy { $0 == "0" }, "\(total)")
        #expect(rows.count { $0.first == "night" } == 2)
        #expect(try site.analysis.contents() + site.vault.contents() == before)
        let entry = try site.ledger.values(
            "SELECT operation || ' ' || justification FROM audit ORDER BY sequence DESC LIMIT 1")
        #expect(entry == ["consultation asked in a test"])
        let words = try site.tributary(question)
        #expect(words.output.contains("Every night was put together again as it was"), "\(words.output)")
    }

    @Test func `is what was raised and decided, by rule and quarter`() throws {
        let site = try ScratchSite.afterBothNights()
        let result = try site.tributary(["rules", "usefulness", site.nightly, "--csv"])
        #expect(result.status == 0, "\(result.errors)")
        let rows = result.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
        let raised = rows.reduce(0) { $0 + (Int($1[2]) ?? 0) }
        let alerts = try site.analysis.values("SELECT count(DISTINCT alert) FROM alert")
        #expect(["\(raised)"] == alerts)
    }
}
