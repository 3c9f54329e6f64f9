import Definitions
import DisclosureControl

/// What stands out in a table, in a sentence of its own.
enum CohortFinding {
    /// What stands out in a cohort's tables: what sharing shows first, then what is most common.
    static func sentences(of tables: [ProtectedTable]) -> [String] {
        tables.compactMap { gain(of: $0) ?? hiddenGain(of: $0) }
            + tables.filter { $0.gainColumn == nil }.compactMap(highest)
    }

    /// What all agencies show together that none shows alone; `nil` for a table that isn't about that.
    static func gain(of table: ProtectedTable) -> String? {
        guard let column = table.gainColumn else { return nil }
        let rows = table.ranked(by: column).filter { ($0.values[column].number ?? 0) > 0 }.prefix(3)
        guard !rows.isEmpty else { return nil }
        let gains = rows.map { "\($0.label) \($0.values[column].text) more" }.joined(separator: ", ")
        return "All records together show more people than those of the agency that knows most: \(gains)."
    }

    /// That what sharing adds is not to be seen, which is not that it adds nothing.
    static func hiddenGain(of table: ProtectedTable) -> String? {
        guard let column = table.gainColumn else { return nil }
        let isHidden = table.rows.contains { row in
            row.values.indices.contains(column) && row.values[column].number == nil
        }
        return isHidden
            ? "How many more people all records show together can't be told for this cohort: the figures are hidden."
            : "All records together show no more people than those of the agency that knows most."
    }

    /// The rows with the highest shares in the column that is drawn first.
    private static func highest(of table: ProtectedTable) -> String? {
        let drawn: Int? =
            switch table.chart {
            case .bars(let column): column
            case .groupedBars(let columns): columns.first
            case .columns, .matrix, nil: nil
            }
        guard let drawn, table.columns.indices.contains(drawn), table.columns[drawn].kind == .share else {
            return nil
        }
        let rows = table.ranked(by: drawn).prefix(3)
        guard !rows.isEmpty else { return nil }
        let shares = rows.map { "\($0.label) \($0.values[drawn].text)" }.joined(separator: ", ")
        // A hidden share may be higher than all that are shown.
        let hidesSome = table.rows.contains {
            $0.values.indices.contains(drawn) && $0.values[drawn].number == nil
        }
        // Where every row is told, none stands out.
        let isWhole = rows.count == table.rows.count
        let most = isWhole ? "" : hidesSome ? ", most common of those shown" : ", most common"
        return "\(table.title)\(most) (\(lowered(table.columns[drawn].title))): \(shares)."
    }

    private static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

extension ProtectedTable {
    /// The column that says how many more people all agencies know together: persons that were worked out from
    /// counts, not counted.
    var gainColumn: Int? {
        columns.indices.first { column in
            rows.contains { row in
                guard row.values.indices.contains(column),
                    case .figure(_, .persons) = row.values[column]
                else { return false }
                return true
            }
        }
    }
}
