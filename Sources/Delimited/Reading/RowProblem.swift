/// Something wrong with how a row is written, with its place in the file and never its content.
public struct RowProblem: Hashable, Sendable, CustomStringConvertible {
    /// What can be wrong.
    public enum Kind: Hashable, Sendable {
        /// The field holds bytes that aren't text in the declared encoding; they read as U+FFFD.
        case encoding(TextEncoding)
        /// A quote stands inside an unquoted field, or text after the closing quote of a quoted one.
        case strayQuote
        /// The field's closing quote is missing, or stands so late that the row was cut to its first line.
        case unterminatedQuote
    }

    /// What is wrong.
    public let kind: Kind
    /// The field it is in, from 0.
    public let field: Int
    /// The physical line it is on, from 1.
    public let line: Int
    /// Its place in the file in bytes, from 0.
    public let bytePosition: Int

    /// A problem at a place.
    public init(_ kind: Kind, field: Int, line: Int, bytePosition: Int) {
        self.kind = kind
        self.field = field
        self.line = line
        self.bytePosition = bytePosition
    }

    /// Line, byte, field, what is wrong and what would be right.
    public var description: String {
        "line \(line), byte \(bytePosition), field \(field + 1): \(explanation)"
    }

    private var explanation: String {
        switch kind {
        case .encoding(let declared): "not valid \(declared.rawValue), which this source declares"
        case .strayQuote: "a quote out of place; a field with quotes is quoted and has them doubled"
        case .unterminatedQuote: "a quoted field without its closing quote"
        }
    }
}
