import PersonalData

extension UnmappedCode.Appearance {
    /// Rows in which a long word or number must stand to be taken for a code: what says who somebody is stands
    /// in few.
    static let commonFrom = 5

    /// How a text may be shown that so many rows have.
    ///
    /// Shown is what has at most twelve letters, digits, hyphens and underscores, is no identifier, has no run of
    /// six digits (a reference number, a date of birth) and, if it has a run of five letters or digits (a name, a
    /// reference number), stands in ``commonFrom`` rows or more.
    init(_ text: String, rows: Int) {
        let isShown =
            (1...12).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isOfCodes)
            && !Self.isIdentifier(text) && Self.longestRun(in: text, of: Self.isDigit) < 6
            && (rows >= Self.commonFrom
                || Self.longestRun(in: text, of: Self.isDigit) < 5
                    && Self.longestRun(in: text, of: Self.isLetter) < 5)
        self = isShown ? .code(text) : .hidden(characters: text.count)
    }

    private static func isOfCodes(_ byte: UInt8) -> Bool {
        isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    private static func isIdentifier(_ text: String) -> Bool {
        (try? CaseReferenceNumber(text)) != nil || (try? PrisonNumber(text)) != nil
            || (try? NationalInsuranceNumber(text)) != nil || (try? Postcode(text)) != nil
    }

    private static func longestRun(in text: String, of belongs: (UInt8) -> Bool) -> Int {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = belongs(byte) ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
