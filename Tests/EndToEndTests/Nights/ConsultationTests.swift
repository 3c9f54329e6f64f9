import Foundation
import Testing

/// A look at personal data between two nights, which somebody would rather not have in the log.
@Suite struct `A consultation that was cut off the audit log` {
    @Test(arguments: [
        "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)",
        """
        DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit);
        DELETE FROM audit_seal WHERE position = (SELECT max(position) FROM audit_seal)
        """,
    ])
    func `is missed, by the check, the next consultation and the next night`(cut: String) throws {
        let site = try ScratchSite.afterBothNights()
        let alert = try #require(try site.analysis.values("SELECT alert FROM alert ORDER BY alert").first)
        let question = ["explain", "alert", alert, site.nightly, "--because", "asked in a test"]
        #expect(try site.tributary(question).status == 0)
        #expect(
            try site.ledger.values("SELECT operation FROM audit ORDER BY sequence DESC LIMIT 1")
                == ["consultation"])
        #expect(try site.tributary(["audit", "verify", site.nightly]).status == 0)
        for trigger in ["audit_is_never_deleted", "audit_seal_is_never_deleted"] {
            try site.ledger.tamper("DROP TRIGGER \(trigger)")
        }
        try site.ledger.tamper(cut)
        let check = try site.tributary(["audit", "verify", site.nightly])
        #expect(check.status == 6, "\(check.output)")
        #expect(try site.tributary(question).status == 6)
        #expect(try site.run(asOf: ScratchSite.second).status == 6)
    }
}
