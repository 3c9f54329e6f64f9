/// An arrest summons number, 20 characters: year 2, force 2, unit 2, system 2, sequence 11 and a check letter
/// (domain reference 1.1).
///
/// The letter is that of force, system, year and sequence read as one number; the unit, which may have letters,
/// takes no part. It joins a custody record to court and probation.
public struct ArrestSummonsNumber: PersonalValue {
    /// The year's two digits as a number, 0 to 99.
    public let year: Int
    /// The force's number, 0 to 99.
    public let force: Int
    /// The unit within the force: two letters or digits.
    public let unit: String
    /// The number of the system that gave it, 0 to 99.
    public let system: Int
    /// The sequence number, up to eleven digits.
    public let sequence: Int

    /// A number of its parts; `nil` where one is out of its range or the unit isn't two letters or digits.
    public init?(year: Int, force: Int, unit: String, system: Int, sequence: Int) {
        guard (0...99).contains(year), (0...99).contains(force), (0...99).contains(system),
            (0...99_999_999_999).contains(sequence), Self.isUnit(unit.utf8)
        else { return nil }
        self.year = year
        self.force = force
        self.unit = unit
        self.system = system
        self.sequence = sequence
    }

    /// A number as agencies write it: the 20 characters, or the display form `YY/FFUU/SS/N…X`, in either case.
    ///
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        let bytes = Self.padded(try CanonicalBytes(text).bytes)
        guard bytes.count == 20, let letter = bytes.last, letter.isASCIIUppercase, Self.isUnit(bytes[4..<6]),
            let year = bytes[0..<2].decimalNumber, let force = bytes[2..<4].decimalNumber,
            let system = bytes[6..<8].decimalNumber, let sequence = bytes[8..<19].decimalNumber
        else { throw Self.wrongShape }
        guard letter == Self.checkLetter(year: year, force: force, system: system, sequence: sequence) else {
            throw .checkLetter
        }
        guard
            let whole = ArrestSummonsNumber(
                year: year, force: force, unit: bytes[4..<6].asText, system: system, sequence: sequence)
        else { throw Self.wrongShape }
        self = whole
    }

    /// The check letter.
    public var letter: Character {
        Character(
            UnicodeScalar(Self.checkLetter(year: year, force: force, system: system, sequence: sequence)))
    }

    /// The canonical form, 20 characters; personal data.
    public var text: String {
        "\(year.padded(to: 2))\(force.padded(to: 2))\(unit)\(system.padded(to: 2))\(sequence.padded(to: 11))"
            + String(letter)
    }

    /// The form for people to read, without padding: `11/01ZD/01/410801G`; personal data.
    public var displayForm: String {
        "\(year.padded(to: 2))/\(force.padded(to: 2))\(unit)/\(system.padded(to: 2))/\(sequence)\(letter)"
    }

    private static var wrongShape: IdentifierFault { .shape(expected: "YYFFUUSSNNNNNNNNNNNX, 20 characters") }

    private static func isUnit(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.count == 2 && bytes.allSatisfy { $0.isASCIIDigit || $0.isASCIIUppercase }
    }

    private static func checkLetter(year: Int, force: Int, system: Int, sequence: Int) -> UInt8 {
        let prefix = (force * 100 + system) * 100 + year
        return CheckLetter.letter(for: prefix * 100_000_000_000 + sequence)
    }

    /// The 20 characters that a display form stands for; anything else as it is.
    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].count == 2, parts[1].count == 4, parts[2].count == 2,
            (2...12).contains(parts[3].count)
        else { return bytes }
        let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 12 - parts[3].count)
        return parts[0] + parts[1] + parts[2] + zeros + parts[3]
    }
}
