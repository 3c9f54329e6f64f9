/// Cuts the text of a condition into words, numbers and symbols.
struct ConditionLexer {
    /// A word, a number, a symbol, or the end.
    enum Token: Equatable {
        case word(String)
        case number(String)
        case symbol(Character)
        case end
    }

    /// The token at hand.
    private(set) var token = Token.end
    private let bytes: [UInt8]
    private var start = 0
    private var next = 0

    /// A lexer at the first token of a text.
    init(_ text: String) {
        bytes = Array(text.utf8)
        advance()
    }

    /// A fault at the token at hand.
    func fault(_ message: String) -> ConditionSyntaxError {
        ConditionSyntaxError(offset: start, message: message)
    }

    /// Goes to the next token.
    mutating func advance() {
        while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
        start = next
        guard next < bytes.count else {
            token = .end
            return
        }
        if Self.isDigit(bytes[next]) {
            take { Self.isDigit($0) || $0 == UInt8(ascii: ".") }
            token = .number(String(decoding: bytes[start..<next], as: UTF8.self))
        } else if Self.isLetter(bytes[next]) {
            take { Self.isLetter($0) || Self.isDigit($0) }
            token = .word(String(decoding: bytes[start..<next], as: UTF8.self))
        } else {
            next += 1
            token = .symbol(Character(Unicode.Scalar(bytes[start])))
        }
    }

    private mutating func take(while belongs: (UInt8) -> Bool) {
        while next < bytes.count, belongs(bytes[next]) { next += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }
}
