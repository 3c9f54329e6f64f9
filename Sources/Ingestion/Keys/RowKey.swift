internal import PersonalData

/// The key of a row as one text: its key cells, joined so that no two different keys are the same text.
enum RowKey {
    /// The key's text, or `nil` where a key cell is missing.
    static func text(of cells: [Cell], columns: [Int]) -> String? {
        var parts: [String] = []
        for column in columns {
            guard column < cells.count, case .text(let text) = cells[column] else { return nil }
            parts.append(text)
        }
        guard parts.count > 1 else { return parts.first }
        return parts.map { $0.replacing("|") }.joined(separator: "|")
    }
}

extension String {
    /// The text with a character doubled, so that it can separate.
    fileprivate func replacing(_ separator: Character) -> String {
        contains(separator) ? String(flatMap { $0 == separator ? [$0, $0] : [$0] }) : self
    }
}
