import Rendering
import Release

/// What stands for something that the agreement doesn't give to the reader.
enum NotShared {
    /// The marker, the same in pages, spreadsheets and files for machines.
    static let marker = "[not shared]"
    /// What it means, for the notes.
    static let meaning =
        "[not shared]: there is something, and the agreement does not give it to you for this purpose. What hangs on "
        + "a person's own consent, or on who may open their case, is left out without a mark, and so are alerts that "
        + "your role may not read: this paper never says that there is nothing of that kind."
}

extension ReleasedField {
    /// The field in a table: the text, a marker where it is withheld, or nothing.
    var cell: Cell {
        switch self {
        case .shown(let released): .text(released.text)
        case .blank: .blank
        case .withheld: .marker(NotShared.marker)
        }
    }

    /// The field in a table where its text is a day, `YYYY-MM-DD`.
    var dayCell: Cell {
        if case .shown(let released) = self { .day(released.text) } else { cell }
    }

    /// The field on a page.
    var markup: Markup {
        switch self {
        case .shown(let released): .lines(released.text)
        case .blank: .nothing
        case .withheld: .element(.span, [.classes("marker")], [.text(NotShared.marker)])
        }
    }

    /// The field on a page where its text is a day, `YYYY-MM-DD`.
    var dayMarkup: Markup {
        if case .shown(let released) = self { .text(Cell.day(released.text).shown) } else { markup }
    }

    /// The field in running text, or other words where there is nothing.
    func words(or words: String = "") -> String {
        switch self {
        case .shown(let released): released.text
        case .blank: words
        case .withheld: NotShared.marker
        }
    }

    /// Whether there is nothing to say, not even that something is withheld.
    var isBlank: Bool { self == .blank }
}

extension Array<ReleasedField> {
    /// The texts in one cell, a line each; one marker for all that are withheld.
    var cell: Cell {
        let texts = compactMap(\.text)
        let isWithheld = contains { if case .withheld = $0 { true } else { false } }
        let lines = texts + (isWithheld ? [NotShared.marker] : [])
        if lines.isEmpty { return .blank }
        return texts.isEmpty ? .marker(NotShared.marker) : .text(lines.joined(separator: "\n"))
    }
}
