import Definitions
import DisclosureControl
import Rendering

extension ReleasableValue {
    /// The value in a table.
    var cell: Cell {
        guard let number else { return .marker(text) }
        switch self {
        case .count: return .integer(Int(number))
        case .figure(_, .share): return .percent(number, places: places)
        case .figure: return .decimal(number, places: places)
        }
    }

    /// The value in a chart.
    var chartValue: ChartValue {
        number.map { .value($0, label: text) } ?? .suppressed(marker: text)
    }
}

extension ProtectedTable {
    /// The table, with its markers explained below it.
    var table: Table {
        Table(
            title: title, caption: caption, notes: notes + markers.map { "\($0.rawValue): \($0.meaning)." },
            columns: [Column(rowHeading)] + columns.map { Column($0.title, kind: $0.kind.columnKind) },
            rows: rows.map { [.text($0.label)] + $0.values.map(\.cell) })
    }

    /// The chart that shows it best; nothing for a table without rows.
    func chart(id: String, source: String) -> Markup? {
        guard let chart, !rows.isEmpty else { return nil }
        switch chart {
        case .bars(let column):
            guard columns.indices.contains(column) else { return nil }
            return BarChart(
                id: id, title: chartTitle(column), description: description(of: column),
                categoryName: rowHeading,
                valueName: columns[column].title, bars: values(of: column), maximum: maximum([column]),
                source: source
            ).markup()
        case .columns(let column):
            guard columns.indices.contains(column) else { return nil }
            return ColumnChart(
                id: id, title: chartTitle(column), description: description(of: column),
                categoryName: rowHeading,
                valueName: columns[column].title, columns: values(of: column), source: source
            ).markup()
        case .groupedBars(let places):
            let series = places.filter(columns.indices.contains)
            return GroupedBarChart(
                id: id, title: "\(gainColumn == nil ? "Shares" : "Each view"), by \(rowHeading.lowercased())",
                description: caption,
                categoryName: rowHeading,
                series: series.map { columns[$0].title },
                groups: rows.map { row in
                    LabelledValues(row.label, series.map { row.chartValue($0) })
                }, maximum: maximum(series), source: source
            ).markup()
        case .matrix:
            return MatrixChart(
                id: id, title: "\(rowHeading) by \(rowHeading.lowercased())", description: caption,
                rowName: rowHeading,
                columns: columns.map(\.title),
                rows: rows.map { row in
                    LabelledValues(row.label, columns.indices.map { row.chartValue($0) })
                }, source: source
            ).markup()
        }
    }

    /// Whether the chart's own table of figures says all that the table does.
    var chartSaysAll: Bool {
        switch chart {
        case .matrix: true
        case .bars, .columns: columns.count == 1
        case .groupedBars(let places): places.count == columns.count
        case nil: false
        }
    }

    private func values(of column: Int) -> [LabelledValue] {
        rows.map { LabelledValue($0.label, $0.chartValue(column)) }
    }

    /// `Of the whole cohort, by need`.
    private func chartTitle(_ column: Int) -> String {
        "\(columns[column].title), by \(rowHeading.lowercased())"
    }

    /// The caption, and the rows that stand out.
    private func description(of column: Int) -> String {
        let first = ranked(by: column).prefix(3).map { "\($0.label) \($0.values[column].text)" }
        return first.isEmpty ? caption : "\(caption) Highest: \(first.joined(separator: ", "))."
    }

    /// Shares are drawn on a scale to a hundred, so that charts can be compared.
    private func maximum(_ places: [Int]) -> Double? {
        places.allSatisfy { columns[$0].kind == .share } ? 100 : nil
    }
}

extension ProtectedRow {
    fileprivate func chartValue(_ column: Int) -> ChartValue {
        values.indices.contains(column)
            ? values[column].chartValue : .suppressed(marker: Marker.notAvailable.rawValue)
    }
}

extension TableColumn.Kind {
    /// How a table of a page or spreadsheet shows it.
    fileprivate var columnKind: Column.Kind { self == .share ? .percent : .number }
}
