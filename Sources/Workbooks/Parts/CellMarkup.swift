import Vocabulary

/// What a workbook's cells refer to: texts, formats and how days are counted.
struct CellVocabulary: Sendable {
    /// The texts that cells share.
    let texts: [String]
    /// The number formats.
    let formats: [NumberFormat]
    /// How days are counted.
    let days: DayCount
}

/// A cell as markup has it.
struct CellMarkup {
    /// Where it stands.
    let reference: CellReference
    /// The kind of its value: `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`.
    let type: String
    /// The index of its format, in digits.
    let format: String?
    /// Its value, or the index of its text.
    var value: PartText?
    /// Its text, if that stands in the cell itself.
    var inlineText = ""
    /// Whether a formula worked out the value.
    var hasFormula = false

    /// A cell whose value hasn't been reached yet.
    init(reference: CellReference, type: String, format: String?) {
        self.reference = reference
        self.type = type
        self.format = format
    }

    /// What the cell holds.
    func value(in vocabulary: CellVocabulary) throws(CellProblem) -> SheetValue {
        let written = value?.trimmed ?? ""
        switch type {
        case "inlineStr": return Self.text(inlineText)
        // A formula's own text, blanks and all; no text is what it says.
        case "str":
            return value == nil && hasFormula
                ? .uncalculated : Self.text(EscapedText.decoded(value?.characters ?? ""))
        case "s", "n", "b", "e", "d": break
        default: throw CellProblem.unknownKind
        }
        guard !written.isEmpty else { return hasFormula ? .uncalculated : .blank }
        switch type {
        case "s": return try sharedText(written, vocabulary.texts)
        case "b": return try truth(written)
        case "e": return .fault(written)
        case "d": return try isoDay(written)
        default: return try number(written, vocabulary)
        }
    }

    private static func text(_ text: String) -> SheetValue { text.isEmpty ? .blank : .text(text) }

    private func sharedText(_ written: String, _ texts: [String]) throws(CellProblem) -> SheetValue {
        guard let index = Int(written), texts.indices.contains(index) else { throw CellProblem.missingText }
        return Self.text(texts[index])
    }

    private func truth(_ written: String) throws(CellProblem) -> SheetValue {
        switch written {
        case "1", "true": return .truth(true)
        case "0", "false": return .truth(false)
        default: throw CellProblem.unreadableTruth
        }
    }

    private func number(_ written: String, _ vocabulary: CellVocabulary) throws(CellProblem) -> SheetValue {
        // Only digits, signs, a point and an exponent: Swift would read "inf" and hexadecimal numbers too.
        guard written.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let number = Double(written),
            number.isFinite
        else { throw CellProblem.unreadableNumber }
        guard let index = Int(format ?? "0"), vocabulary.formats.indices.contains(index) else {
            throw CellProblem.missingFormat
        }
        return vocabulary.days.value(of: number, as: vocabulary.formats[index])
    }

    /// A day, with or without a time of day, as strict workbooks may write it (ISO 8601).
    private func isoDay(_ written: String) throws(CellProblem) -> SheetValue {
        let parts = written.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = CalendarDay(iso: parts[0]) else { throw CellProblem.unreadableDay }
        guard parts.count == 2 else { return .day(day) }
        // Fractions of a second, and a Z, are left out; no spreadsheet keeps zones.
        let clock = parts[1].prefix { $0 != "." && $0 != "Z" }.split(
            separator: ":", omittingEmptySubsequences: false)
        let numbers = clock.compactMap { $0.count == 2 ? UInt8($0) : nil }.map(Int.init)
        guard clock.count == 3, numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60,
            let moment = Moment(day: day, second: numbers[0] * 3600 + numbers[1] * 60 + numbers[2])
        else { throw CellProblem.unreadableDay }
        return moment.second == 0 ? .day(day) : .moment(moment)
    }
}
