import Delimited

extension Table {
    /// The table as a CSV file: a row of column names, then the values as programs read them.
    ///
    /// UTF-8, LF line ends. Words that a spreadsheet would take for a formula are written as text; numbers are
    /// written as numbers. Title, caption and notes are left out.
    public func csv() -> [UInt8] {
        var writer = RowWriter(formulas: .guardsFormulas)
        writer.append(columns.map(\.name))
        for row in rows.indices {
            for cell in cells(of: row) {
                switch cell {
                case .integer, .decimal, .percent: writer.append(number: cell.plain)
                case .text, .day, .marker, .blank: writer.append(text: cell.plain)
                }
            }
            writer.endRow()
        }
        return writer.bytes
    }
}
