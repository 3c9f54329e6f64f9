/// The headings of a matrix's columns: their names, or letters for names that are too long.
struct MatrixHeadings: Hashable, Sendable {
    /// What stands above each column.
    let names: [String]
    private let columns: [String]
    private let areLetters: Bool

    /// The headings of columns.
    init(_ columns: [String]) {
        self.columns = columns
        let widest = columns.map { ChartText.width(of: $0) + 4 }.max() ?? 0
        areLetters = widest * columns.count > ChartText.narrowestWidth
        names = areLetters ? columns.indices.map(Self.letter) : columns
    }

    /// The widest heading, in pixels.
    var widest: Int { names.map { ChartText.width(of: $0) }.max() ?? 0 }

    /// A row's label, with the letter of the column of the same name.
    func label(of row: String) -> String {
        guard areLetters, let index = columns.firstIndex(of: row) else { return row }
        return "\(names[index])  \(row)"
    }

    /// What each letter stands for; nothing where columns have their names.
    var key: Markup {
        guard areLetters else { return .nothing }
        let entries = zip(names, columns).map { letter, name in
            Markup.element(.li, [.strong(letter), .text(name)])
        }
        return .element(.ul, [.classes("legend letters"), .label("Columns")], entries)
    }

    /// A to Z, then AA, AB and so on.
    private static func letter(_ index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(0x41 + index % 26)))
        return index < 26 ? letter : Self.letter(index / 26 - 1) + letter
    }
}
