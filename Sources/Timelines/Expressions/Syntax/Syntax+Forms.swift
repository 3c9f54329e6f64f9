extension Syntax {
    /// What it is made of, on all levels.
    var forms: Set<ExpressionForm> {
        form.parts.reduce(into: Set(form.forms)) { $0.formUnion($1.forms) }
    }
}

extension Syntax.Form {
    /// What it is, on its own level.
    fileprivate var forms: [ExpressionForm] {
        switch self {
        case .number, .days, .day, .dayFromToday, .truth, .word, .text: []
        case .member(let owner, let member): [Self.form(of: member, owner)]
        case .not: [.not]
        case .modal(let modality, _): [modality == .surely ? .surely : .possibly]
        case .all: [.and]
        case .any: [.or]
        case .atLeast: [.atLeast]
        case .agenciesSay: [.agenciesSay]
        case .comparison(let comparison, _, _): [comparison.form]
        case .isKnown(_, let known): [known ? .isKnown : .isMissing]
        case .isBlank: [.isBlank]
        case .isIn: [.isIn]
        case .within(_, let window): [.within] + window.forms
        case .during: [.during]
        case .throughout(_, let window): [.throughout] + window.forms
        case .between: [.between]
        case .arithmetic(let operation, _, _): [operation.form]
        case .negative: [.negative]
        case .daysFrom(_, _, let periods): [.daysFrom] + (periods == nil ? [] : [.outside])
        case .daysOf(_, let window): [.daysOf] + window.forms
        case .periods(let periods): [.periods] + (periods.noneIfNotFound ? [.noneIfNotFound] : [])
        case .baseline: [.baseline]
        case .weight: [.weight]
        case .knownTo: [.knownTo]
        case .link: [.link]
        case .told: [.told]
        case .query(let query): query.forms
        case .otherwise(_, _, let causes): [causes == .none ? .elseIfNone : .elseIfMissing]
        case .function(let function, _): [function.form]
        case .choose: [.choose]
        }
    }

    /// A fact of the person, or a property.
    private static func form(of member: Syntax.Word, _ owner: Syntax) -> ExpressionForm {
        guard case .word("person") = owner.form, let fact = PersonFact(rawValue: member.name) else {
            return .property
        }
        return switch fact {
        case .age: .age
        case .alive: .alive
        case .restricted: .restricted
        case .linkStrength: .linkStrength
        case .linkCheck: .linkCheck
        }
    }
}

extension QuerySyntax {
    fileprivate var forms: [ExpressionForm] {
        var forms = [form] + (window?.forms ?? [])
        if oncePer != nil { forms.append(.sumOncePer) }
        if limit != nil { forms.append(.latestFew) }
        if noneIfNotFound { forms.append(.noneIfNotFound) }
        return forms
    }

    private var form: ExpressionForm {
        switch kind {
        case .count: subject == nil ? .count : .countDistinct
        case .exists: .exists
        case .active: .active
        case .latest: ordinal == 1 ? .latest : .nth
        case .first: ordinal == 1 ? .first : .nth
        case .sum: .sum
        case .share: .share
        case .max: .max
        case .min: .min
        }
    }
}

extension WindowSyntax {
    fileprivate var forms: [ExpressionForm] {
        switch form {
        case .last(_, let periods): [.last] + Self.outside(periods)
        case .next: [.next]
        case .ends(let first, let last):
            (first.map { [$0.isIncluded ? .from : .after] } ?? [])
                + (last.map { [$0.isIncluded ? .until : .before] } ?? [])
        case .on: [.on]
        case .between: [.betweenDays]
        case .daysAfter(_, _, let periods): [.daysAfter] + Self.outside(periods)
        case .daysBefore(_, _, let periods): [.daysBefore] + Self.outside(periods)
        case .anyTime: [.anyTime]
        }
    }

    private static func outside(_ periods: Syntax?) -> [ExpressionForm] { periods == nil ? [] : [.outside] }
}

extension Comparison {
    fileprivate var form: ExpressionForm {
        switch self {
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .equal: .equal
        case .notEqual: .notEqual
        case .greaterOrEqual: .greaterOrEqual
        case .greater: .greater
        }
    }
}

extension Arithmetic {
    fileprivate var form: ExpressionForm {
        switch self {
        case .plus: .plus
        case .minus: .minus
        case .times: .times
        case .dividedBy: .dividedBy
        }
    }
}

extension Function {
    fileprivate var form: ExpressionForm {
        switch self {
        case .round: .round
        case .log10: .log10
        case .lowest: .lowest
        case .highest: .highest
        }
    }
}
