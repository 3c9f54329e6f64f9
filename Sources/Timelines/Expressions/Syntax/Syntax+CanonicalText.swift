import Vocabulary

extension Expression {
    /// What is written, in one way for all ways of writing it: without comments or line breaks, with every bracket, and
    /// with lists in which order means nothing in order.
    ///
    /// It reads back as the same expression. Two expressions with the same canonical text and the same materials mean
    /// the same.
    public var canonicalText: String { syntax.canonicalText }
}

extension Syntax {
    /// The part in one way for all ways of writing it.
    var canonicalText: String {
        switch form {
        case .number(_, let written): written
        case .days(let days): "\(days) days"
        case .day(let day): day.description
        case .dayFromToday(let days): Self.day(fromToday: days)
        case .truth(let yes): yes ? "yes" : "no"
        case .word(let word): word
        case .text(let text): "\"\(text)\""
        case .member(let owner, let member): "\(owner.canonicalText).\(member.name)"
        case .not(let operand): "(not \(operand.canonicalText))"
        case .modal(let modality, let operand): "(\(modality.rawValue) \(operand.canonicalText))"
        case .all(let operands): "(\(Self.joined(operands, " and ")))"
        case .any(let operands): "(\(Self.joined(operands, " or ")))"
        case .atLeast(let number, let operands): "(at least \(number) of (\(Self.joined(operands, ", "))))"
        case .agenciesSay(let number, let operands):
            "(at least \(number) agencies say (\(Self.joined(operands, ", "))))"
        case .comparison(let comparison, let left, let right):
            "(\(left.canonicalText) \(comparison.rawValue) \(right.canonicalText))"
        case .isKnown(let operand, let known): "(\(operand.canonicalText) is \(known ? "known" : "missing"))"
        case .isBlank(let operand): "(\(operand.canonicalText) is blank)"
        case .isIn(let value, let items):
            "(\(value.canonicalText) in [\(items.map(\.canonicalText).sorted().joined(separator: ", "))])"
        case .within(let day, let window): "(\(day.canonicalText) within \(window.canonicalText))"
        case .during(let day, let periods): "(\(day.canonicalText) during \(periods.canonicalText))"
        case .throughout(let periods, let window):
            "(\(periods.canonicalText) throughout \(window.canonicalText))"
        case .between(let value, let low, let high):
            "(\(value.canonicalText) between \(low.canonicalText) and \(high.canonicalText))"
        case .arithmetic(let operation, let left, let right):
            "(\(left.canonicalText) \(operation.rawValue) \(right.canonicalText))"
        case .negative(let operand): "(-\(operand.canonicalText))"
        case .daysFrom(let from, let to, let periods): Self.daysFrom(from, to: to, outside: periods)
        case .daysOf(let periods, let window): "days(\(periods.canonicalText), \(window.canonicalText))"
        case .periods(let periods): periods.canonicalText
        case .baseline(let query, let number): "baseline(\(query.canonicalText), \(number))"
        case .weight(let table, let value, let day):
            "weight(\(table.name) of \(value.canonicalText) on \(day.canonicalText))"
        case .knownTo(let agency): "(known to \(agency.name))"
        case .link(let one, let other): "link(\(one.name), \(other.name))"
        case .told(let type, let agency): "told(\(type.name)\(agency.map { " by \($0.name)" } ?? ""))"
        case .query(let query): query.canonicalText
        case .otherwise(let value, let other, let causes):
            "(\(value.canonicalText) else \(other.canonicalText) if \(causes == .none ? "none" : "missing"))"
        case .function(let function, let operands): "\(function.rawValue)(\(Self.joined(operands, ", ")))"
        case .choose(let choices, let otherwise):
            "choose(\(choices.map(Self.choice).joined())else \(otherwise.canonicalText))"
        }
    }

    private static func joined(_ parts: [Syntax], _ separator: String) -> String {
        parts.map(\.canonicalText).joined(separator: separator)
    }

    private static func choice(_ choice: Choice) -> String {
        "\(choice.value.canonicalText) if \(choice.condition.canonicalText), "
    }

    private static func day(fromToday days: Int) -> String {
        days == 0 ? "today" : days < 0 ? "\(-days) days ago" : "\(days) days ahead"
    }

    private static func daysFrom(_ from: Syntax, to: Syntax, outside periods: Syntax?) -> String {
        let days =
            to.form == .dayFromToday(0)
            ? "days since \(from.canonicalText)" : "days until \(to.canonicalText)"
        return "(\(days)\(outside(periods)))"
    }

    /// What follows a number of days that leaves out those of periods.
    fileprivate static func outside(_ periods: Syntax?) -> String {
        periods.map { " outside \($0.canonicalText)" } ?? ""
    }
}

extension PeriodsSyntax {
    /// The periods in one way for all ways of writing them.
    var canonicalText: String {
        let alias = alias.map { " as \($0.name)" } ?? ""
        let from = from.map { " from \($0.canonicalText)" } ?? ""
        let until = until.map { " until \($0.canonicalText)" } ?? ""
        let condition = condition.map { " where \($0.canonicalText)" } ?? ""
        let absence = noneIfNotFound ? ", none if not found" : ""
        return "periods(\(recordType.name)\(alias)\(from)\(until)\(condition)\(absence))"
    }
}

extension QuerySyntax {
    /// The query in one way for all ways of writing it.
    var canonicalText: String {
        let subject = subject.map { "\(kind == .count ? "distinct " : "")\($0.canonicalText) of " } ?? ""
        let alias = alias.map { " as \($0.name)" } ?? ""
        let condition = condition.map { " where \($0.canonicalText)" } ?? ""
        let window = window.map { ", \($0.canonicalText)" } ?? ""
        let latest = limit.map { ", latest \($0)" } ?? ""
        let key = oncePer.map { ", once per \($0.canonicalText)" } ?? ""
        let absence = noneIfNotFound ? ", none if not found" : ""
        let rest = condition + window + latest + key + absence
        return "\(function)(\(subject)\(recordType.name)\(alias)\(rest))"
    }

    /// The word before the brackets: `latest`, `2nd latest`.
    private var function: String {
        ordinal == 1 ? kind.rawValue : "\(ordinal)\(Parser.ending(of: ordinal)) \(kind.rawValue)"
    }
}

extension WindowSyntax {
    /// The window in one way for all ways of writing it.
    var canonicalText: String {
        switch form {
        case .last(let days, let periods): "last \(days) days\(Syntax.outside(periods))"
        case .next(let days): "next \(days) days"
        case .ends(let first, let last):
            [
                first.map { "\($0.isIncluded ? "from" : "after") \($0.day.canonicalText)" },
                last.map { "\($0.isIncluded ? "until" : "before") \($0.day.canonicalText)" },
            ].compactMap(\.self).joined(separator: " ")
        case .on(let day): "on \(day.canonicalText)"
        case .between(let first, let last): "between \(first.canonicalText) and \(last.canonicalText)"
        case .daysAfter(let days, let day, let periods):
            "\(days) days after \(day.canonicalText)\(Syntax.outside(periods))"
        case .daysBefore(let days, let day, let periods):
            "\(days) days before \(day.canonicalText)\(Syntax.outside(periods))"
        case .anyTime: "any time"
        }
    }
}
