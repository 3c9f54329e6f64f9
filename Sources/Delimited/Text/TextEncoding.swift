/// How a file writes characters as bytes, as its source declares it.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// Windows-1252, what Windows programs call "ANSI" in western Europe.
    case windows1252 = "windows-1252"
    /// UTF-16 whose byte order mark says the order of bytes; without a mark, the low byte first.
    ///
    /// The WHATWG Encoding Standard reads "utf-16" without a mark in the same way.
    case utf16 = "utf-16"
    /// UTF-16, the low byte first.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, the high byte first.
    case utf16BigEndian = "utf-16be"

    /// The encoding of a label as people write it, in any case: `UTF-8`, `utf8`, `cp1252`, `utf-16`.
    public init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8", "utf-8-sig": self = .utf8
        case "windows-1252", "windows1252", "cp1252", "cp-1252", "ansi": self = .windows1252
        case "utf-16", "utf16": self = .utf16
        case "utf-16le", "utf-16-le", "utf16le": self = .utf16LittleEndian
        case "utf-16be", "utf-16-be", "utf16be": self = .utf16BigEndian
        default: return nil
        }
    }

    /// This encoding with the order of bytes settled: what ``utf16`` means for a file that begins so.
    public func resolved(for bytes: [UInt8]) -> TextEncoding {
        guard self == .utf16 else { return self }
        return bytes.starts(with: Self.utf16BigEndian.byteOrderMark) ? .utf16BigEndian : .utf16LittleEndian
    }

    /// The encoding whose byte order mark a file begins with; `nil` for a file without a mark.
    public static func marked(in bytes: [UInt8]) -> TextEncoding? {
        [.utf8, .utf16LittleEndian, .utf16BigEndian].first { bytes.starts(with: $0.byteOrderMark) }
    }

    /// The byte order mark as this encoding writes it; empty where it has none.
    var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .windows1252: []
        case .utf16, .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }
}
