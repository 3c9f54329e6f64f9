extension TextEncoding {
    /// UTF-8 text as a file in this encoding, for writing extracts as agencies do.
    ///
    /// - Parameters:
    ///   - text: UTF-8; what isn't is read as U+FFFD.
    ///   - byteOrderMark: whether the file begins with a mark, where the encoding has one.
    /// - Returns: the file's bytes; a character that the encoding lacks is written `?`.
    public func encoded(_ text: [UInt8], byteOrderMark: Bool) -> [UInt8] {
        var bytes = byteOrderMark ? self.byteOrderMark : []
        switch self {
        case .utf8:
            bytes += text
        case .windows1252:
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
                bytes.append(Windows1252.byte(of: scalar) ?? UInt8(ascii: "?"))
            }
        case .utf16, .utf16LittleEndian:
            for unit in String(decoding: text, as: UTF8.self).utf16 {
                bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
            }
        case .utf16BigEndian:
            for unit in String(decoding: text, as: UTF8.self).utf16 {
                bytes += [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
            }
        }
        return bytes
    }
}
