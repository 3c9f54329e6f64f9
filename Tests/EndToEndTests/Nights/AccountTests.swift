import Foundation
import Testing

/// Every stage says what it read and what became of it, and reads what the one before it kept.
@Suite struct `The account of a night` {
    @Test(arguments: [ScratchSite.first, ScratchSite.second])
    func `leads from the extracts to the outputs without losing a row`(night: String) throws {
        let site = try SampleNights.site()
        let stages = try Self.stages(of: night, site)
        let receipts = try site.ledger.rows(
            "SELECT sum(rows_read), sum(rows_kept), sum(rows_rejected) FROM receipt WHERE night = ?", [night])
        let ingestion = try #require(stages["ingestion"])
        #expect([ingestion.read, ingestion.kept, ingestion.rejected].map(String.init) == receipts[0])
        // What stands: tonight's rows and those of earlier nights that they left standing.
        let standing = try site.vault.values(
            """
            SELECT count(*) FROM record_version WHERE seen_from <= ? AND (seen_until IS NULL OR seen_until > ?)
            """, [night, night])
        let standardisation = try #require(stages["standardisation"])
        #expect(["\(standardisation.read)"] == standing)
        #expect(standardisation.kept == standardisation.read)
        // Linkage reads the people among the records.
        let people = try site.vault.values("SELECT count(*) FROM person_record WHERE night = ?", [night])
        #expect(stages["linkage"].map { ["\($0.read)"] } == people)
        let timelines = try #require(stages["timelines"])
        #expect(timelines.read == standardisation.kept)
        #expect(timelines.read == timelines.kept + timelines.rejected)
        let persons = try site.vault.values(
            "SELECT count(DISTINCT person) FROM person_record WHERE night = ?", [night])
        for stage in ["alerts", "cohorts"] {
            #expect(stages[stage].map { ["\($0.read)"] } == persons)
        }
        let outputs = try site.ledger.values(
            """
            SELECT count(*) FROM content_hash WHERE kind = 'output'
            AND run = (SELECT max(number) FROM run WHERE night = ?)
            """, [night])
        #expect(stages["publishing"].map { ["\($0.kept)"] } == outputs)
        let release = try #require(stages["release"])
        #expect(release.read == release.kept + release.rejected && release.kept > 10)
    }

    @Test func `says why records stand in no timeline, each once`() throws {
        let site = try SampleNights.site()
        let timelines = try #require(try Self.stages(of: ScratchSite.first, site)["timelines"])
        let reasons = ["of types without a timeline", "of no one person"]
        let detail = timelines.detail
        #expect(timelines.rejected > 0)
        for reason in reasons { #expect(detail.contains(reason), "\(detail)") }
        // There is nobody whom linkage lost.
        #expect(!detail.contains("of people not linked"), "\(detail)")
    }

    @Test func `counts a record that lost its person`() throws {
        let whole = try SampleNights.site()
        let site = try ScratchSite.afterBothNights()
        let arrested = Set(try Extract(site.extractFile("police_custody")).cells(of: "nominal_id").prefix(20))
        try site.editExtract("police_nominal", of: ScratchSite.second) { extract in
            let place = try extract.place(of: "nominal_id")
            extract.rows.removeAll { arrested.contains($0[place]) }
        }
        _ = try site.run(asOf: ScratchSite.second)
        let before = try #require(try Self.stages(of: ScratchSite.second, whole)["timelines"])
        let after = try #require(try Self.stages(of: ScratchSite.second, site)["timelines"])
        // Arrests of the first night stand, and nobody's name is on them any more.
        #expect(after.rejected >= before.rejected + arrested.count)
        #expect(after.read == after.kept + after.rejected)
    }

    struct Stage {
        let read: Int
        let kept: Int
        let rejected: Int
        let detail: String
    }

    /// The stages of the latest run of a night, by name.
    private static func stages(of night: String, _ site: ScratchSite) throws -> [String: Stage] {
        let rows = try site.ledger.rows(
            """
            SELECT name, rows_read, rows_kept, rows_rejected, detail FROM stage
            WHERE run = (SELECT max(number) FROM run WHERE night = ?)
            """, [night])
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let counts = row[1...3].compactMap(Int.init)
                return (row[0], Stage(read: counts[0], kept: counts[1], rejected: counts[2], detail: row[4]))
            })
    }
}
