import Rendering

extension SampleReport {
    private static let longName =
        "Relationships, family and children, including contact that a court has ordered or restricted"

    private static let needs: [(name: String, one: Double?, all: Double?)] = [
        ("Accommodation", 42, 61), ("Education, training and employment", 35, 55),
        ("Finance, benefit and debt", nil, 45), ("Drugs", 65, 80), ("Alcohol", 20, 35), (longName, 15, 40),
        ("Thinking and behaviour", 0, 75), ("Attitudes", nil, nil),
    ]

    private static func share(_ number: Double?) -> ChartValue {
        number.map { .value($0, label: Cell.percent($0, places: 0).shown) } ?? .suppressed(marker: "[c]")
    }

    private static func count(_ number: Int?) -> ChartValue {
        number.map { .value(Double($0), label: Cell.integer($0).shown) } ?? .suppressed(marker: "[c]")
    }

    static var bars: BarChart {
        BarChart(
            id: "needs", title: "Needs in the cohort",
            description: "Drugs is the most common need, at 80 per cent; attitudes is not shown.",
            categoryName: "Need", valueName: "Share of people",
            bars: needs.map { LabelledValue($0.name, share($0.all)) }, maximum: 100,
            source: "linked records of three agencies")
    }

    static var grouped: GroupedBarChart {
        GroupedBarChart(
            id: "linked", title: "What one agency sees and what all see",
            description: "Every need is more common in linked records than in one agency's own.",
            categoryName: "Need", series: ["One agency", "Linked records of all agencies"],
            groups: needs.map { LabelledValues($0.name, [share($0.one), share($0.all)]) }, maximum: 100)
    }

    static var columns: ColumnChart {
        let counts: [(String, Int?)] = [
            ("0", 20), ("1", 65), ("2", 120), ("3", 210), ("4", 255), ("5", 190), ("6", 90), ("7+", nil),
        ]
        return ColumnChart(
            id: "counts", title: "Number of needs a person has",
            description: "Most people have three to five needs.", categoryName: "Number of needs",
            valueName: "People", columns: counts.map { LabelledValue($0.0, count($0.1)) })
    }

    static var matrix: MatrixChart {
        let names = needs.map(\.name)
        let rows = names.enumerated().map { row, name in
            LabelledValues(
                name,
                names.indices.map { column in
                    count((row + column) % 5 == 4 ? nil : row * (column + 1) * 35)
                })
        }
        return MatrixChart(
            id: "together", title: "Needs that come together",
            description: "Drugs and accommodation come together most often.", rowName: "Need", columns: names,
            rows: rows)
    }
}
