import Definitions
import DisclosureControl
import Publishing
import Release
import TestSupport
import Testing
import Vocabulary

/// Link rates of three groups: one linked half as often as everybody, one a little less often, one too small to show.
private enum Equality {
    /// Group, people, and those of them who are linked.
    private static let groups = [("Female", 200, 50), ("Male", 700, 450), ("not stated", 40, 4)]

    static func report() throws -> CountsReportDocument {
        let gate = ReleaseGate(agreements: [Sample.agreement()], asOf: Sample.asOf)
        return try CountsReportComposer(
            "equality report", heading: Sample.heading(Sample.counts), agreements: [Sample.agreement()]
        ).compose(
            DisclosureCheck([Sample.profile]).protect(ConfidentialTables(sets: [set])),
            madeFrom: Sample.counted,
            to: ["csp_reader"], purpose: Sample.counts, gate: gate)
    }

    private static var all: [(String, Int, Int)] {
        [("Everybody", groups.reduce(0) { $0 + $1.1 }, groups.reduce(0) { $0 + $1.2 })] + groups
    }

    private static var set: ConfidentialTableSet {
        func name(_ path: String) -> CellName { CellName("equality/\(path)") }
        let rows = all.map { label, _, _ in
            ConfidentialRow(
                label,
                [
                    .count(name("all/\(label)")), .count(name("linked/\(label)")),
                    .share(of: CellSum(name("linked/\(label)")), in: CellSum(name("all/\(label)"))),
                ])
        }
        return ConfidentialTableSet(
            cohort: "equality",
            heading: CohortHeading(
                title: "Everybody in the records", question: "?", purpose: Sample.counts, version: "1",
                definition: "0123456789abcdef", area: "Tribury", period: "on 1 March 2026", asOf: Sample.asOf,
                caveats: ["A rate that differs is a question."]), profile: "strict10", areaPopulation: 90_000,
            size: name("all/Everybody"),
            cells: all.flatMap { label, people, linked in
                [
                    ConfidentialCell(
                        name: name("all/\(label)"), count: ConfidentialCount(people), role: .shown,
                        isHeadline: label == "Everybody"),
                    ConfidentialCell(
                        name: name("linked/\(label)"), count: ConfidentialCount(linked), role: .shown),
                ]
            }, relations: [],
            tables: [
                ConfidentialTable(
                    name: "linked-police", title: "Linked: Police", caption: "How many are found elsewhere?",
                    rowHeading: "Group",
                    columns: [
                        TableColumn("People", .persons), TableColumn("Found elsewhere", .persons),
                        TableColumn("Share", .share),
                    ], rows: rows)
            ])
    }
}

@Suite struct `The equality report` {
    private func files() throws -> [PublishedFile] {
        let place = try ScratchFolder("publishing")
        return try EqualityReportPaper(Equality.report()).files(in: place.room)
    }

    @Test func `stands in a folder of its own`() throws {
        let paths = try files().map(\.path)
        #expect(
            paths == [
                "monitoring/equality-report.html", "monitoring/equality-report.xlsx",
                "monitoring/equality-tables/linked-police.csv",
            ])
        #expect(
            try EqualityReportPaper(Equality.report()).entry.paths == [
                "monitoring/equality-report.html", "monitoring/equality-report.xlsx",
            ])
    }

    @Test func `points out the groups whose rate is beyond what is tolerated, and no others`() throws {
        let text = try files()[0].text
        let findings = try #require(text.firstRange(of: "id=\"table-findings-caption\""))
        let rest = text[findings.upperBound...]
        let table = rest[..<(try #require(rest.firstRange(of: "</table>")).lowerBound)]
        #expect(table.contains("Female"))
        #expect(table.contains("0.47"))
        #expect(table.contains("yes: review"))
        #expect(!table.contains("Male<"))
        #expect(!table.contains("not stated"))
    }

    @Test func `shows no count under the threshold`() throws {
        let all = try files().filter { !$0.path.hasSuffix(".xlsx") }.map(\.text).joined()
        #expect(!all.contains(">4<") && !all.contains(",4,"))
        #expect(all.contains("[c]"))
    }
}
