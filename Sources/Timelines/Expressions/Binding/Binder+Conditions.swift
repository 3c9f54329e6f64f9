import Vocabulary

extension Binder {
    mutating func code(_ condition: Condition) -> TruthCode {
        switch condition {
        case .constant(let known):
            let truth = Truth(known)
            return { _ in truth }
        case .not(let operand):
            let operand = code(operand)
            return { cursor in
                let truth = operand(&cursor)
                return Truth(truth.value.negated, truth.causes)
            }
        case .modal(let modality, let operand): return self.modal(modality, code(operand))
        case .during(let day, let periods): return during(code(day), code(periods))
        case .throughout(let periods, let window): return throughout(code(periods), code(window))
        case .blank(let access): return blank(access)
        case .choose(let choices, let other): return choice(choices, code(other))
        case .all(let operands): return Join.all.code(codes(operands))
        case .any(let operands): return Join.any.code(codes(operands))
        case .atLeast(let number, let operands): return Join.atLeast(number).code(codes(operands))
        case .same(let one, let other): return same(code(one), code(other))
        case .compare(let comparison, let left, let right):
            return compare(comparison, code(left), code(right))
        case .equal(let one, let other): return equal(code(one), [code(other)])
        case .member(let term, let others):
            let term = code(term)
            var codes: [SymbolCode] = []
            for other in others { codes.append(code(other)) }
            return equal(term, codes)
        case .within(let day, let window): return within(code(day), code(window))
        case .known(let operand): return known(operand)
        case .flag(let access): return flag(access)
        case .exists(let query):
            let query = bound(query)
            return { cursor in query.exists(&cursor) }
        case .pick(let query, let pick, let value): return self.pick(bound(query), pick, code(value))
        case .otherwise(let value, let other, let causes):
            return otherwise(code(value), code(other), causes)
        case .knownTo, .linkCheck, .alive, .restricted: return fact(condition)
        }
    }

    private mutating func codes(_ conditions: [Condition]) -> [Join.Operand] {
        var operands: [Join.Operand] = []
        for condition in conditions {
            let before = cost
            let code = code(condition)
            operands.append(Join.Operand(code: code, cost: cost - before))
        }
        return operands
    }

    /// A certain answer, which needs no reason for what it does not know.
    private func modal(_ modality: Modality, _ operand: @escaping TruthCode) -> TruthCode {
        { cursor in
            let mark = cursor.mark
            let truth = operand(&cursor).value
            cursor.forgetUnknowns(since: mark)
            return Truth(truth.certain(modality))
        }
    }

    private func same(_ one: @escaping TruthCode, _ other: @escaping TruthCode) -> TruthCode {
        { cursor in
            let left = one(&cursor)
            let right = other(&cursor)
            guard left.value != .unknown, right.value != .unknown else {
                return Truth(.unknown, left.causes.union(right.causes))
            }
            return Truth(left.value == right.value)
        }
    }

    private func compare(
        _ comparison: Comparison, _ left: @escaping QuantityCode, _ right: @escaping QuantityCode
    ) -> TruthCode {
        { cursor in
            let mark = cursor.mark
            let truth = left(&cursor).compare(comparison, right(&cursor))
            if truth.value != .unknown { cursor.forgetUnknowns(since: mark) }
            return truth
        }
    }

    private func equal(_ term: @escaping SymbolCode, _ others: [SymbolCode]) -> TruthCode {
        { cursor in
            let mark = cursor.mark
            let symbol = term(&cursor)
            var result = Truth(false)
            for other in others where result.value != .yes {
                let truth = symbol.equals(other(&cursor))
                result = Truth(result.value.or(truth.value), result.causes.union(truth.causes))
            }
            guard result.value != .unknown else { return result }
            cursor.forgetUnknowns(since: mark)
            return Truth(result.value)
        }
    }

    private func within(_ day: @escaping QuantityCode, _ window: BoundWindow) -> TruthCode {
        { cursor in
            let mark = cursor.mark
            let day = day(&cursor)
            let truth = window.bounds(&cursor).truth(of: day)
            if truth.value != .unknown { cursor.forgetUnknowns(since: mark) }
            return truth
        }
    }

    private mutating func known(_ operand: Condition.Known) -> TruthCode {
        let isKnown: @Sendable (inout Cursor) -> Bool
        switch operand {
        case .condition(let operand):
            let operand = code(operand)
            isKnown = { operand(&$0).value != .unknown }
        case .measure(let operand):
            let operand = code(operand)
            isKnown = { cursor in
                let quantity = operand(&cursor)
                return quantity.isKnown && quantity.low.isFinite
            }
        case .term(let operand):
            let operand = code(operand)
            isKnown = { operand(&$0).isKnown }
        }
        return { cursor in
            let mark = cursor.mark
            let known = isKnown(&cursor)
            cursor.forgetUnknowns(since: mark)
            return Truth(known)
        }
    }

    private func otherwise(
        _ value: @escaping TruthCode, _ other: @escaping TruthCode, _ causes: Causes
    ) -> TruthCode {
        { cursor in
            let mark = cursor.mark
            let truth = value(&cursor)
            guard truth.value == .unknown, causes.isSuperset(of: truth.causes) else { return truth }
            cursor.forgetUnknowns(since: mark)
            return other(&cursor)
        }
    }

    private func pick(_ query: BoundQuery, _ pick: Pick, _ value: @escaping TruthCode) -> TruthCode {
        { cursor in
            let mark = cursor.mark
            var seen: (yes: Bool, no: Bool) = (false, false)
            var causes: Causes = []
            let open = query.candidates(&cursor, pick) { cursor in
                let truth = value(&cursor)
                seen.yes = seen.yes || truth.value != .no
                seen.no = seen.no || truth.value != .yes
                causes.formUnion(truth.causes)
            }
            guard open.isEmpty, seen.yes != seen.no else {
                return Truth(.unknown, open.isEmpty ? causes.union(.missing) : causes.union(open))
            }
            cursor.forgetUnknowns(since: mark)
            return Truth(seen.yes)
        }
    }
}
