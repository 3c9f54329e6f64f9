internal import Definitions

/// Turns the SQL of a saved model into conditions and blocking keys of our own.
enum SplinkConditions {
    typealias Refusal = SQLReader.Refusal

    /// The condition of a level.
    ///
    /// - Throws: What has no counterpart.
    static func condition(_ expression: SQLExpression) throws(Refusal) -> AgreementCondition {
        switch expression {
        case .and(let parts):
            if let swapped = swapped(parts) { return swapped }
            return .all(try conditions(parts))
        case .or(let parts): return .any(try conditions(parts))
        case .not(let part): return .not(try condition(part))
        case .binary("=", let left, let right):
            if let reference = shared(left, right) { return .equal(reference) }
        case .binary(">=", .call(let name, let arguments), .number(let least)):
            if name == "jaro_winkler_similarity", arguments.count == 2,
                let reference = shared(arguments[0], arguments[1])
            {
                return .similar(reference, least)
            }
        case .binary("<=", .call(let name, let arguments), .number(let most)):
            if arguments.count == 2, let reference = shared(arguments[0], arguments[1]),
                let edits = edits(name, reference, Int(most))
            {
                return edits
            }
            if let days = daysApart(name, arguments, seconds: most) { return days }
        default: break
        }
        throw Refusal(what: "this condition has no counterpart")
    }

    private static func conditions(_ parts: [SQLExpression]) throws(Refusal) -> [AgreementCondition] {
        var conditions: [AgreementCondition] = []
        for part in parts { conditions.append(try condition(part)) }
        return conditions
    }

    /// The columns of a null level: those of which one must be there on both sides.
    ///
    /// - Throws: What has no counterpart.
    static func presence(_ expression: SQLExpression) throws(Refusal) -> [String] {
        switch expression {
        case .and(let parts):
            var names: [String] = []
            for part in parts { names += try presence(part) }
            return names
        case .or(let parts):
            var names: [String] = []
            for part in parts {
                guard case .isNull(let value) = part, let name = column(inside: value) else {
                    throw Refusal(what: "this null level has no counterpart")
                }
                if !names.contains(name) { names.append(name) }
            }
            if names.count == 1 { return names }
            throw Refusal(what: "a null level that one of several missing columns meets has no counterpart")
        default: throw Refusal(what: "this null level has no counterpart")
        }
    }

    /// The keys of a blocking rule.
    ///
    /// - Throws: What has no counterpart.
    static func keys(_ expression: SQLExpression) throws(Refusal) -> [BlockingRule.Key] {
        let parts = if case .and(let parts) = expression { parts } else { [expression] }
        var keys: [BlockingRule.Key] = []
        var crossed: [(String, String)] = []
        for part in parts {
            guard case .binary("=", let left, let right) = part else {
                throw Refusal(what: "a blocking rule is made of equalities")
            }
            if let reference = shared(left, right) {
                keys.append(.value(reference))
            } else if let (one, other) = crossing(left, right) {
                crossed.append((one, other))
            } else {
                throw Refusal(what: "this equality has no counterpart")
            }
        }
        while let (one, other) = crossed.popLast() {
            guard let place = crossed.firstIndex(where: { $0 == (other, one) }) else {
                throw Refusal(what: "two columns are swapped one way only")
            }
            crossed.remove(at: place)
            keys.append(.swap(ColumnReference(one), ColumnReference(other)))
        }
        return keys
    }

    /// The same column, or part of one, on both sides.
    private static func shared(_ left: SQLExpression, _ right: SQLExpression) -> ColumnReference? {
        guard let (one, isLeft) = reference(left), let (other, isAlsoLeft) = reference(right), one == other,
            isLeft != isAlsoLeft
        else { return nil }
        return one
    }

    private static func reference(_ expression: SQLExpression) -> (ColumnReference, isLeft: Bool)? {
        switch expression {
        case .column(let name, let isLeft): return (ColumnReference(name), isLeft)
        case .call("nullif", let arguments):
            guard arguments.count == 2, arguments[1] == .text("") else { return nil }
            return reference(arguments[0])
        case .call("regexp_extract", let arguments): return extracted(arguments)
        case .call("substr", let arguments), .call("substring", let arguments):
            guard arguments.count == 3, case .column(let name, let isLeft) = arguments[0],
                arguments[1] == .number(1), case .number(let length) = arguments[2], length >= 1
            else { return nil }
            return (ColumnReference(name, .prefix(Int(length))), isLeft)
        default: return nil
        }
    }

    /// The parts that Splink's ready-made comparisons cut out of e-mail addresses and postcodes.
    private static func extracted(_ arguments: [SQLExpression]) -> (ColumnReference, isLeft: Bool)? {
        guard arguments.count >= 2, case .column(let name, let isLeft) = arguments[0],
            case .text(let pattern) = arguments[1]
        else { return nil }
        switch pattern {
        case "^[^@]+": return (ColumnReference(name + beforeAt), isLeft)
        case "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]": return (ColumnReference(name, .sector), isLeft)
        case "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?": return (ColumnReference(name, .outward), isLeft)
        default: return nil
        }
    }

    /// What is added to a column's name for the column of what stands before the `@` in it.
    static let beforeAt = "_before_at"

    /// `a` of one side with `b` of the other; the column of the left side first.
    private static func crossing(_ left: SQLExpression, _ right: SQLExpression) -> (String, String)? {
        guard case .column(let one, let isLeft) = left, case .column(let other, let isAlsoLeft) = right,
            isLeft != isAlsoLeft
        else { return nil }
        return isLeft ? (one, other) : (other, one)
    }

    private static func swapped(_ parts: [SQLExpression]) -> AgreementCondition? {
        guard parts.count == 2, case .binary("=", let first, let second) = parts[0],
            case .binary("=", let third, let fourth) = parts[1], let one = crossing(first, second),
            let other = crossing(third, fourth), one.0 == other.1, one.1 == other.0, one.0 != one.1
        else { return nil }
        return .swapped(ColumnReference(one.0), ColumnReference(one.1))
    }

    private static func edits(
        _ name: String, _ reference: ColumnReference, _ most: Int
    ) -> AgreementCondition? {
        switch name {
        case "damerau_levenshtein": .edits(reference, most)
        case "levenshtein": .levenshtein(reference, most)
        default: nil
        }
    }

    /// Dates that are at most so many seconds apart; whole days, since dates have no time.
    private static func daysApart(
        _ name: String, _ arguments: [SQLExpression], seconds: Double
    ) -> AgreementCondition? {
        guard name == "abs", arguments.count == 1, seconds >= 0, seconds < 1e12,
            case .binary("-", let left, let right) = arguments[0],
            case .call("epoch", let one) = left, case .call("epoch", let other) = right,
            let first = one.first, let second = other.first, let column = column(inside: first),
            column == self.column(inside: second)
        else { return nil }
        return .withinDays(column, Int(seconds / 86_400))
    }

    /// The layouts of the dates that an expression reads, by column; `nil` for one that studies don't know.
    static func layouts(in expression: SQLExpression) -> [(column: String, layout: StudyDateLayout?)] {
        switch expression {
        case .and(let parts), .or(let parts): return parts.flatMap { layouts(in: $0) }
        case .not(let part), .isNull(let part): return layouts(in: part)
        case .binary(_, let left, let right): return layouts(in: left) + layouts(in: right)
        case .call("try_strptime", let arguments):
            guard arguments.count == 2, let column = column(inside: arguments[0]),
                case .text(let format) = arguments[1]
            else { return [] }
            return [(column, layout(format))]
        case .call("epoch", let arguments):
            guard let first = arguments.first, case .column(let name, _) = first else {
                return arguments.flatMap { layouts(in: $0) }
            }
            return [(name, .isoDay)]
        case .call(_, let arguments): return arguments.flatMap { layouts(in: $0) }
        case .column, .number, .text, .word: return []
        }
    }

    private static func layout(_ format: String) -> StudyDateLayout? {
        switch format {
        case "%Y-%m-%d": .isoDay
        case "%d/%m/%Y": .dayFirst
        case "%m/%d/%Y": .monthFirst
        case "%Y%m%d": .compactDay
        case "%d%m%Y": .compactDayFirst
        default: nil
        }
    }

    /// The one column that a null test reads.
    static func column(inside expression: SQLExpression) -> String? {
        switch expression {
        case .column(let name, _): name
        case .call(_, let arguments): arguments.compactMap { column(inside: $0) }.first
        default: nil
        }
    }
}
