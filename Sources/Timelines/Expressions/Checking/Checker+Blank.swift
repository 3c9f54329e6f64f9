import Vocabulary

extension Checker {
    /// Checks `a is blank`, where a is a field.
    mutating func isBlank(_ operand: Syntax) -> Condition? {
        guard let typed = check(operand) else { return nil }
        let condition: Condition? =
            switch typed {
            case .measure(let measure, _): measure.blank
            case .term(let term, _): term.blank
            case .condition(let condition): condition.blank
            case .linkChecks, .periods: nil
            }
        if condition == nil {
            fault(
                operand.range,
                "only a field of a record is blank; \(Self.describe(typed)) is known or missing")
        }
        return condition
    }
}

extension FieldAccess {
    /// Whether the field, or the one whose code has the property, is blank.
    fileprivate var blank: Condition? {
        switch part {
        case .column, .property: .blank(self)
        case .agency, .date, .until, .received: nil
        }
    }
}

extension Measure {
    fileprivate var blank: Condition? {
        switch self {
        case .field(let access): access.blank
        case .pick(let query, let pick, let value): value.blank.map { .pick(query, pick, $0) }
        default: nil
        }
    }
}

extension Term {
    fileprivate var blank: Condition? {
        switch self {
        case .field(let access): access.blank
        case .pick(let query, let pick, let value): value.blank.map { .pick(query, pick, $0) }
        default: nil
        }
    }
}

extension Condition {
    fileprivate var blank: Condition? {
        switch self {
        case .flag(let access): access.blank
        case .pick(let query, let pick, let value): value.blank.map { .pick(query, pick, $0) }
        default: nil
        }
    }
}
