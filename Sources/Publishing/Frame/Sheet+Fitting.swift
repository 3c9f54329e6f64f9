import Rendering

extension Sheet {
    /// The sheet with every text as long as a spreadsheet's cell can hold: what is longer is cut, and says so.
    var fitting: Sheet {
        var sheet = self
        sheet.table.rows = table.rows.map { row in
            row.map { cell in
                guard case .text(let text) = cell else { return cell }
                return .text(text.shortened(to: Self.longestText, saying: " … (shortened: see the page)"))
            }
        }
        return sheet
    }

    /// The greatest number of UTF-16 units in a cell.
    private static let longestText = 32_767
}

extension String {
    /// The text, or as much of it as leaves room for a note in so many UTF-16 units.
    func shortened(to count: Int, saying note: String = "…") -> String {
        guard utf16.count > count else { return self }
        var (kept, length) = ("", note.utf16.count)
        for character in self {
            length += character.utf16.count
            guard length <= count else { break }
            kept.append(character)
        }
        return kept + note
    }
}
