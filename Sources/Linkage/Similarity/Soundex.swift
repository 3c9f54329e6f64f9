/// The American Soundex code: a letter and three digits, alike for surnames that sound alike.
///
/// As the United States National Archives state it: H and W don't separate letters of one code, vowels do.
public enum Soundex: Sendable {
    /// The code of a word; `nil` where it has no letter from A to Z.
    public static func code(_ word: String) -> String? {
        code(Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The code of a word of UTF-8 bytes.
    static func code(_ word: [UInt8]) -> [UInt8]? {
        let letters = word.compactMap { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
            default: nil
            }
        }
        guard let first = letters.first else { return nil }
        var code = [first]
        var before = digit(first)
        for letter in letters.dropFirst() where code.count < 4 {
            let digit = digit(letter)
            if digit > 0, digit != before { code.append(UInt8(ascii: "0") + digit) }
            if letter != UInt8(ascii: "H"), letter != UInt8(ascii: "W") { before = digit }
        }
        return code + [UInt8](repeating: UInt8(ascii: "0"), count: 4 - code.count)
    }

    private static func digit(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "B"), UInt8(ascii: "F"), UInt8(ascii: "P"), UInt8(ascii: "V"): 1
        case UInt8(ascii: "C"), UInt8(ascii: "G"), UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "Q"),
            UInt8(ascii: "S"), UInt8(ascii: "X"), UInt8(ascii: "Z"):
            2
        case UInt8(ascii: "D"), UInt8(ascii: "T"): 3
        case UInt8(ascii: "L"): 4
        case UInt8(ascii: "M"), UInt8(ascii: "N"): 5
        case UInt8(ascii: "R"): 6
        default: 0
        }
    }
}
