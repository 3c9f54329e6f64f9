extension Syntax.Form {
    /// What it is made of, one level down.
    var parts: [Syntax] {
        switch self {
        case .number, .days, .day, .dayFromToday, .truth, .word, .text, .knownTo, .link, .told: []
        case .member(let part, _), .not(let part), .isKnown(let part, _), .negative(let part): [part]
        case .all(let parts), .any(let parts), .atLeast(_, let parts), .function(_, let parts): parts
        case .comparison(_, let left, let right), .arithmetic(_, let left, let right): [left, right]
        case .daysFrom(let from, let to): [from, to]
        case .otherwise(let value, let other, _): [value, other]
        case .isIn(let value, let items): [value] + items
        case .between(let value, let low, let high): [value, low, high]
        case .within(let day, let window): [day] + window.parts
        case .query(let query):
            [query.subject, query.condition].compactMap(\.self) + (query.window?.parts ?? [])
        case .choose(let choices, let otherwise):
            choices.flatMap { [$0.value, $0.condition] } + [otherwise]
        }
    }
}

extension WindowSyntax {
    /// The days that it is made of.
    fileprivate var parts: [Syntax] {
        switch form {
        case .last, .next, .anyTime: []
        case .before(let day), .after(let day), .from(let day), .until(let day), .on(let day): [day]
        case .daysAfter(_, let day), .daysBefore(_, let day): [day]
        case .between(let first, let last): [first, last]
        }
    }
}
