public import Vocabulary

/// A Police National Computer identifier, `YYYY/NNNNNNNX` in its canonical form (domain reference 1.1).
///
/// The check letter is that of the two-digit year and the seven-digit serial, read as one number, so that a
/// value which exists has the right one.
public struct PNCIdentifier: PersonalValue {
    /// The year in full.
    public let year: Int
    /// The serial number, 1 to 9,999,999.
    public let serial: Int

    /// An identifier of its year, 1900 to 2099, and its serial number; `nil` outside those ranges.
    public init?(year: Int, serial: Int) {
        guard (1900...2099).contains(year), (1...9_999_999).contains(serial) else { return nil }
        self.year = year
        self.serial = serial
    }

    /// An identifier as agencies write it: with or without the slash, with two or four digits for the year, the
    /// serial with or without its leading zeros, in either case.
    ///
    /// A slash after four digits ends a four-digit year. Without one, a text of 12 characters begins with a
    /// four-digit year and a shorter one with a two-digit year. A two-digit year is of this century up to the
    /// year of `asOf`, and of the last one beyond it.
    ///
    /// - Parameters:
    ///   - text: what the agency wrote.
    ///   - asOf: the day of the run.
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol, asOf: CalendarDay) throws(IdentifierFault) {
        let bytes = try CanonicalBytes(text).bytes
        guard let parts = Parts(bytes) else { throw Self.wrongShape }
        let year = parts.yearDigits == 4 ? parts.year : Self.inFull(parts.year, asOf: asOf)
        guard parts.letter == Self.checkLetter(year: year, serial: parts.serial) else { throw .checkLetter }
        guard parts.serial > 0 else { throw .placeholder }
        guard year <= asOf.year, let whole = PNCIdentifier(year: year, serial: parts.serial) else {
            throw .outOfRange(expected: "a year from 1900 to the year of the run")
        }
        self = whole
    }

    /// The check letter.
    public var letter: Character {
        Character(UnicodeScalar(Self.checkLetter(year: year, serial: serial)))
    }

    /// The canonical form, 13 characters; personal data.
    public var text: String { "\(year)/\(serial.padded(to: 7))\(letter)" }

    /// The last six digits of the serial: where a CRO number repeats them, both are of one person
    /// (domain reference 9.1).
    public var coreDigits: String { (serial % 1_000_000).padded(to: 6) }

    private static var wrongShape: IdentifierFault { .shape(expected: "YYYY/NNNNNNNX or YY/NNNNNNNX") }

    private static func checkLetter(year: Int, serial: Int) -> UInt8 {
        CheckLetter.letter(for: year % 100 * 10_000_000 + serial)
    }

    private static func inFull(_ twoDigits: Int, asOf: CalendarDay) -> Int {
        let century = asOf.year / 100 * 100
        return century + twoDigits - (twoDigits <= asOf.year % 100 ? 0 : 100)
    }
}

extension PNCIdentifier {
    /// The parts of an identifier as written, before any check.
    private struct Parts {
        let year: Int
        let yearDigits: Int
        let serial: Int
        let letter: UInt8

        init?(_ bytes: [UInt8]) {
            guard let letter = bytes.last, letter.isASCIIUppercase else { return nil }
            let body = bytes.dropLast()
            let slash = body.firstIndex(of: UInt8(ascii: "/"))
            let yearDigits = slash ?? (bytes.count == 12 ? 4 : 2)
            let serialDigits = body.dropFirst(slash.map { $0 + 1 } ?? yearDigits)
            guard yearDigits == 2 || yearDigits == 4, (1...7).contains(serialDigits.count),
                let year = body.prefix(yearDigits).decimalNumber, let serial = serialDigits.decimalNumber
            else { return nil }
            self.year = year
            self.yearDigits = yearDigits
            self.serial = serial
            self.letter = letter
        }
    }
}
