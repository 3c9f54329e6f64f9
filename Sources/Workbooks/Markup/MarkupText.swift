/// The characters of a part's markup, whatever they are written in.
enum MarkupText {
    /// The markup in UTF-8, without a byte order mark and the XML declaration.
    ///
    /// - Returns: `nil` where it isn't in UTF-8 or UTF-16, declares that it isn't, or holds a NUL.
    static func utf8(of bytes: [UInt8]) -> [UInt8]? {
        guard let text = decoded(bytes), !text.utf8.contains(0) else { return nil }
        guard text.hasPrefix("<?xml") else { return Array(text.utf8) }
        // In bytes: to a String, a CR and LF are one character.
        let utf8 = Array(text.utf8)
        guard let end = utf8.indices.first(where: { utf8[$0...].starts(with: "?>".utf8) }),
            isUnicode(String(decoding: utf8[..<end], as: UTF8.self))
        else { return nil }
        return Array(utf8[(end + 2)...])
    }

    private static func decoded(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(validating: bytes.dropFirst(3), as: UTF8.self)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), low: 0) }
        if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), low: 1) }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, low: Int) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
            UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8
        }
        return String(validating: units, as: UTF16.self)
    }

    /// Whether an XML declaration names no other encoding than those of Unicode.
    private static func isUnicode(_ declaration: String) -> Bool {
        guard let encoding = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/) else {
            return true
        }
        return ["utf-8", "utf8", "utf-16", "us-ascii"].contains(encoding.1.lowercased())
    }
}
