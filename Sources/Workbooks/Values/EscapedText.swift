/// Text in which characters that markup can't hold are written `_x000D_`.
enum EscapedText {
    /// The text with its escapes undone; an escaped half of a pair without its other half is U+FFFD.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let units = Array(text.utf16)
        var decoded: [UInt16] = []
        decoded.reserveCapacity(units.count)
        var place = 0
        while place < units.count {
            if let unit = escape(units, at: place) {
                decoded.append(unit)
                place += 7
            } else {
                decoded.append(units[place])
                place += 1
            }
        }
        return String(decoding: decoded, as: UTF16.self)
    }

    /// The code unit that is written in the seven at a place.
    private static func escape(_ units: [UInt16], at place: Int) -> UInt16? {
        let underscore = UInt16(UInt8(ascii: "_"))
        guard units[place] == underscore, place + 6 < units.count,
            units[place + 1] == UInt16(UInt8(ascii: "x")),
            units[place + 6] == underscore
        else { return nil }
        var value: UInt16 = 0
        for unit in units[(place + 2)..<(place + 6)] {
            guard let scalar = Unicode.Scalar(unit), let digit = Character(scalar).hexDigitValue, unit < 0x80
            else {
                return nil
            }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
