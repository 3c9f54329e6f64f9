import Foundation
import Testing

/// Whoever asks about a link looks at two people's records: the audit log says whose.
@Suite struct `A question about a link` {
    @Test func `is in the audit log with the people's pseudonyms and without their reference numbers`() throws
    {
        let site = try ScratchSite.afterBothNights()
        let rows = try site.vault.rows(
            """
            SELECT a.agency, a.record_type, a.source_key, b.agency, b.record_type, b.source_key, p.pseudonym
            FROM person_record AS a JOIN person_record AS b ON a.person = b.person AND a.night = b.night
            JOIN pseudonym AS p ON p.person = a.person
            WHERE a.agency = 'police' AND b.agency = 'probation' AND a.night = ? ORDER BY 1, 2, 3, 4, 5, 6 LIMIT 1
            """, [ScratchSite.second])
        let row = try #require(rows.first)
        let result = try site.tributary([
            "explain", "link", row[0...2].joined(separator: ":"), row[3...5].joined(separator: ":"),
            site.nightly, "--because", "thought to be one",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let subjects = try site.ledger.values("SELECT subject FROM audit WHERE operation = 'consultation'")
        #expect(
            subjects == [
                "link between a record of \(row[0]):\(row[1]) (person \(row[6])) and a record of "
                    + "\(row[3]):\(row[4]) (person \(row[6]))"
            ])
        #expect(subjects.allSatisfy { !$0.contains(row[2]) && !$0.contains(row[5]) })
    }

    @Test func `about a record that nobody has is in the log all the same`() throws {
        let site = try ScratchSite.afterBothNights()
        let result = try site.tributary([
            "explain", "link", "police:nominal:QUXLEY", "police:nominal:ZEB", site.nightly, "--because",
            "try",
        ])
        #expect(result.status == 1)
        let subjects = try site.ledger.values("SELECT subject FROM audit WHERE operation = 'consultation'")
        #expect(subjects.count == 1)
        #expect(subjects.first?.contains("no person of the night") == true)
        #expect(subjects.first?.contains("QUXLEY") == false)
    }
}
