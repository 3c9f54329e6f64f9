import Vocabulary

/// Cuts an expression into tokens.
struct Lexer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// All tokens, the end included.
    static func tokens(of text: String) throws(SyntaxFault) -> [Token] {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        repeat { tokens.append(try lexer.next()) } while tokens.last?.form != .end
        return tokens
    }

    private mutating func next() throws(SyntaxFault) -> Token {
        while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
        guard position < bytes.count else { return Token(form: .end, range: position..<position) }
        let byte = bytes[position]
        if Self.isDigit(byte) { return try numeral() }
        if Self.isLetter(byte) { return word() }
        if byte == UInt8(ascii: "\"") { return try quoted() }
        return try sign()
    }

    private mutating func word() -> Token {
        let start = position
        while position < bytes.count, Self.isLetter(bytes[position]) || Self.isDigit(bytes[position]) {
            position += 1
        }
        return Token(form: .word(text(start..<position)), range: start..<position)
    }

    /// A day, a number, or a code that begins with a digit.
    private mutating func numeral() throws(SyntaxFault) -> Token {
        let start = position
        if start + 10 <= bytes.count, bytes[start + 4] == UInt8(ascii: "-"),
            bytes[start..<(start + 4)].allSatisfy(Self.isDigit)
        {
            let range = start..<(start + 10)
            if let day = CalendarDay(iso: text(range)) {
                position = range.upperBound
                return Token(form: .day(day), range: range)
            }
            if bytes[start + 7] == UInt8(ascii: "-") {
                throw SyntaxFault(offset: start, message: "no such day; days are written YYYY-MM-DD")
            }
        }
        while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
        if position < bytes.count, Self.isLetter(bytes[position]) {
            position = start
            return word()
        }
        if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."), Self.isDigit(bytes[position + 1])
        {
            position += 1
            while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
        }
        let written = text(start..<position)
        guard written.utf8.count <= 15, let number = Double(written) else {
            throw SyntaxFault(offset: start, message: "a number of more than 15 digits; shorten it")
        }
        return Token(form: .number(number, written: written), range: start..<position)
    }

    private mutating func quoted() throws(SyntaxFault) -> Token {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
        guard position < bytes.count else {
            throw SyntaxFault(offset: start, message: "a text that begins here never ends; close it with \"")
        }
        position += 1
        return Token(form: .text(text((start + 1)..<(position - 1))), range: start..<position)
    }

    private mutating func sign() throws(SyntaxFault) -> Token {
        for sign in ["<=", ">=", "!=", "<", ">", "=", "(", ")", "[", "]", ",", ".", "+", "-", "*", "/"]
        where bytes[position...].starts(with: sign.utf8) {
            let range = position..<(position + sign.utf8.count)
            position = range.upperBound
            return Token(form: .sign(sign), range: range)
        }
        throw SyntaxFault(offset: position, message: "a character that no expression uses")
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
            || byte == UInt8(ascii: "\r")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) || byte == UInt8(ascii: "_")
    }
}
