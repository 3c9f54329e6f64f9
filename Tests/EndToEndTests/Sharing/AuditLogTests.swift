import Testing

/// The audit log of a finished night, changed behind the command's back in the ways somebody might try.
@Suite struct `An audit log that was tampered with` {
    @Test(arguments: [
        "UPDATE audit SET run = NULL WHERE sequence = 100",
        "UPDATE audit SET recipient = 'nobody' WHERE sequence = 100",
        "UPDATE audit SET count = count + 1 WHERE sequence = 1",
        "DELETE FROM audit WHERE sequence = 100",
        "DELETE FROM audit WHERE sequence > 100",
        "DELETE FROM audit",
        "DELETE FROM audit; DELETE FROM audit_seal",
        "UPDATE audit SET sequence = -1 WHERE sequence = 7; UPDATE audit SET sequence = 7 WHERE sequence = 8; "
            + "UPDATE audit SET sequence = 8 WHERE sequence = -1",
    ])
    func `is found, and no further night is run on it`(tampering: String) throws {
        let site = try ScratchSite(copying: SampleNights.site())
        #expect(try site.tributary(["audit", "verify", site.nightly]).status == 0)
        for trigger in ["audit_is_never", "audit_seal_is_never"].flatMap({
            ["\($0)_changed", "\($0)_deleted"]
        }) {
            try site.ledger.tamper("DROP TRIGGER \(trigger)")
        }
        try site.ledger.tamper(tampering)
        let check = try site.tributary(["audit", "verify", site.nightly])
        #expect(check.status == 6, "\(check.errors)")
        let night = try site.run(asOf: ScratchSite.second)
        #expect(night.status == 6, "\(night.errors)")
    }
}
