/// A pattern over a whole text: `A` a capital letter, `a` a letter, `9` a digit, `*` any run of letters or
/// digits, anything else itself.
struct TextPattern: Sendable {
    /// The longest text that can be of a form, in bytes: keys and numbers are short.
    private static let longest = 1_000

    private let pattern: [UInt8]

    init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

    /// Whether the whole text is of the form.
    ///
    /// - Complexity: O(pattern × text)
    func matches(_ text: String) -> Bool {
        guard text.utf8.count <= Self.longest else { return false }
        let bytes = Array(text.utf8)
        var reachable: Set<Int> = [0]
        for part in pattern {
            var next: Set<Int> = []
            for start in reachable {
                if part == UInt8(ascii: "*") {
                    next.insert(start)
                    var end = start
                    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit {
                        end += 1
                        next.insert(end)
                    }
                } else if start < bytes.count, Self.accepts(part, bytes[start]) {
                    next.insert(start + 1)
                }
            }
            reachable = next
        }
        return reachable.contains(bytes.count)
    }

    private static func accepts(_ part: UInt8, _ byte: UInt8) -> Bool {
        switch part {
        case UInt8(ascii: "A"): byte.isLetter && byte < UInt8(ascii: "a")
        case UInt8(ascii: "a"): byte.isLetter
        case UInt8(ascii: "9"): byte.isDigit
        default: byte == part
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
