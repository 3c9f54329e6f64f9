import DisclosureControl
import Rendering

extension ProtectedTable {
    /// The table as a page shows it.
    ///
    /// Its markers are explained in one line; where there are many rows, those without any figure are counted and not
    /// shown. The spreadsheet and the files for machines have every row.
    var shownTable: Table {
        var shown = table
        let hidden = hiddenRows
        shown.rows = table.rows.enumerated().filter { !hidden.contains($0.offset) }.map(\.element)
        shown.notes =
            (hidden.isEmpty
                ? []
                : ["\(hidden.count) more rows have no figure that can be shown; they are in the spreadsheet."])
            + shownNotes
        return shown
    }

    /// The notes, with the markers explained in one line.
    var shownNotes: [String] {
        let meanings = markers.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ")
        return notes + (meanings.isEmpty ? [] : [meanings + "."])
    }

    /// A table of one row and one column as a sentence: `Median number of needs: 3. How many …?`.
    var singleFigure: String? {
        guard rows.count == 1, columns.count == 1, let row = rows.first, let value = row.values.first else {
            return nil
        }
        let parts = ["\(row.label): \(value.text).", caption] + shownNotes
        return parts.joined(separator: " ")
    }

    /// The rows in which every figure is withheld, by place; none where the table is short enough to show them.
    private var hiddenRows: Set<Int> {
        guard rows.count > Self.rowsShownWhole else { return [] }
        let hidden = rows.indices.filter { place in rows[place].values.allSatisfy { $0.number == nil } }
        return hidden.count == rows.count ? [] : Set(hidden)
    }

    private static let rowsShownWhole = 12
}
