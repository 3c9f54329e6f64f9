/// Rows of cells as lines in columns, for a terminal.
enum AlignedText {
    /// Lines in which every column begins at the same place.
    ///
    /// - Parameters:
    ///   - rows: The rows; shorter ones end earlier.
    ///   - indent: Spaces before each line.
    ///   - right: The columns, from 0, whose cells end at the same place instead: numbers.
    /// - Returns: A line for each row, without blanks at its end.
    static func lines(_ rows: [[String]], indent: Int = 0, right: Set<Int> = []) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.count)
            }
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                return right.contains(column) ? blanks + cell : cell + blanks
            }
            var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

extension Int {
    /// `1 row`, `2 rows`: the number with its noun.
    ///
    /// - Parameters:
    ///   - one: The noun for one.
    ///   - several: The noun for any other number; the first with an `s` unless given.
    /// - Returns: The number and the noun that goes with it.
    func counted(_ one: String, _ several: String? = nil) -> String {
        "\(grouped) \(self == 1 ? one : several ?? one + "s")"
    }
}
