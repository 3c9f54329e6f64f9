/// What a cell's number stands for, as its format tells (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Hashable, Sendable {
    /// A number, a duration such as `[h]:mm` among them.
    case number
    /// A day, with or without a time.
    case day
    /// A time of day.
    case time

    /// A format that every spreadsheet program knows by its number.
    init(builtIn identifier: Int) {
        self =
            switch identifier {
            // 46 is [h]:mm:ss, a duration.
            case 18...21, 45, 47: .time
            case 14...17, 22, 27...36, 50...58: .day
            default: .number
            }
    }

    /// A format that is written out, such as `dd/mm/yyyy;@`; its first section counts.
    init(code: String) {
        let section = FormatSection(code)
        if section.isDuration {
            self = .number
        } else if section.hasDay || (section.hasMonthOrMinute && !section.hasTime) {
            self = .day
        } else {
            self = section.hasTime ? .time : .number
        }
    }
}

/// What the letters of a format's first section stand for.
private struct FormatSection {
    private(set) var isDuration = false
    private(set) var hasDay = false
    private(set) var hasMonthOrMinute = false
    private(set) var hasTime = false

    init(_ code: String) {
        var rest = Substring(code.lowercased())
        while let letter = rest.first, letter != ";" {
            if let word = ["general", "am/pm", "a/p"].first(where: { rest.hasPrefix($0) }) {
                rest.removeFirst(word.count)
                if word != "general" { hasTime = true }
                continue
            }
            rest.removeFirst()
            switch letter {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                take(bracket: rest.prefix { $0 != "]" })
                rest = rest.drop { $0 != "]" }.dropFirst()
            // 0.00E+00 is a number; an e alone is a year of an era.
            case "e": if rest.first != "+", rest.first != "-" { hasDay = true }
            case "y", "d", "g", "b", "a": hasDay = true
            case "m": hasMonthOrMinute = true
            case "h", "s": hasTime = true
            default: break
            }
        }
    }

    /// Hours, minutes or seconds in brackets go on beyond a day; other brackets hold colours, conditions and languages.
    private mutating func take(bracket: Substring) {
        guard let letter = bracket.first, "hms".contains(letter), bracket.allSatisfy({ $0 == letter }) else {
            return
        }
        isDuration = true
    }
}
