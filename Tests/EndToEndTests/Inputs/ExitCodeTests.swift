import Foundation
import Testing

/// What a scheduler learns from a run's exit code.
@Suite struct `A run that can't end well` {
    @Test func `for want of an extract exits 4, and yesterday's outputs stand`() throws {
        let site = try ScratchSite()
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        let before = try site.files(in: site.latest)
        try FileManager.default.removeItem(at: site.extractFile("probation_person", of: ScratchSite.second))
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 4)
        #expect(result.errors.contains("probation_person"))
        #expect(result.errors.contains("Probation performance and quality"))
        #expect(try site.files(in: site.latest) == before)
    }

    @Test func `for faults in the configuration exits 3, names every place, and reads no data`() throws {
        let site = try ScratchSite()
        try site.edit("Pipelines/alerts/A02-missed-and-missed.yml") {
            $0.replacing("\nseverity: AMBER\n", with: "\nseverity: ORANGE\n")
        }
        try site.edit("Pipelines/sources/drug_top.yml") {
            $0.replacing("delivery: append", with: "delivery: apend")
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 3)
        #expect(result.errors.contains("A02-missed-and-missed.yml:"))
        #expect(result.errors.contains("drug_top.yml:"))
        #expect(result.errors.contains("did you mean 'append'?"))
        #expect(!FileManager.default.fileExists(atPath: site.state.path(percentEncoded: false)))
        #expect(try site.tributary(["check", site.nightly]).status == 3)
    }

    @Test func `for a rule that names what isn't in the dictionary exits 3 and says what might be meant`()
        throws
    {
        let site = try ScratchSite()
        try site.edit("Pipelines/alerts/A02-missed-and-missed.yml") {
            $0.replacing("and active(supervision)", with: "and active(supervison)")
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 3)
        #expect(
            result.errors.contains(/A02-missed-and-missed\.yml:\d+:\d+: .*supervison.*supervision/),
            "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: site.state.path(percentEncoded: false)))
    }

    @Test func `with too many rows set aside exits 2, and puts its outputs out`() throws {
        let site = try ScratchSite()
        try site.editExtract("police_warning") { extract in
            try extract.change("set_on") { cell, row in row.isMultiple(of: 5) ? "the other day" : cell }
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 2, "\(result.errors)")
        #expect(try site.files(in: site.latest)["cohort-report.html"] != nil)
    }

    @Test func `with a few rows set aside is a run that ended well`() throws {
        let site = try ScratchSite()
        try site.editExtract("police_warning") { extract in
            try extract.change("set_on") { cell, row in row == 3 ? "the other day" : cell }
        }
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
    }

    @Test(arguments: [
        "UPDATE audit SET count = count + 1 WHERE sequence = 3",
        "DELETE FROM audit WHERE sequence = 2",
        "UPDATE audit SET recipient = 'nobody' WHERE sequence = (SELECT max(sequence) FROM audit)",
    ])
    func `because somebody touched the audit log exits 6 when it is verified`(tampering: String) throws {
        let site = try ScratchSite()
        try FileManager.default.createDirectory(
            at: site.state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try FileManager.default.copyItem(
            at: try SampleNights.site().state.appending(path: "ledger.sqlite"),
            to: site.state.appending(path: "ledger.sqlite"))
        #expect(try site.tributary(["audit", "verify", site.nightly]).status == 0)
        #expect(throws: (any Error).self) { try site.ledger.tamper(tampering) }
        try site.ledger.tamper(
            "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted; \(tampering)")
        let result = try site.tributary(["audit", "verify", site.nightly])
        #expect(result.status == 6)
        #expect(result.errors.contains("audit"))
    }

    @Test(arguments: [
        ["run", "--as-of", "2026-02-30"], ["run", "--threads", "none"], ["runn"],
        ["run", "--only", "nothing"],
        ["audit", "list", "--operation", "gossip"], ["synthesise", "--people", "0", "--out", "nowhere"],
    ])
    func `for want of a sensible question exits 64`(arguments: [String]) throws {
        let site = try ScratchSite()
        let result = try site.tributary(arguments)
        #expect(result.status == 64, "\(result.errors)")
        #expect(!result.errors.isEmpty)
    }
}
