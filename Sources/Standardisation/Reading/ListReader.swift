import Vocabulary

/// How a list of codes or of `TYPE:value` pairs, separated by semicolons, is read.
///
/// Its canonical form has its items in the agency's order, each once, without blanks around them. An item that
/// fails is left out and the others stay.
struct ListReader: Sendable {
    /// The translation of codes and types, if they have one.
    let translation: CodeTranslation?
    /// The codes and types that the dictionary knows; `nil` where anything goes.
    let known: Set<String>?
    /// The types whose values have a form of their own.
    let forms: [String: IdentifierForm]

    /// The list's value.
    func reading(of text: String, asOf: CalendarDay) -> Reading {
        var items: [String] = []
        var remarks: [Reading.Remark] = []
        var firstGap: MissingReason?
        for part in text.split(separator: ";") {
            let reading = item(part.trimmed, asOf: asOf)
            remarks += reading.remarks
            switch reading.value {
            case .text(let item): if !items.contains(item) { items.append(item) }
            case .missing(let reason): firstGap = firstGap ?? reason
            default: break
            }
        }
        let value: FieldValue =
            items.isEmpty ? .missing(firstGap ?? .blank) : .text(items.joined(separator: ";"))
        return Reading(value, remarks: remarks)
    }

    private func item(_ text: String, asOf: CalendarDay) -> Reading {
        guard !text.isEmpty else { return Reading(.missing(.blank)) }
        guard let colon = text.firstIndex(of: ":") else { return coded(text) }
        let type = coded(text[..<colon].trimmed.uppercased())
        guard case .text(let type) = type.value else { return type }
        let written = text[text.index(after: colon)...].trimmed
        guard !written.isEmpty else { return Reading(.missing(.blank)) }
        guard let form = forms[type] else { return Reading(.text("\(type):\(written)")) }
        let value = form.reading(of: written, asOf: asOf)
        guard case .text(let canonical) = value.value else { return value }
        return Reading(.text("\(type):\(canonical)"))
    }

    private func coded(_ text: String) -> Reading {
        switch translation?.translated(text) ?? .code(text) {
        case .missing(let reason): Reading(.missing(reason))
        case .unmapped: .unmapped(text)
        case .code(let code): known.map { $0.contains(code) } ?? true ? Reading(.text(code)) : .unmapped(text)
        }
    }
}
