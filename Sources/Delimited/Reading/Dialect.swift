/// How a delimited file is written: what parts fields, what quotes them, and its encoding.
public struct Dialect: Hashable, Sendable {
    /// The ASCII character between fields.
    public let delimiter: UInt8
    /// The ASCII character around fields that hold delimiters, quotes or line ends.
    public let quote: UInt8
    /// The encoding the source declares.
    public let encoding: TextEncoding
    /// Whether a quote where none belongs is a problem of its row.
    ///
    /// Either way the row's fields are read as well as can be.
    public let strictQuotes: Bool

    /// A dialect, checked.
    ///
    /// - Parameters:
    ///   - delimiter: an ASCII character that isn't a quote or line end.
    ///   - quote: an ASCII character that isn't a line end.
    ///   - encoding: how characters are written as bytes.
    ///   - strictQuotes: whether a stray quote is reported.
    /// - Throws: ``DialectError`` where two roles can't be told apart.
    public init(
        delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\""),
        encoding: TextEncoding = .utf8, strictQuotes: Bool = true
    ) throws(DialectError) {
        guard delimiter != quote else { throw DialectError.delimiterIsQuote }
        guard Self.isUsable(delimiter) else { throw DialectError.unusableDelimiter }
        guard Self.isUsable(quote) else { throw DialectError.unusableQuote }
        self.init(delimiter, quote, encoding, strictQuotes)
    }

    /// Commas, double quotes, UTF-8; stray quotes are reported (RFC 4180).
    public static let standard = Dialect(UInt8(ascii: ","), UInt8(ascii: "\""), .utf8, true)

    /// This dialect with the order of bytes settled, as for ``TextEncoding/resolved(for:)``: what reads a row of
    /// the file that was cut out of it.
    public func resolved(for file: [UInt8]) -> Dialect {
        Dialect(delimiter, quote, encoding.resolved(for: file), strictQuotes)
    }

    private init(_ delimiter: UInt8, _ quote: UInt8, _ encoding: TextEncoding, _ strictQuotes: Bool) {
        self.delimiter = delimiter
        self.quote = quote
        self.encoding = encoding
        self.strictQuotes = strictQuotes
    }

    private static func isUsable(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") && byte != 0
    }
}

/// Why a dialect can't be used.
public enum DialectError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The delimiter and the quote are one character.
    case delimiterIsQuote
    /// The delimiter isn't an ASCII character, or ends lines.
    case unusableDelimiter
    /// The quote isn't an ASCII character, or ends lines.
    case unusableQuote

    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .delimiterIsQuote: "the delimiter and the quote are the same character; they must differ"
        case .unusableDelimiter: "the delimiter must be one ASCII character that doesn't end lines"
        case .unusableQuote: "the quote must be one ASCII character that doesn't end lines"
        }
    }
}
