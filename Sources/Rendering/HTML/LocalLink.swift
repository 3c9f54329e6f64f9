/// A link that stays on the machine: to a place in the page, or to a file beside it.
public struct LocalLink: Hashable, Sendable {
    /// The address.
    let target: String

    /// A link to a file by its path relative to the page, such as `team/alerts.html` or `../index.html#new`.
    ///
    /// `nil` for a path that is empty or absolute, has a scheme such as `https:`, or a line end.
    public init?(_ path: String) {
        let beforePlace = path.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
        guard !path.isEmpty, !path.hasPrefix("/"), !path.hasPrefix("\\"), !beforePlace.contains(":"),
            path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return nil }
        target = path.utf8.reduce(into: "") { target, byte in
            target += Self.isPlain(byte) ? String(UnicodeScalar(byte)) : Self.escape(byte)
        }
    }

    /// A link to the element of this page with such an `id`.
    public static func anchor(_ id: String) -> LocalLink { LocalLink(target: "#" + slug(id)) }

    private init(target: String) { self.target = target }

    /// A name fit for an `id`: lower case, with hyphens for all but letters and digits.
    public static func slug(_ text: String) -> String {
        var slug = ""
        for byte in text.lowercased().utf8 {
            let isKept = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            if isKept { slug.unicodeScalars.append(UnicodeScalar(byte)) }
            if !isKept, !slug.isEmpty, !slug.hasSuffix("-") { slug.append("-") }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "item" : slug
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~/#?=&%+,;@!()".utf8.contains(byte)
        }
    }

    private static func escape(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
    }
}
