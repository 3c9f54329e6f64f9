import Vocabulary

/// A field's value as one text, and back: a letter for its kind, a colon, and the value.
///
/// `c:UAAB`, `d:2026-03-01`, `m:2026-03-01T09:30:00`, `t:…`, `i:7`, `n:0.5`, `y`, `-`, and `?blank` for a missing one.
enum FieldValueText {
    static func text(of value: FieldValue) -> String {
        switch value {
        case .text(let text): "t:" + text
        case .code(let code): "c:" + code
        case .day(let day): "d:\(day)"
        case .moment(let moment): "m:\(moment)"
        case .integer(let number): "i:\(number)"
        case .decimal(let number): "n:\(number)"
        case .flag(let flag): flag ? "y" : "-"
        case .missing(let reason): "?" + reason.rawValue
        }
    }

    static func value(of text: String) -> FieldValue? {
        switch text {
        case "y": return .flag(true)
        case "-": return .flag(false)
        default: break
        }
        if text.hasPrefix("?") {
            return MissingReason(rawValue: String(text.dropFirst())).map(FieldValue.missing)
        }
        guard text.utf8.dropFirst().first == UInt8(ascii: ":") else { return nil }
        let rest = text.dropFirst(2)
        switch text.utf8.first {
        case UInt8(ascii: "t"): return .text(String(rest))
        case UInt8(ascii: "c"): return .code(String(rest))
        case UInt8(ascii: "d"): return CalendarDay(iso: rest).map(FieldValue.day)
        case UInt8(ascii: "m"): return moment(rest).map(FieldValue.moment)
        case UInt8(ascii: "i"): return Int(rest).map(FieldValue.integer)
        case UInt8(ascii: "n"): return Double(rest).map(FieldValue.decimal)
        default: return nil
        }
    }

    private static func moment(_ text: Substring) -> Moment? {
        guard let day = CalendarDay(iso: text.prefix(10)) else { return nil }
        let parts = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return Moment(day: day, second: parts[0] * 3600 + parts[1] * 60 + parts[2])
    }
}
