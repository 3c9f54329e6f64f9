import Definitions
import Publishing
import Release
import TestSupport
import Testing
import Vocabulary

@Suite struct `The run report` {
    private func page(_ document: RunReportDocument) throws -> String {
        let place = try ScratchFolder("publishing")
        return try RunReportPaper(document).files(in: place.room)[0].text
    }

    @Test func `warns in the strongest words where the counts don't reconcile`() throws {
        var document = Sample.run
        #expect(try !page(document).contains("don&#39;t reconcile"))
        document.stages = [StageLine(name: "ingestion", counts: RowCounts(read: 3, kept: 1))]
        #expect(try page(document).contains("The counts don&#39;t reconcile"))
    }

    @Test
    func
        `says what is late, what was dropped, what nobody mapped, what could not be told and what was stopped`()
        throws
    {
        let text = try page(Sample.run)
        for words in [
            "LATE", "shoe_size", "not agreed", "ZZ", "Could not tell", "162 people: Not found",
            "team lists: no agreement has the role",
            "line 3 under Some Act s.1", "in force",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test func `says what to do next, and where more is said of it`() throws {
        let text = try page(Sample.run)
        #expect(text.contains("Map 1 code that no crosswalk has"))
        #expect(text.contains("href=\"#unmapped\""))
        var quiet = Sample.run
        (quiet.notices, quiet.stopped, quiet.unmapped, quiet.agreements) = ([], [], [], [])
        quiet.usefulness = UsefulnessSummary()
        #expect(try page(quiet).contains("There is nothing to do."))
    }

    @Test func `says apart what rules that are being tried would have raised`() throws {
        let text = try page(Sample.run)
        #expect(
            text.contains(
                "A35 Tried for now would have 9 alerts on tonight&#39;s lists for 7 people, 4 of them new"))
        var quiet = Sample.run
        quiet.shadows = []
        #expect(try !page(quiet).contains("shadow-rules"))
    }

    @Test func `says which rules were of little use, and who owes an outcome since when`() throws {
        let text = try page(Sample.run)
        for words in [
            "A02: consider retiring it", "A20: ask what came of its alerts",
            "A20: ask whether its alerts are read",
            "4% to 8%", "Probation Service officer TRB01", "11 December 2025",
            "Talk to the owners of 2 rules", "Ask what came of 12 accepted alerts",
        ] { #expect(text.contains(words), "\(words)") }
        var quiet = Sample.run
        quiet.usefulness = UsefulnessSummary()
        #expect(try !page(quiet).contains("id=\"usefulness\""))
    }

    @Test func `names a record type once for all its fields that went to a role`() throws {
        var document = Sample.run
        document.disclosures = DisclosureLine.lines(of: [
            AuditRecord(
                operation: .disclosure, at: "", actor: "", subject: "a", agreement: "IOM-01 version 1",
                justification: "line 3", recipient: "officer",
                fields: ["police:nominal.surname", "police:nominal.forename", "police:drug_test.opiates"],
                count: 3)
        ])
        #expect(try page(document).contains("police:drug_test (opiates); police:nominal (forename, surname)"))
    }

    @Test func `is the page it was when it was last looked at`() throws {
        let place = try ScratchFolder("publishing")
        try Snapshot.expect(RunReportPaper(Sample.run).files(in: place.room)[0], in: "run-report.html")
    }
}

@Suite struct `The timings of a run` {
    @Test func `stand on a page of their own`() throws {
        let timings = StageTimings(
            heading: Sample.heading(nil), run: 3,
            stages: [
                .init(name: "ingestion", startedAt: "2026-03-01T02:00:00", milliseconds: 1500, read: 3000)
            ])
        let text = String(decoding: try TimingsPaper(timings).page(), as: UTF8.self)
        #expect(text.contains("1.5 seconds in all"))
        #expect(text.contains("2,000"))
    }
}
