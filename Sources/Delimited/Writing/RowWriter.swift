/// Rows as the bytes of a delimited file (RFC 4180), UTF-8 without a mark.
///
/// A field is quoted if it holds the delimiter, a quote or a line end, or begins or ends with a blank, which
/// some readers would trim. What is written reads back the same with ``RowReader``.
public struct RowWriter: Sendable {
    /// What ends a row.
    public enum LineEnd: Hashable, Sendable {
        /// LF, as on Linux.
        case lineFeed
        /// CRLF, as RFC 4180 has it.
        case carriageReturnLineFeed
    }

    /// What becomes of text that a spreadsheet would take for a formula.
    public enum FormulaRule: Hashable, Sendable {
        /// It is written as it is: for files that programs read.
        case keepsFormulas
        /// It is written as text, by ``FormulaGuard``: for files that people open.
        case guardsFormulas
    }

    /// The file so far.
    public private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let lineEnd: LineEnd
    private let formulas: FormulaRule
    private var fieldsInRow = 0
    private var rowStart = 0

    /// A writer of an empty file.
    ///
    /// - Parameters:
    ///   - delimiter: the ASCII character between fields; not a double quote or line end.
    ///   - lineEnd: what ends a row.
    ///   - formulas: what becomes of text that looks like a formula.
    public init(
        delimiter: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .lineFeed,
        formulas: FormulaRule = .keepsFormulas
    ) {
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        self.formulas = formulas
    }

    /// Writes a whole row of texts.
    public mutating func append(_ fields: [String]) {
        for field in fields { append(text: field) }
        endRow()
    }

    /// Writes one field of the row, under the formula rule.
    public mutating func append(text: String) {
        write(formulas == .guardsFormulas ? FormulaGuard.guarded(text) : text)
    }

    /// Writes one field of the row that the program itself made a number of; it is never guarded.
    public mutating func append(number: String) {
        write(number)
    }

    /// Ends the row.
    public mutating func endRow() {
        // A lone empty field would read back as an empty line, which has none.
        if fieldsInRow == 1, bytes.count == rowStart { bytes += [Self.quote, Self.quote] }
        switch lineEnd {
        case .lineFeed: bytes.append(UInt8(ascii: "\n"))
        case .carriageReturnLineFeed: bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        }
        fieldsInRow = 0
        rowStart = bytes.count
    }

    private mutating func write(_ field: String) {
        if fieldsInRow > 0 { bytes.append(delimiter) }
        fieldsInRow += 1
        guard needsQuotes(field) else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(Self.quote)
        for byte in field.utf8 {
            if byte == Self.quote { bytes.append(Self.quote) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
    }

    private func needsQuotes(_ field: String) -> Bool {
        if isBlank(field.utf8.first) || isBlank(field.utf8.last) { return true }
        // At the start of the file a reader would take U+FEFF for a byte order mark.
        if bytes.isEmpty, field.unicodeScalars.first == "\u{FEFF}" { return true }
        return field.utf8.contains {
            $0 == delimiter || $0 == Self.quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
    }

    private func isBlank(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static let quote = UInt8(ascii: "\"")
}
