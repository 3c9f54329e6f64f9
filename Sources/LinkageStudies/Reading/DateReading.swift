internal import Definitions

/// Dates as linkage compares them: `YYYY-MM-DD`, or `YYYY` where no more is known.
///
/// A text of a layout's shape that names no real day keeps its digits, since a slip of the pen in a date of birth is
/// evidence all the same. Month and day of noughts leave the year; noughts or nines throughout leave nothing.
enum DateReading {
    /// The date that a text writes in the first of the layouts that fits its shape.
    static func date(_ text: String, layouts: [StudyDateLayout]) -> String? {
        let bytes = Array(text.utf8.drop { $0 == 0x20 })
        for layout in layouts {
            if let digits = digits(of: bytes, layout) { return canonical(digits) }
        }
        return nil
    }

    /// The eight digits of year, month and day; of a year alone four.
    private static func digits(of bytes: [UInt8], _ layout: StudyDateLayout) -> [UInt8]? {
        switch layout {
        case .isoDay:
            guard let parts = parts(of: bytes), parts.count == 3, parts[0].count == 4 else { return nil }
            return parts[0] + padded(parts[1]) + padded(parts[2])
        case .dayFirst, .monthFirst:
            guard let parts = parts(of: bytes), parts.count == 3, parts[2].count == 4 else { return nil }
            let (day, month) = layout == .dayFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
            return parts[2] + padded(month) + padded(day)
        case .compactDay:
            return bytes.count == 8 && bytes.allSatisfy(isDigit) ? bytes : nil
        case .compactDayFirst:
            guard bytes.count == 8, bytes.allSatisfy(isDigit) else { return nil }
            return Array(bytes[4...] + bytes[2..<4] + bytes[..<2])
        case .year: return bytes.count == 4 && bytes.allSatisfy(isDigit) ? bytes : nil
        }
    }

    /// Numbers of at most four digits between `-`, `/` or `.`; what follows a blank or `T`, a time, is left off.
    private static func parts(of bytes: [UInt8]) -> [[UInt8]]? {
        var parts: [[UInt8]] = [[]]
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): parts.append([])
            case UInt8(ascii: " "), UInt8(ascii: "T"):
                return parts.count == 3 ? parts : nil
            case _ where isDigit(byte): parts[parts.count - 1].append(byte)
            default: return nil
            }
        }
        let isSound = parts.count == 3 && parts.allSatisfy { (1...4).contains($0.count) }
        let short = parts.count { $0.count <= 2 }
        return isSound && short >= 2 ? parts : nil
    }

    private static func canonical(_ digits: [UInt8]) -> String? {
        let isNothing = digits.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "9") }
        if isNothing && Set(digits).count == 1 { return nil }
        let year = String(decoding: digits[..<4], as: UTF8.self)
        guard digits.count == 8, digits[4...].contains(where: { $0 != UInt8(ascii: "0") }) else {
            return year
        }
        let month = String(decoding: digits[4..<6], as: UTF8.self)
        return "\(year)-\(month)-\(String(decoding: digits[6...], as: UTF8.self))"
    }

    private static func padded(_ digits: [UInt8]) -> [UInt8] {
        digits.count == 1 ? [UInt8(ascii: "0")] + digits : Array(digits.suffix(2))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
