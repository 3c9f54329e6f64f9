import Foundation
import Testing

/// What people decided about links is never forgotten in silence.
@Suite struct `The file of link decisions` {
    private static let header =
        "left_agency,left_record_type,left_key,right_agency,right_record_type,right_key,verdict,decided_by\n"

    @Test func `that is named and isn't there stops the night, and check says so`() throws {
        let site = try Self.site(with: nil)
        for arguments in [["check", site.nightly], ["run", site.nightly, "--as-of", ScratchSite.first]] {
            let result = try site.tributary(arguments)
            #expect(result.status == 3, "\(result.errors)")
            #expect(result.errors.contains("link_decisions"))
        }
    }

    @Test(arguments: [
        "police,nominl,N1,probation,supervised_person,X1,same,A",
        "police,nominal,N1,probation,contact,X1,same,A",
        "police,nominal,N1,probation,supervised_person,,same,A",
        "police,nominal,N1,probation,supervised_person,X1,maybe,A",
        "police,nominal,N1,police,nominal,N1,same,A",
        "police,nominal,N1,probation,supervised_person,X1,same,A\n"
            + "probation,supervised_person,X1,police,nominal,N1,different,A",
    ])
    func `with a line that decides nothing stops the night, and quotes none of it`(lines: String) throws {
        let site = try Self.site(with: Self.header + lines + "\n")
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 3, "\(result.errors)")
        let last = 1 + lines.split(separator: "\n").count
        #expect(result.errors.contains("decisions.csv:\(last):"), "\(result.errors)")
        #expect(!result.errors.contains("X1") && !result.errors.contains("nominl"))
    }

    @Test func `is part of what a night is, and says which decisions found no record`() throws {
        let site = try Self.site(with: Self.header)
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        let line = "police,nominal,N0,probation,supervised_person,X0,different,A\n"
        try site.add("decisions.csv", Self.header + line)
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("decisions.csv:2: the decision was not applied"), "\(result.errors)")
        let report = site.latest.appending(path: "run-report.html")
        #expect(try String(contentsOf: report, encoding: .utf8).contains("the decision was not applied"))
        #expect(Set(try site.ledger.values("SELECT identity FROM run")).count == 2)
        let hashes = try site.ledger.values(
            "SELECT DISTINCT sha256 FROM content_hash WHERE name LIKE '%decisions.csv'")
        #expect(hashes.count == 2)
    }

    private static func site(with decisions: String?) throws -> ScratchSite {
        let site = try ScratchSite()
        try site.edit("Pipelines/nightly.yml") {
            $0.replacing("\nplaces:\n", with: "\nplaces:\n  link_decisions: ../decisions.csv\n")
        }
        if let decisions { try site.add("decisions.csv", decisions) }
        return site
    }
}
