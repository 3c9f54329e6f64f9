import PersonalData
import Vocabulary

/// How a text becomes a value of its field's type.
enum ValueReader: Sendable {
    case text
    case name
    case identifier(IdentifierForm)
    case birthDate([DateLayout], BirthDatePlaceholders)
    case day([DateLayout])
    case moment([DateLayout])
    case integer
    case decimal
    case yesNo(yes: Set<String>, no: Set<String>)
    case code(known: Set<String>)
    case list(ListReader)

    /// The value of a text that is not blank.
    func reading(of text: String, asOf: CalendarDay) -> Reading {
        switch self {
        case .text: Reading(.text(text))
        case .name: Self.name(text)
        case .identifier(let form): form.reading(of: text, asOf: asOf)
        case .birthDate(let layouts, let placeholders):
            Self.birthDate(text, in: layouts, asOf: asOf, placeholders: placeholders)
        case .day(let layouts): Self.moment(text, in: layouts) { .day($0.day) }
        case .moment(let layouts): Self.moment(text, in: layouts) { .moment($0) }
        case .integer: Self.integer(text)
        case .decimal: Self.decimal(text)
        case .yesNo(let yes, let no): Self.yesNo(text, yes: yes, no: no)
        case .code(let known): known.contains(text) ? Reading(.code(text)) : .unmapped(text)
        case .list(let reader): reader.reading(of: text, asOf: asOf)
        }
    }

    /// A name keeps its case and diacritics; comparisons fold it.
    private static func name(_ text: String) -> Reading {
        do throws(IdentifierFault) {
            return Reading(.text(try Surname(text).text))
        } catch {
            return .invalid(.implausibleValue, error.description)
        }
    }

    private static func birthDate(
        _ text: String, in layouts: [DateLayout], asOf: CalendarDay, placeholders: BirthDatePlaceholders
    ) -> Reading {
        guard let day = first(text, in: layouts)?.day else { return misdated(layouts) }
        do throws(IdentifierFault) {
            return Reading(.day(try BirthDate(day, asOf: asOf, placeholders: placeholders).day))
        } catch {
            return error == .placeholder ? .placeholder : .invalid(.implausibleValue, error.description)
        }
    }

    private static func moment(
        _ text: String, in layouts: [DateLayout], as value: (Moment) -> FieldValue
    ) -> Reading {
        first(text, in: layouts).map { Reading(value($0)) } ?? misdated(layouts)
    }

    private static func first(_ text: String, in layouts: [DateLayout]) -> Moment? {
        for layout in layouts {
            if let moment = layout.moment(text) { return moment }
        }
        return nil
    }

    private static func misdated(_ layouts: [DateLayout]) -> Reading {
        let promised = layouts.map(\.rawValue).joined(separator: " or ")
        return .invalid(.typeError, "not a date; this source writes dates as \(promised)")
    }

    /// A whole number, which may be written with zeros behind a point.
    private static func integer(_ text: String) -> Reading {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isWhole = parts.count == 1 || (!parts[1].isEmpty && parts[1].utf8.allSatisfy { $0 == 0x30 })
        guard isWhole, let number = Int(parts[0]) else { return .invalid(.typeError, "not a whole number") }
        return Reading(.integer(number))
    }

    private static func decimal(_ text: String) -> Reading {
        plainDecimal(text).map { Reading(.decimal($0)) } ?? .invalid(.typeError, "not a number")
    }

    /// A number in digits, with a sign and a point at most: no exponent, infinity or hexadecimal.
    private static func plainDecimal(_ text: String) -> Double? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        let isPlain = digits.utf8.allSatisfy { $0 == UInt8(ascii: ".") || ($0 >= 0x30 && $0 <= 0x39) }
        return isPlain ? Double(text) : nil
    }

    private static func yesNo(_ text: String, yes: Set<String>, no: Set<String>) -> Reading {
        if yes.contains(text) { return Reading(.flag(true)) }
        return no.contains(text) ? Reading(.flag(false)) : .unmapped(text)
    }
}
