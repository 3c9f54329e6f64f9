extension Syntax.Form {
    /// What it is made of, one level down.
    var parts: [Syntax] {
        switch self {
        case .number, .days, .day, .dayFromToday, .truth, .word, .text, .knownTo, .link, .told: []
        case .member(let part, _), .not(let part), .modal(_, let part), .isKnown(let part, _),
            .isBlank(let part), .negative(let part), .baseline(let part, _):
            [part]
        case .all(let parts), .any(let parts), .atLeast(_, let parts), .agenciesSay(_, let parts),
            .function(_, let parts):
            parts
        case .comparison(_, let left, let right), .arithmetic(_, let left, let right): [left, right]
        case .daysFrom(let from, let to, let periods): [from, to] + [periods].compactMap(\.self)
        case .during(let day, let periods): [day, periods]
        case .throughout(let periods, let window), .daysOf(let periods, let window): [periods] + window.parts
        case .periods(let periods):
            [periods.from, periods.until, periods.condition].compactMap(\.self)
        case .weight(_, let value, let day): [value, day]
        case .otherwise(let value, let other, _): [value, other]
        case .isIn(let value, let items): [value] + items
        case .between(let value, let low, let high): [value, low, high]
        case .within(let day, let window): [day] + window.parts
        case .query(let query):
            [query.subject, query.oncePer, query.condition].compactMap(\.self) + (query.window?.parts ?? [])
        case .choose(let choices, let otherwise):
            choices.flatMap { [$0.value, $0.condition] } + [otherwise]
        }
    }
}

extension WindowSyntax {
    /// The days that it is made of.
    fileprivate var parts: [Syntax] {
        switch form {
        case .next, .anyTime: []
        case .last(_, let periods): [periods].compactMap(\.self)
        case .ends(let first, let last): [first?.day, last?.day].compactMap(\.self)
        case .on(let day): [day]
        case .daysAfter(_, let day, let periods), .daysBefore(_, let day, let periods):
            [day] + [periods].compactMap(\.self)
        case .between(let first, let last): [first, last]
        }
    }
}
