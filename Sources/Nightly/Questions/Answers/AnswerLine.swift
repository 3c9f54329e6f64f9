internal import Definitions
internal import PersonalData
internal import Vocabulary

/// A line of a list that came back, as far as somebody filled it in.
struct AnswerLine: Hashable, Sendable {
    /// What stands in a cell, and where.
    struct Cell: Hashable, Sendable {
        /// `cell K14 of sheet 'Alerts'`, or `line 14`.
        let place: String
        /// What stands there; `nil` where a formula has no result.
        let text: String?
    }

    /// The line: `row 14 of sheet 'Alerts'`, or `line 14`.
    let place: String
    /// The cells that aren't blank.
    let cells: [AnswerColumn: Cell]

    /// Whether its reader wrote anything.
    var isFilledIn: Bool { cells.keys.contains { $0 != .reference } }

    /// The cells of a row of an extract, in the order of ``AnswerColumn``.
    ///
    /// - Throws: ``AnswerFault`` with the first cell that can't be taken, which quotes nothing of it.
    func row() throws(AnswerFault) -> [String] {
        for column in [AnswerColumn.reference, .decidedBy, .decidedOn] where cells[column] == nil {
            throw AnswerFault(place: place, column: column, sentence: Self.lack(of: column))
        }
        var row: [String] = []
        for column in AnswerColumn.allCases { row.append(try text(of: column)) }
        return row
    }

    private func text(of column: AnswerColumn) throws(AnswerFault) -> String {
        guard let cell = cells[column] else { return "" }
        guard let text = cell.text else {
            throw AnswerFault(
                place: cell.place, column: column,
                sentence: "a formula stands there and has no result; write the value itself")
        }
        if column == .decision {
            guard let verdict = Self.verdict(text) else {
                let known = AlertDecision.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
                throw AnswerFault(place: cell.place, column: column, sentence: "expected one of \(known)")
            }
            return verdict.rawValue
        }
        if column.holdsYesOrNo {
            guard let word = Self.yesOrNo(text) else {
                throw AnswerFault(place: cell.place, column: column, sentence: "expected yes or no")
            }
            return word
        }
        guard column.holdsDay else { return text }
        guard let day = Self.day(text) else {
            throw AnswerFault(
                place: cell.place, column: column,
                sentence: "expected a day, such as 2026-03-31 or 31/03/2026")
        }
        return day.description
    }

    private static func lack(of column: AnswerColumn) -> String {
        switch column {
        case .reference: "the reference is gone; copy it from the list as it went out"
        case .decidedBy: "write who decided, or who has seen it"
        default: "write the day on which it was decided or seen"
        }
    }

    /// A verdict as people write it: in any case, with blanks or underscores.
    private static func verdict(_ text: String) -> AlertDecision.Verdict? {
        let words = text.uppercased().split { $0 == " " || $0 == "_" || $0 == "-" }
        return AlertDecision.Verdict(rawValue: words.joined(separator: "_"))
    }

    /// Yes or no as people write it: in any case, or the first letter alone.
    private static func yesOrNo(_ text: String) -> String? {
        switch text.lowercased() {
        case "yes", "y": "yes"
        case "no", "n": "no"
        default: nil
        }
    }

    /// A day as people and spreadsheets write it: the year first, or the day first.
    private static func day(_ text: String) -> CalendarDay? {
        let layouts: [DateLayout] = [
            .isoDay, .dayFirst, .isoMoment, .isoMinute, .spacedMoment, .dayFirstMinute, .dayFirstMoment,
        ]
        return layouts.lazy.compactMap { $0.day(text) }.first
    }
}

/// A cell of a list that can't be taken.
struct AnswerFault: Error, Hashable, Sendable {
    /// The cell, or the line where a cell is blank.
    let place: String
    /// Its column.
    let column: AnswerColumn
    /// What was expected, and what to do.
    let sentence: String

    /// The fault of a list, in words that quote nothing of the cell.
    func words(in list: String) -> String { "\(list), \(place), '\(column.label)': \(sentence)" }
}
