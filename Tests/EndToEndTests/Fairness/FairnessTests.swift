import Foundation
import TestSupport
import Testing

/// What no rule, score or link may know makes no difference to anybody.
@Suite struct `Ethnicity` {
    @Test func `dealt out at random gives the same alert lists, byte for byte`() throws {
        let site = try ScratchSite()
        try site.takeKey(of: try SampleNights.site())
        var generator = SplitMix(seed: 2010)
        var moved = 0
        for night in [ScratchSite.first, ScratchSite.second] {
            for (source, column) in [
                ("police_nominal", "ethnicity_self"), ("probation_person", "ethnicity"),
                ("drug_client", "ethnicity"),
                ("drug_national_client", "ethnicity"),
            ] {
                try site.editExtract(source, of: night) { extract in
                    let before = try extract.cells(of: column)
                    let after = before.shuffled(using: &generator)
                    moved += zip(before, after).count { $0 != $1 }
                    try extract.change(column) { _, row in after[row] }
                }
            }
        }
        #expect(moved > 1000)
        for night in [ScratchSite.first, ScratchSite.second] {
            #expect(try site.run(asOf: night).status == 0)
        }
        let expected = try Self.lists(of: try SampleNights.site())
        #expect(expected.count > 10)
        #expect(try Self.lists(of: site) == expected)
        // The shuffle did reach the stores, where it serves monitoring alone.
        let monitored = "SELECT ethnicity FROM monitoring_nominal ORDER BY rowid"
        #expect(try site.analysis.values(monitored) != SampleNights.site().analysis.values(monitored))
    }

    @Test func `and religion stand in nothing that rules or analysts read`() throws {
        let analysis = try SampleNights.site().analysis
        for name in try analysis.names() where name.hasPrefix("timeline_") {
            let columns = try analysis.values("SELECT name FROM pragma_table_info(?)", [name])
            #expect(
                !columns.contains("ethnicity") && !columns.contains("religion") && !columns.contains("sex"))
        }
    }

    @Test func `is counted for those alone who watch over fairness`() throws {
        let site = try SampleNights.site()
        let files = try site.files(in: site.latest)
        let page = try #require(files.first { $0.key.hasSuffix("monitoring/equality-report.html") })
        #expect(try page.value.readable(page.key).contains(Data("Ethnic group: White".utf8)))
        for (path, bytes) in files where !path.contains("monitoring/") {
            #expect(!(try bytes.readable(path)).contains(Data("Ethnic group".utf8)), "\(path)")
        }
        let given = try site.ledger.values(
            "SELECT DISTINCT recipient FROM audit WHERE subject = 'equality report' AND operation = 'disclosure'"
        )
        #expect(given == ["equality_reader all (partnership)"])
    }

    @Test func `and sex are counted of persons, rounded, and hidden where few have them`() throws {
        let site = try SampleNights.site()
        let files = try site.files(in: site.latest)
        let table = try #require(files.first { $0.key.hasSuffix("equality-tables/linked-probation.csv") })
        let rows = String(decoding: table.value, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let everybody = try #require(rows.first { $0.first == "Everybody" })
        let linked = """
            SELECT count(DISTINCT person), count(DISTINCT CASE WHEN person IN (
                SELECT person FROM person_record WHERE night = ?1 AND agency <> 'probation') THEN person END)
            FROM person_record WHERE night = ?1 AND agency = 'probation'
            """
        let counted = try #require(try site.vault.rows(linked, [ScratchSite.second]).first).compactMap(
            Int.init)
        #expect(counted.count == 2)
        for (cell, count) in zip(everybody.dropFirst(), counted) {
            #expect(try #require(Int(cell)) == (count + 2) / 5 * 5)
        }
        for cell in rows.dropFirst().flatMap({ $0.dropFirst().prefix(2) }) where cell != "[c]" {
            if let count = Int(cell) { #expect(count == 0 || count >= 10 && count % 5 == 0) }
        }
    }

    private static func lists(of site: ScratchSite) throws -> [String: Data] {
        try site.files(in: site.latest).filter { Outputs.areOfPeople($0.key) }
    }
}
