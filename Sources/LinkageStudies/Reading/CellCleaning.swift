internal import Definitions
internal import PersonalData
internal import Vocabulary

/// What a cell's text says for a linkage column: standardised values, the same for the same text.
struct CellCleaning: Sendable {
    private let field: StudyField
    private let kind: LinkageColumn.Kind
    private let missing: Set<String>
    /// Of each byte whether one of them begins with it.
    private let isMissingHead: [Bool]
    private let codes: [String: String]
    private let asOf: CalendarDay?

    /// The cleaning of a field's cells.
    init(_ field: StudyField, kind: LinkageColumn.Kind, source: StudySource, asOf: CalendarDay?) {
        self.field = field
        self.kind = kind
        self.asOf = asOf
        missing = Set((source.missing + field.missing).map(Self.canonical))
        var heads = [Bool](repeating: false, count: 256)
        for text in missing { if let head = text.utf8.first { heads[Int(head)] = true } }
        isMissingHead = heads
        codes = Dictionary(
            field.codes.sorted { $0.key < $1.key }.map { (Self.canonical($0.key), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether a text means that nothing is known.
    func isMissing(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 > 0x20 }) else { return true }
        // What begins with another letter is none of them, nor anything else that canonical text may begin with.
        if first < 0x80, !isMissingHead[Int(first >= 0x61 && first <= 0x7A ? first - 0x20 : first)] {
            return false
        }
        let text = Self.canonical(text)
        return text.isEmpty || missing.contains(text)
    }

    /// The values of a text, the first first, and whether something stood there of which nothing could be made.
    func values(of text: String) -> (values: [String], isUnreadable: Bool) {
        guard !isMissing(text) else { return ([], false) }
        var part = Self.trimmed(text)
        for take in field.take { part = CellParts.part(take, of: part) }
        var values: [String] = []
        var isUnreadable = false
        let isWhole = field.take.isEmpty
        for piece in pieces(of: part)
        where (isWhole && piece.utf8.count == part.utf8.count) || !isMissing(piece) {
            guard let value = value(of: piece), !value.isEmpty else {
                isUnreadable = true
                continue
            }
            if !values.contains(value), !isListedAsMissing(value) { values.append(value) }
        }
        return (values, isUnreadable)
    }

    private func isListedAsMissing(_ value: String) -> Bool {
        guard let head = value.utf8.first, isMissingHead[Int(head)] else { return false }
        return missing.contains(value)
    }

    private func pieces(of text: String) -> [String] {
        switch field.split {
        case nil: kind == .middleNames ? CellParts.words(of: text).map(String.init) : [text]
        case .words: CellParts.words(of: text).map(String.init)
        case .separator(let separator): CellParts.pieces(of: text, between: separator)
        }
    }

    private func value(of piece: String) -> String? {
        var piece = piece
        if !codes.isEmpty {
            guard let code = codes[Self.canonical(piece)] else { return nil }
            piece = code
        }
        if field.isAsIs { return piece }
        switch kind {
        case .forename, .middleNames, .surname: return FoldedName(Self.withoutApostrophes(piece)).text
        case .dateOfBirth: return DateReading.date(piece, layouts: field.layouts)
        case .sex, .text: return Self.canonical(piece)
        case .postcode: return PostcodeReading.postcode(piece)
        case .pnc: return asOf.flatMap { try? PNCIdentifier(piece, asOf: $0).text }
        case .cro: return try? CRONumber(piece).text
        case .identifier: return CellParts.lettersAndDigits(of: piece)
        }
    }

    /// Upper case, without blanks around it, one blank between words.
    static func canonical(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 && !($0 >= 0x61 && $0 <= 0x7A) }) { return text }
        return CellParts.words(of: text).joined(separator: " ").uppercased()
    }

    private static func trimmed(_ text: String) -> String {
        let blanks: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        if let first = text.utf8.first, let last = text.utf8.last, !blanks(first), !blanks(last) {
            return text
        }
        let front = text.utf8.drop(while: blanks)
        return String(Substring(front.dropLast(front.reversed().prefix(while: blanks).count)))
    }

    private static func withoutApostrophes(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x27 && $0 != 0x60 }) { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    !["'", "\u{2019}", "\u{2018}", "`", "\u{00B4}", "\u{02BC}"].contains($0)
                }))
    }
}
