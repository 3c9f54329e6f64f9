public import Definitions

/// A table that may leave the team: every number in it is protected.
public struct ProtectedTable: Hashable, Sendable {
    /// The identifier, unique in its set.
    public let name: String
    /// The title.
    public let title: String
    /// The question it answers, in a sentence.
    public let caption: String
    /// What must be read with it.
    public let notes: [String]
    /// What the rows are: the heading of their labels.
    public let rowHeading: String
    /// The columns.
    public let columns: [TableColumn]
    /// The rows.
    public let rows: [ProtectedRow]
    /// The chart that shows it best, if any.
    public let chart: TableChart?

    /// A table without its numbers, and the rows with them.
    init(_ table: ConfidentialTable, rows: [ProtectedRow]) {
        name = table.name
        title = table.title
        caption = table.caption
        notes = table.notes
        rowHeading = table.rowHeading
        columns = table.columns
        chart = table.chart
        self.rows = rows
    }
}

/// A row of a protected table.
public struct ProtectedRow: Hashable, Sendable {
    /// What the row is about.
    public let label: String
    /// One value a column.
    public let values: [ReleasableValue]

    init(_ label: String, _ values: [ReleasableValue]) {
        self.label = label
        self.values = values
    }
}

extension ProtectedTable {
    /// The markers that stand in the table, in order of ``Marker``: what its notes must explain.
    public var markers: [Marker] {
        let used = Set(rows.flatMap { $0.values.compactMap(\.marker) })
        return Marker.allCases.filter(used.contains)
    }

    /// Whether nothing is left in it but what is hidden for confidentiality, and what doesn't apply.
    var isHidden: Bool {
        let markers = rows.flatMap { $0.values.map(\.marker) }
        return markers.contains(.confidential)
            && markers.allSatisfy { $0 == .confidential || $0 == .notApplicable }
    }

    /// The rows that have a number in a column, highest first; equal ones by label.
    ///
    /// - Parameter column: The column, from 0.
    /// - Returns: The rows; those whose place in the column is hidden or doesn't apply are left out.
    public func ranked(by column: Int) -> [ProtectedRow] {
        let numbered = rows.compactMap { row -> (row: ProtectedRow, number: Double)? in
            guard row.values.indices.contains(column), let number = row.values[column].number else {
                return nil
            }
            return (row, number)
        }
        return numbered.sorted { ($1.number, $0.row.label) < ($0.number, $1.row.label) }.map(\.row)
    }
}
