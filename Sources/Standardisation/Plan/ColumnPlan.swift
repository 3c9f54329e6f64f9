import PersonalData
import Vocabulary

/// How one column of a source becomes one field.
struct ColumnPlan: Sendable {
    /// The column's place among the source's columns.
    let index: Int
    /// Its header.
    let header: String
    /// The translation that its texts go through before they are read, if any.
    let translation: CodeTranslation?
    /// How its texts are read.
    let reader: ValueReader
    /// The values that stand for "not known", folded if they are names.
    let placeholders: Set<String>

    /// What becomes of a cell of the column.
    func reading(of cell: Cell, asOf: CalendarDay) -> Reading {
        switch cell {
        case .missing(.blank): return readingOfBlank(asOf: asOf)
        case .missing(let reason): return Reading(.missing(reason))
        case .text(let text):
            let trimmed = text.trimmed
            return trimmed.isEmpty ? readingOfBlank(asOf: asOf) : reading(of: trimmed, asOf: asOf)
        }
    }

    /// A blank says nothing, unless the crosswalk names the code that the agency leaves a cell blank for.
    private func readingOfBlank(asOf: CalendarDay) -> Reading {
        guard let code = crosswalk?.blank else { return Reading(.missing(.blank)) }
        if case .list = reader { return Reading(.text(code)) }
        return reader.reading(of: code, asOf: asOf)
    }

    /// The translation of the column's codes, be they single or in a list.
    var crosswalk: CodeTranslation? {
        if case .list(let list) = reader { return list.translation }
        return translation
    }

    private func reading(of text: String, asOf: CalendarDay) -> Reading {
        if isPlaceholder(text) { return .placeholder }
        switch translation?.translated(text) ?? .code(text) {
        case .missing(let reason): return Reading(.missing(reason))
        case .unmapped: return .unmapped(text)
        case .code(let code):
            let reading = reader.reading(of: code, asOf: asOf)
            if case .unmapped = reading.remarks.first, translation != nil { return .unmapped(text) }
            return isPlaceholder(reading.value) ? .placeholder : reading
        }
    }

    private func isPlaceholder(_ value: FieldValue) -> Bool {
        guard !placeholders.isEmpty else { return false }
        return switch value {
        case .text(let text), .code(let text): isPlaceholder(text)
        case .day(let day): placeholders.contains(day.description)
        case .moment(let moment): placeholders.contains(moment.description)
        case .integer(let number): placeholders.contains(String(number))
        case .decimal(let number): placeholders.contains(String(number))
        case .flag, .missing: false
        }
    }

    private func isPlaceholder(_ text: String) -> Bool {
        guard !placeholders.isEmpty else { return false }
        if case .name = reader { return placeholders.contains(FoldedName(text).text) }
        return placeholders.contains(text)
    }
}
