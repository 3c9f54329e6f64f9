/// A Criminal Records Office number: `NNNNNN/YYX`, or `SFYY/N…X` from a file (domain reference 1.1).
public struct CRONumber: PersonalValue {
    /// How the number is written.
    public enum Form: Hashable, Sendable {
        /// `NNNNNN/YYX`, the serial padded to six digits.
        case standard
        /// `SFYY/N…X`, the serial of one to six digits as issued.
        case file
    }

    /// How the number is written.
    public let form: Form
    /// The serial's digits: six in the standard form, one to six in the file form.
    public let serialDigits: String
    /// The year's two digits as a number, 0 to 99.
    public let year: Int

    /// A number of the standard form by its serial, 1 to 999,999, and its two-digit year; `nil` outside those.
    public init?(serial: Int, year: Int) {
        guard (1...999_999).contains(serial), (0...99).contains(year) else { return nil }
        form = .standard
        serialDigits = serial.padded(to: 6)
        self.year = year
    }

    /// A number of the file form by its serial, 1 to 999,999, without padding, and its two-digit year; `nil`
    /// outside those.
    public init?(fileSerial serial: Int, year: Int) {
        guard (1...999_999).contains(serial), (0...99).contains(year) else { return nil }
        form = .file
        serialDigits = String(serial)
        self.year = year
    }

    /// A number as agencies write it, in either form and either case; the standard form with or without its
    /// leading zeros.
    ///
    /// A serial of zeros, such as the junk value `000000/00Z`, passes its check letter and means nobody: it is
    /// refused.
    ///
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        let bytes = try CanonicalBytes(text).bytes
        guard let letter = bytes.last, letter.isASCIIUppercase,
            let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
        else { throw Self.wrongShape }
        let before = bytes[..<slash]
        let after = bytes[(slash + 1)...].dropLast()
        if before.starts(with: "SF".utf8) {
            try self.init(form: .file, serial: after, year: before.dropFirst(2), letter: letter)
        } else {
            try self.init(form: .standard, serial: before, year: after, letter: letter)
        }
    }

    private init(
        form: Form, serial: ArraySlice<UInt8>, year: ArraySlice<UInt8>, letter: UInt8
    ) throws(IdentifierFault) {
        guard (1...6).contains(serial.count), year.count == 2, let number = serial.decimalNumber,
            let yearNumber = year.decimalNumber
        else { throw Self.wrongShape }
        self.form = form
        self.year = yearNumber
        serialDigits = form == .standard ? number.padded(to: 6) : serial.asText
        guard letter == checkLetter else { throw .checkLetter }
        guard number > 0 else { throw .placeholder }
    }

    /// The check letter.
    public var letter: Character { Character(UnicodeScalar(checkLetter)) }

    /// The canonical form; personal data.
    public var text: String {
        switch form {
        case .standard: "\(serialDigits)/\(year.padded(to: 2))\(letter)"
        case .file: "SF\(year.padded(to: 2))/\(serialDigits)\(letter)"
        }
    }

    /// The serial in six digits: where a PNC identifier ends in them, both are of one person
    /// (domain reference 9.1).
    public var coreDigits: String {
        String(repeating: "0", count: 6 - serialDigits.utf8.count) + serialDigits
    }

    private var checkLetter: UInt8 {
        var number = year
        for digit in serialDigits.utf8 { number = number * 10 + Int(digit & 0x0F) }
        return CheckLetter.letter(for: number)
    }

    private static var wrongShape: IdentifierFault { .shape(expected: "NNNNNN/YYX or SFYY/N…X") }
}
