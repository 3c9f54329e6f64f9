import Definitions
import Publishing
import Release
import Testing
import Vocabulary

@Suite struct `The cohort report` {
    private func files() throws -> [PublishedFile] {
        let place = try Workplace()
        return try CohortReportPaper(Sample.report()).files(in: place.room)
    }

    @Test func `puts what sharing shows before everything else of a cohort`() throws {
        let text = try files()[0].text
        let gain = try #require(text.firstRange(of: "What sharing shows"))
        let needs = try #require(text.firstRange(of: "id=\"iom-needs\""))
        #expect(gain.lowerBound < needs.lowerBound)
        #expect(text.contains("Drug misuse 35"))
    }

    @Test func `shows no true count and no count under the threshold`() throws {
        let all = try files().filter { !$0.path.hasSuffix(".xlsx") }.map(\.text).joined()
        for number in ["203", "142", "121", "132", "6"] {
            #expect(!all.contains(">\(number)<"), "\(number)")
            #expect(!all.contains(",\(number),"), "\(number)")
        }
        #expect(all.contains("[c]"))
        #expect(all.contains("hidden, so that nobody can be picked out"))
    }

    @Test func `gives every chart a title, words for it and its figures`() throws {
        let text = try files()[0].text
        let charts = text.split(separator: "<figure").dropFirst()
        #expect(charts.count == 2)
        for chart in charts {
            #expect(chart.contains("chart-title"))
            #expect(chart.contains("<desc"))
            #expect(chart.contains("<table"))
        }
    }

    @Test func `does not go out for a purpose that is about named people`() {
        let gate = ReleaseGate(agreements: [Sample.agreement()], asOf: Sample.asOf)
        #expect(throws: OutputStopped.self) {
            try CohortReportComposer(heading: Sample.heading(nil), agreements: [Sample.agreement()])
                .compose(Sample.tables, to: ["csp_reader"], purpose: Sample.caseManagement, gate: gate)
        }
    }
}

@Suite struct `The meeting pack` {
    private func page() throws -> String {
        let place = try Workplace()
        return try MeetingPackPaper(Sample.pack()).files(in: place.room)[0].text
    }

    @Test func `says who leads, what is to be done by when, and what is overdue`() throws {
        let text = try page()
        #expect(text.contains("Probation Service, officer TRB01"))
        #expect(text.contains("Offer a same-day appointment with the drug worker"))
        #expect(text.contains(">overdue<"))
    }

    @Test func `names every case without news in a line, after those to discuss`() throws {
        let quiet = CaseFile(
            person: Pseudonym("p9"), identities: Sample.identities("Quiet", "Person", number: 9), alerts: [],
            conditions: CaseConditions(), leadAgency: Sample.leadAgency)
        let place = try Workplace()
        let document = try Sample.pack(Sample.cases() + [quiet])
        let text = try MeetingPackPaper(document).files(in: place.room)[0].text
        let others = try #require(text.split(separator: "Cases without news").last)
        #expect(others.contains("Quiet Person"))
        #expect(others.contains("X000009"))
        #expect(!text.contains("href=\"#person-4\""))
    }

    @Test func `leaves out actions that are closed`() throws {
        #expect(try !page().contains("Done long ago"))
    }

    @Test func `says what is missing, such as a lead agency that nobody recorded`() throws {
        #expect(try page().contains("No lead agency is recorded"))
    }

    @Test func `has what protects as prominent as risk`() throws {
        let parts = try page().split(separator: "Risk and needs").dropFirst()
        #expect(parts.count >= 3)
        #expect(parts.allSatisfy { $0.contains("What protects") })
    }
}

@Suite struct `The run report` {
    private func page(_ document: RunReportDocument) throws -> String {
        let place = try Workplace()
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
            "LATE", "shoe_size: not agreed", "ZZ", "162 people, not evaluated",
            "team lists: no agreement has the role",
            "line 3 under Some Act s.1", "in force",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test func `is the page it was when it was last looked at`() throws {
        let place = try Workplace()
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
