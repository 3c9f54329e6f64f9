/// The bytes of an identifier as people write it: trimmed, in upper case.
///
/// Identifiers are ASCII, so they are read as bytes; a letter from elsewhere fits no shape.
struct CanonicalBytes {
    /// The bytes.
    let bytes: [UInt8]

    /// The bytes of a text without the blanks around it.
    ///
    /// - Throws: ``IdentifierFault/blank`` if nothing is left.
    init(_ text: some StringProtocol) throws(IdentifierFault) {
        // A string's own bytes: those of just any text are asked for one by one.
        var bytes = Array(String(text).utf8)
        for index in bytes.indices where bytes[index].isASCIILowercase { bytes[index] -= 0x20 }
        let first = bytes.firstIndex { !$0.isASCIIBlank } ?? bytes.endIndex
        let end = bytes.lastIndex { !$0.isASCIIBlank }.map { $0 + 1 } ?? bytes.endIndex
        guard first < end else { throw .blank }
        self.bytes = first == 0 && end == bytes.count ? bytes : Array(bytes[first..<end])
    }
}

extension UInt8 {
    /// Whether the byte is `0` to `9`.
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// Whether the byte is `A` to `Z`.
    var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }

    /// Whether the byte is `a` to `z`.
    var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }

    /// Whether the byte is a space, a tab or the end of a line.
    var isASCIIBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

extension Collection<UInt8> {
    /// The number that up to 18 digits write; `nil` for none, for more and for anything else.
    var decimalNumber: Int? {
        guard !isEmpty, count <= 18 else { return nil }
        var value = 0
        for byte in self {
            guard byte.isASCIIDigit else { return nil }
            value = value * 10 + Int(byte & 0x0F)
        }
        return value
    }

    /// The bytes as text.
    var asText: String { String(decoding: self, as: UTF8.self) }
}

extension Int {
    /// The number in decimal, with zeros in front up to a width.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
