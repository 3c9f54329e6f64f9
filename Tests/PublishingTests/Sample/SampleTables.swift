import Definitions
import DisclosureControl
import Release
import Vocabulary

/// Made-up counts of a cohort, protected as real ones are: nothing else gives a table that can be shown.
extension Sample {
    static let profile = DisclosureProfile(
        name: "strict10", version: "1", title: "Strict", threshold: 10, rounding: .nearest(base: 5),
        zeros: .unlessDisclosive, protection: 10, guardsDifferences: false, minimumCohort: 10,
        minimumPopulation: 500, decimalsFrom: 4000, medianFrom: 20, location: place)

    private static func share(_ part: String) -> ConfidentialEntry {
        .share(of: CellSum(CellName("iom/\(part)")), in: CellSum(CellName("iom/all")))
    }

    private static func count(_ name: String) -> ConfidentialEntry { .count(CellName("iom/\(name)")) }

    private static let views: [(String, [Int])] = [
        ("Drug misuse", [48, 96, 61, 132]), ("Accommodation", [31, 74, 22, 98]),
        ("Domestic abuse", [57, 41, 12, 83]), ("Employment", [5, 88, 40, 104]),
    ]

    private static let needs: [(String, Int)] = [
        ("Lifestyle and associates", 142), ("Drug misuse", 121), ("Accommodation", 86),
        ("Alcohol misuse", 44),
        ("Emotional well-being, as one assessment has it and the other does not", 6),
    ]

    private static var cells: [ConfidentialCell] {
        var cells = [
            ConfidentialCell(
                name: CellName("iom/all"), count: ConfidentialCount(203), role: .shown, isHeadline: true)
        ]
        for (label, numbers) in views {
            for (place, number) in numbers.enumerated() {
                cells.append(
                    ConfidentialCell(
                        name: CellName("iom/\(label)/\(place)"), count: ConfidentialCount(number),
                        role: .shown))
            }
        }
        for (label, number) in needs {
            cells.append(
                ConfidentialCell(
                    name: CellName("iom/need/\(label)"), count: ConfidentialCount(number), role: .shown))
        }
        for pair in 1...14 {
            cells.append(
                ConfidentialCell(
                    name: CellName("iom/pair/\(pair)"), count: ConfidentialCount(pair < 12 ? 60 : 3),
                    role: .shown))
        }
        return cells
    }

    private static var linked: ConfidentialTable {
        ConfidentialTable(
            name: "linked", title: "One agency's view and the linked view",
            caption:
                "Of how many people would each agency know by itself, and of how many do all know together?",
            notes: ["Definitions differ by agency; see the terms."], rowHeading: "Issue",
            columns: ["Police alone", "Probation alone", "Drug service alone", "All together"].map {
                TableColumn($0, .share)
            } + [TableColumn("More people than the best single view", .persons)],
            rows: views.map { label, numbers in
                let names = numbers.indices.map { CellName("iom/\(label)/\($0)") }
                return ConfidentialRow(
                    label,
                    numbers.indices.map { share("\(label)/\($0)") } + [
                        .gain(names[3], over: Array(names.prefix(3)))
                    ])
            }, chart: .groupedBars(columns: [0, 1, 2, 3]))
    }

    private static var prevalence: ConfidentialTable {
        ConfidentialTable(
            name: "needs", title: "Needs", caption: "How common is each need?", rowHeading: "Need",
            columns: [
                TableColumn("People with the need", .persons), TableColumn("Of the whole cohort", .share),
            ],
            rows: needs.map { label, _ in
                ConfidentialRow(label, [count("need/\(label)"), share("need/\(label)")])
            }, chart: .bars(column: 1))
    }

    /// A long table, of which some rows have no figure that may be shown.
    private static var pairs: ConfidentialTable {
        ConfidentialTable(
            name: "pairs", title: "Pairs of needs", caption: "Which needs go together?", rowHeading: "Pair",
            columns: [TableColumn("People with both", .persons)],
            rows: (1...14).map { ConfidentialRow("Pair \($0)", [count("pair/\($0)")]) }, chart: nil)
    }

    static var tables: ProtectedTables {
        let set = ConfidentialTableSet(
            cohort: "iom",
            heading: CohortHeading(
                title: "All people in integrated offender management",
                question: "Which needs go together, and what do agencies see only together?",
                purpose: counts, version: "1", definition: "0123456789abcdef", area: "Tribury",
                period: "on 1 March 2026", asOf: asOf, caveats: ["Records of one area only."]),
            profile: "strict10", areaPopulation: 90_000, size: CellName("iom/all"), cells: cells,
            relations: [], tables: [prevalence, linked, pairs])
        return DisclosureCheck([profile]).protect(ConfidentialTables(sets: [set]))
    }

    static func report() throws -> CountsReportDocument {
        let gate = ReleaseGate(agreements: [agreement()], asOf: asOf)
        return try CountsReportComposer("cohort report", heading: heading(counts), agreements: [agreement()])
            .compose(tables, madeFrom: counted, to: ["csp_reader"], purpose: counts, gate: gate)
    }
}
