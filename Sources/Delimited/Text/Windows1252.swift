/// The character set Windows-1252, of which five bytes mean nothing.
enum Windows1252 {
    /// The characters of the bytes 80 to 9F; all other bytes mean the character of the same number.
    ///
    /// Source: Unicode's mapping table `CP1252.TXT`. The zeros at 81, 8D, 8F, 90 and 9D are undefined.
    private static let upperControls: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// The character a byte means; `nil` for the five that mean nothing.
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let number = upperControls[Int(byte) - 0x80]
        return number == 0 ? nil : Unicode.Scalar(number)
    }

    /// The byte that means a character; `nil` where the character set lacks it.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80, 0xA0...0xFF: UInt8(scalar.value)
        default: upperControls.firstIndex { UInt32($0) == scalar.value && $0 != 0 }.map { UInt8($0 + 0x80) }
        }
    }
}
