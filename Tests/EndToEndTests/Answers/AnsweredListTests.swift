import Delimited
import Foundation
import Testing

/// What officers write into their lists comes back, and the next night's lists show it.
@Suite struct `An alert list that comes back` {
    /// One officer's list of the first night, and a way to fill it in.
    private struct Returned {
        let site: ScratchSite
        let path: String
        let rows: [[String]]

        /// The first list with at least so many alerts that wait for an answer.
        init(_ site: ScratchSite, alerts: Int) throws {
            self.site = site
            let lists = try FileManager.default.subpathsOfDirectory(
                atPath: site.latest.resolvingSymlinksInPath().path(percentEncoded: false)
            )
            .filter { $0.hasPrefix("offender-managers/") && $0.hasSuffix("alert-list.csv") }.sorted()
            for list in lists {
                let rows = try Cells(csv: Data(contentsOf: site.latest.appending(path: list))).rows
                if rows.count > alerts {
                    (path, self.rows) = (list, rows)
                    return
                }
            }
            throw CocoaError(.fileNoSuchFile)
        }

        func cell(_ row: Int, _ column: String) -> String {
            rows[0].firstIndex(of: column).map { rows[row][$0] } ?? ""
        }

        /// Puts the list, with some cells filled in, into the folder of lists that came back.
        func sendBack(_ cells: [(row: Int, column: String, text: String)]) throws {
            var rows = rows
            for cell in cells {
                let column = try #require(rows[0].firstIndex(of: cell.column))
                rows[cell.row][column] = cell.text
            }
            var writer = RowWriter()
            for row in rows { writer.append(row) }
            try FileManager.default.createDirectory(
                at: site.root.appending(path: "returned"), withIntermediateDirectories: true)
            try site.add("returned/alert-list.csv", String(decoding: writer.bytes, as: UTF8.self))
        }

        func collect() throws -> ScratchSite.Result {
            let returned = site.root.appending(path: "returned").path(percentEncoded: false)
            return try site.tributary(
                ["decisions", "collect", returned, site.nightly, "--for", ScratchSite.second])
        }
    }

    @Test func `is shown as decided, put off and seen on the next night, and told in the run report`() throws
    {
        let site = try ScratchSite()
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        let list = try Returned(site, alerts: 3)
        let day = ScratchSite.second
        try list.sendBack(
            [
                (1, "decision", "already known"), (1, "reason", "Spoke to them, \"twice\""),
                (1, "decided_by", "A. Officer"), (1, "decided_on", "02/03/2026"),
                (2, "decision", "DEFER"), (2, "reason", "On leave"), (2, "decided_by", "A. Officer"),
                (2, "decided_on", day), (2, "deferred_until", "2026-03-20"),
                (3, "decided_by", "A. Officer"), (3, "decided_on", day),
            ])
        let collected = try list.collect()
        #expect(collected.status == 0, "\(collected.errors)")
        #expect(collected.output.contains("3 answers"))
        let ran = try site.run(asOf: day)
        #expect(ran.status == 0, "\(ran.errors)")
        let standings = try site.analysis.values(
            "SELECT state FROM alert WHERE night = '\(day)' AND alert LIKE '%\(list.cell(1, "reference"))'"
        )
        #expect(standings == ["decided"])
        let page = try String(
            contentsOf: site.latest.appending(
                path: list.path.replacing("alert-list.csv", with: "alert-list.html")),
            encoding: .utf8)
        #expect(page.contains("already known, by A. Officer on 2 March 2026"))
        #expect(page.contains("until 20 March 2026"))
        let report = try String(
            contentsOf: site.latest.appending(path: "run-report.html"), encoding: .utf8)
        #expect(report.contains("Answers that came back"))
        #expect(report.contains("already known"))
        #expect(!report.contains("Spoke to them"))
    }

    @Test
    func `takes another person's records apart, withdraws what rested on them, and keeps account of it`()
        throws
    {
        let site = try ScratchSite()
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        let day = ScratchSite.second
        let list = try Returned(site, alerts: 1)
        // An alert with a record of the police: its reader is probation's
        let row = try #require(
            (1..<list.rows.count).first { row in
                let found = try? site.analysis.values(
                    "SELECT content FROM alert WHERE alert LIKE '%\(list.cell(row, "reference"))'")
                return found?.first?.contains("\"agency\":{\"name\":\"police\"}") ?? false
                    || found?.first?.contains("\"agency\":\"police\"") ?? false
            })
        let reference = list.cell(row, "reference")
        try list.sendBack([
            (row, "decision", "WRONG_PERSON"), (row, "reason", "The arrest is his brother's"),
            (row, "decided_by", "A. Officer"), (row, "decided_on", day),
        ])
        #expect(try list.collect().status == 0)
        let ran = try site.run(asOf: day)
        #expect(ran.status == 0, "\(ran.errors)")
        let parted = try site.vault.values(
            "SELECT left_agency || ' ' || left_key || ' ' || right_agency || ' ' || right_key FROM mistaken_link"
        )
        #expect(!parted.isEmpty)
        let together = try site.vault.values(
            """
            SELECT count(*) FROM mistaken_link
            JOIN person_record a ON a.night = '\(day)' AND a.agency = left_agency AND a.source_key = left_key
            JOIN person_record b ON b.night = '\(day)' AND b.agency = right_agency AND b.source_key = right_key
            WHERE a.person = b.person
            """)
        #expect(together == ["0"])
        let contents = try site.analysis.values(
            "SELECT content FROM alert WHERE night = '\(day)' AND alert LIKE '%\(reference)'")
        #expect(contents.count == 1)
        #expect(contents.allSatisfy { $0.contains("Withdrawn: it rested on") || !$0.contains("police") })
        let report = try String(
            contentsOf: site.latest.appending(path: "run-report.html"), encoding: .utf8)
        #expect(report.contains("stand apart from tonight on"))
        #expect(!report.contains("brother"))
        let altered = try site.ledger.values(
            "SELECT justification FROM audit WHERE operation = 'alteration'")
        #expect(altered.contains { $0.contains("WRONG_PERSON") })
        // The same night once more gives the same: what was taken apart is not taken apart twice.
        let before = try site.vault.values("SELECT count(*) FROM mistaken_link")
        #expect(try site.run(asOf: day).status == 0)
        #expect(try site.vault.values("SELECT count(*) FROM mistaken_link") == before)
    }

    @Test func `with a cell that can't be read writes nothing, and names list, line and column`() throws {
        let site = try ScratchSite()
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        let list = try Returned(site, alerts: 2)
        try list.sendBack([
            (1, "decision", "REJECT"), (1, "reason", "r"), (1, "decided_by", "A"),
            (1, "decided_on", "yesterday"),
            (2, "decision", "perhaps"), (2, "decided_by", "A"), (2, "decided_on", ScratchSite.second),
        ])
        let result = try list.collect()
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.errors.contains("alert-list.csv, line 2, 'Decided on': expected a day"))
        #expect(result.errors.contains("alert-list.csv, line 3, 'Decision': expected one of ACCEPT"))
        #expect(!result.errors.contains("yesterday") && !result.errors.contains("perhaps"))
        let extracts = try FileManager.default.contentsOfDirectory(
            atPath: site.root.appending(path: "SampleData/\(ScratchSite.second)").path(percentEncoded: false))
        #expect(!extracts.contains { $0.hasPrefix("alert_decision") })
    }

    @Test func `with a decision that lacks its reason is not taken, and the run report says what to do`()
        throws
    {
        let site = try ScratchSite()
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        let list = try Returned(site, alerts: 1)
        try list.sendBack([
            (1, "decision", "REJECT"), (1, "decided_by", "A"), (1, "decided_on", ScratchSite.second),
        ])
        #expect(try list.collect().status == 0)
        #expect(try site.run(asOf: ScratchSite.second).status == 0)
        let report = try String(
            contentsOf: site.latest.appending(path: "run-report.html"), encoding: .utf8)
        #expect(report.contains("a decision needs a reason"))
        let standings = try site.analysis.values(
            "SELECT state FROM alert WHERE night = '\(ScratchSite.second)' AND state = 'decided'")
        #expect(standings.isEmpty)
    }
}
