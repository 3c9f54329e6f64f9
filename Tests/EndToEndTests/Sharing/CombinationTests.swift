import Foundation
import Testing

/// Linking is a combination of data, which an agreement must allow like any other use of them.
@Suite struct `Records of several agencies` {
    private static let term = "in_force_from: 2025-10-01\n    in_force_until: 2026-02-28"

    /// The people of a night who have records of more than one agency, by the agencies.
    private func joined(_ site: ScratchSite) throws -> Set<[String]> {
        let rows = try site.vault.rows(
            """
            SELECT DISTINCT person, agency FROM person_record
            WHERE night = (SELECT max(night) FROM person_record) ORDER BY agency
            """)
        let agencies = Dictionary(grouping: rows) { $0[0] }.values.map { $0.map { $0[1] } }
        return Set(agencies.filter { $0.count > 1 })
    }

    private func sources(_ operation: String, _ site: ScratchSite) throws -> [[String]] {
        try site.ledger.values(
            "SELECT sources FROM audit WHERE operation = ? AND purpose = 'RECORD_LINKAGE'", [operation]
        ).map { try StoredTables.texts(in: $0) }
    }

    @Test func `are joined under the agreement that allows it, and the log says which fields of whom`() throws
    {
        let site = try SampleNights.site()
        #expect(try joined(site).contains(["drug_service", "police", "probation"]))
        let rows = try site.ledger.rows(
            "SELECT purpose, agreement, recipient, fields FROM audit WHERE operation = 'combination'")
        #expect(rows.count == 2)
        for row in rows {
            #expect(row.prefix(3) == ["RECORD_LINKAGE", "COH-01 version 2", "linkage_job all (partnership)"])
            #expect(row[3].contains("police:nominal.surname") && row[3].contains("probation:alias.surname"))
        }
        let agreed = try Agreements(site).fields(for: "linkage_job", "RECORD_LINKAGE")
        for row in rows {
            let fields = try StoredTables.texts(in: row[3])
            #expect(Set(fields).isSubset(of: agreed))
        }
    }

    @Test func `are not joined while the agreement is not in force, and each agency's own lists stand`()
        throws
    {
        let site = try ScratchSite()
        try site.setTerm(Self.term, of: ["COH-01"])
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 5, "\(result.errors)")
        #expect(result.errors.contains("linkage of the people of"), "\(result.errors)")
        #expect(try joined(site).isEmpty)
        #expect(try sources("combination", site).isEmpty)
        let withheld = try sources("withholding", site)
        #expect(withheld.count == 1)
        #expect(withheld.first?.contains("police_nominal") == true)
        let files = try site.files(in: site.latest)
        let report = String(decoding: try #require(files["run-report.html"]), as: UTF8.self)
        #expect(report.contains("linkage of the people of"))
        // An officer's list knows nothing that only another agency's record could tell.
        for output in try RecipientOutput.all(of: site) where Outputs.areOfPeople(output.name) {
            for extract in ["police_custody_", "police_crime_person_", "drug_contact_", "drug_episode_"] {
                #expect(!output.text.contains(extract), "\(output.name) shows a record of \(extract)")
            }
        }
        let status = try site.tributary(["audit", "verify", site.nightly]).status
        #expect(status == 0)
    }

    @Test func `stand apart for one agency alone, from the night on which its lines are not in force`() throws
    {
        let site = try ScratchSite()
        let term = "in_force_from: 2025-10-01\n    in_force_until: \(ScratchSite.first)"
        try site.move(lines: ["1", "2", "3"], of: "COH-01", to: "COH-02", term: term)
        #expect(try site.tributary(["check", site.nightly]).status == 0)
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        #expect(try joined(site).contains(["drug_service", "police", "probation"]))
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 5, "\(result.errors)")
        let sentence = "linkage of the people of Police: COH-02 version 2: expired on \(ScratchSite.first)"
        #expect(result.errors.lowercased().contains(sentence.lowercased()), "\(result.errors)")
        #expect(try joined(site) == [["drug_service", "probation"]])
        let combined = try #require(try sources("combination", site).last)
        #expect(combined.contains("probation_person") && !combined.contains { $0.hasPrefix("police") })
        let apart = try #require(try sources("withholding", site).last)
        #expect(apart.contains("police_nominal") && !apart.contains("probation_person"))
        // Nobody is asked to check links that came undone for want of an agreement.
        let checks = try site.analysis.values(
            "SELECT count(*) FROM alert WHERE night = ? AND content LIKE '%until lately they were held as one%'",
            [ScratchSite.second])
        #expect(checks == ["0"])
    }

    @Test func `come together again on the night after, and say whose identifiers merged`() throws {
        let site = try ScratchSite()
        try site.setTerm("in_force_from: 2026-03-02", of: ["COH-01"])
        #expect(try site.run(asOf: ScratchSite.first).status == 5)
        #expect(try joined(site).isEmpty)
        #expect(try site.run(asOf: ScratchSite.second).status == 0)
        #expect(try joined(site).contains(["drug_service", "police", "probation"]))
    }
}
