import Foundation
import Testing

/// What a dry run says is what the night then does.
@Suite struct `A dry run` {
    @Test func `foresees what becomes of every extract, and keeps nothing`() throws {
        let site = try ScratchSite.afterBothNights()
        // A role in a crime of the night before, whose own row doesn't come again.
        let crime = try #require(try Extract(site.extractFile("police_crime")).cells(of: "crime_ref").first)
        try site.editExtract("police_crime_person", of: ScratchSite.second) { extract in
            try extract.change("crime_ref") { cell, row in row == 0 ? crime : cell }
        }
        let stores = ["vault.sqlite", "analysis.sqlite", "pseudonym.key"]
        let before = try stores.map { try Data(contentsOf: site.state.appending(path: $0)) }
        let dry = try site.run(asOf: ScratchSite.second, more: ["--dry-run"])
        #expect(try stores.map { try Data(contentsOf: site.state.appending(path: $0)) } == before)
        let night = try site.run(asOf: ScratchSite.second)
        #expect(dry.status == night.status, "\(dry.errors)\n\(night.errors)")
        let receipts = try site.ledger.rows(
            """
            SELECT file, status, rows_read, rows_kept, rows_rejected, rows_repeated FROM receipt
            WHERE night = ?
            """, [ScratchSite.second])
        #expect(receipts.count > 20)
        for row in receipts {
            let sentence =
                "\(row[0]): \(row[1]), \(row[2]) rows read, \(row[3]) to keep, \(row[4]) to set aside, "
                + "\(row[5]) repeated"
            #expect(dry.errors.contains(sentence), "\(sentence) isn't in:\n\(dry.errors)")
        }
        #expect(
            try site.standing("police_crime_person", after: ScratchSite.second).contains {
                $0.hasPrefix(crime)
            })
    }
}
