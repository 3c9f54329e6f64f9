import Definitions
import DisclosureControl
import Publishing
import Release
import TestSupport
import Testing
import Vocabulary

@Suite struct `The cohort report` {
    private func files() throws -> [PublishedFile] {
        let place = try ScratchFolder("publishing")
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

    @Test func `keeps rows without a figure out of a long table's page, and says how many`() throws {
        let pairs = try #require(try files().first { $0.path == "cohort-report.html" }).text
        let table = try #require(
            try files().first { $0.path == "cohort-tables/iom-pairs.csv" }
        ).text
        #expect(table.contains("Pair 14"))
        #expect(!pairs.contains("Pair 14"))
        #expect(pairs.contains("more rows have no figure that can be shown"))
    }

    @Test func `does not go out for a purpose that is about named people`() {
        let gate = ReleaseGate(agreements: [Sample.agreement()], asOf: Sample.asOf)
        #expect(throws: OutputStopped.self) {
            try CountsReportComposer(
                "cohort report", heading: Sample.heading(nil), agreements: [Sample.agreement()]
            )
            .compose(
                Sample.tables, madeFrom: Sample.counted, to: ["csp_reader"],
                purpose: Sample.caseManagement, gate: gate)
        }
    }

    @Test func `does not go out with counts of a field that its reader may not have counts of`() throws {
        let gate = ReleaseGate(agreements: [Sample.agreement()], asOf: Sample.asOf)
        let fields = Sample.counted + [Sample.field("drug_service", "treatment_contact", "on")]
        let composer = CountsReportComposer(
            "cohort report", heading: Sample.heading(Sample.counts), agreements: [Sample.agreement()])
        #expect(
            throws: OutputStopped(
                output: "cohort report",
                reason: "counts of drug_service:treatment_contact.on may not go to csp_reader: no line of an "
                    + "agreement gives it to this role for this purpose")
        ) {
            try composer.compose(
                Sample.tables, madeFrom: fields, to: ["csp_reader"], purpose: Sample.counts, gate: gate)
        }
    }

    @Test func `says in the log which fields its counts are made from`() throws {
        let records = try Sample.report().auditRecords(at: "", actor: "", purpose: Sample.counts)
        #expect(records.map(\.fields) == [["probation:need_assessment.need"]])
    }

    @Test func `has the cohorts of its own purpose alone, and counts no other's numbers`() throws {
        let tables = Sample.tables
        #expect(tables.limited(to: ["iom"]).sets == tables.sets)
        #expect(tables.limited(to: ["iom"]).audit.shown > 0)
        let none = tables.limited(to: ["another"])
        #expect(none.sets.isEmpty && none.withheld.isEmpty)
        #expect(none.audit.shown == 0)
        #expect(none.audit.checked == tables.audit.checked)
    }
}
