internal import Delimited

/// The byte form of a file: encoding, line ends and how days are written.
enum FileForm {
    /// UTF-8 with a byte order mark, CRLF, ISO dates.
    case utf8WithMark
    /// UTF-8, LF, ISO dates.
    case utf8
    /// Windows-1252, CRLF, British dates.
    case windows1252
    /// UTF-16, little end first, with a byte order mark; CRLF, British dates.
    case utf16

    /// What ends a row.
    var lineEnd: RowWriter.LineEnd { self == .utf8 ? .lineFeed : .carriageReturnLineFeed }

    /// The bytes before the header.
    var mark: [UInt8] {
        switch self {
        case .utf8WithMark: [0xEF, 0xBB, 0xBF]
        case .utf16: [0xFF, 0xFE]
        case .utf8, .windows1252: []
        }
    }

    /// UTF-8 rows in this form.
    func encoded(_ utf8: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8WithMark, .utf8: return utf8
        case .windows1252:
            if utf8.allSatisfy({ $0 < 0x80 }) { return utf8 }
            return Self.windows1252(String(decoding: utf8, as: UTF8.self))
        case .utf16:
            var bytes: [UInt8] = []
            bytes.reserveCapacity(utf8.count * 2)
            for unit in String(decoding: utf8, as: UTF8.self).utf16 {
                bytes.append(UInt8(truncatingIfNeeded: unit))
                bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
            }
            return bytes
        }
    }

    /// Letters that the code page lacks lose their diacritics, as they do in such systems.
    private static func windows1252(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
                bytes.append(UInt8(scalar.value))
            } else {
                bytes += Array((Plain.table[Character(scalar)] ?? "?").utf8)
            }
        }
        return bytes
    }
}
