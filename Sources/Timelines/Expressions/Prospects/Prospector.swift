import Definitions
import Vocabulary

/// Tells by types what conditions could come to, for anybody and on any night.
struct Prospector {
    let dictionary: DataDictionary
    let asOf: CalendarDay
    private let supply: [Supply]

    init(supply: [Supply], dictionary: DataDictionary, asOf: CalendarDay) {
        self.supply = supply
        self.dictionary = dictionary
        self.asOf = asOf
    }

    func truth(_ condition: Condition) -> TruthProspect {
        switch condition {
        case .constant(let known): return TruthProspect([TruthValue(known)])
        case .not(let operand): return truth(operand).negated
        case .modal(let modality, let operand): return truth(operand).certain(modality)
        case .all(let operands): return .atLeast(operands.count, of: operands.map(truth))
        case .any(let operands): return .atLeast(1, of: operands.map(truth))
        case .atLeast(let number, let operands): return .atLeast(number, of: operands.map(truth))
        case .same(let one, let other): return same(truth(one), truth(other))
        case .compare(let comparison, let left, let right):
            return quantity(left).compare(comparison, quantity(right))
        case .equal(let one, let other): return symbol(one).equals(symbol(other))
        case .member(let term, let others):
            let term = symbol(term)
            return .atLeast(1, of: others.map { term.equals(symbol($0)) })
        case .within(let day, let window): return within(quantity(day), window)
        case .during(let day, let periods): return during(day, periods)
        case .throughout(let periods, let window): return throughout(periods, window)
        case .blank: return TruthProspect(unknownBy: .missing)
        case .choose(let choices, let other): return choose(choices, truth(other))
        case .known(let operand): return known(operand)
        case .flag(let access): return flag(access)
        case .exists(let query): return exists(query)
        case .pick(let query, _, let value):
            let value = truth(value)
            let causes = causes(of: query).union(value.causes).union(.none)
            guard isSupplied(query) else { return .never(causes) }
            return TruthProspect(value.truths.union([.unknown]), causes)
        case .otherwise(let value, let other, let causes):
            return otherwise(truth(value), truth(other), causes)
        case .knownTo, .alive: return TruthProspect([.yes, .no])
        case .linkCheck(let checks): return TruthProspect(checks.isEmpty ? [.no] : [.yes, .no])
        case .restricted: return TruthProspect(unknownBy: .missing)
        }
    }

    private func same(_ one: TruthProspect, _ other: TruthProspect) -> TruthProspect {
        var truths: Set<TruthValue> = []
        for left in one.truths {
            for right in other.truths {
                let isKnown = left != .unknown && right != .unknown
                truths.insert(isKnown ? TruthValue(left == right) : .unknown)
            }
        }
        return TruthProspect(truths, one.causes.union(other.causes))
    }

    private func within(_ day: QuantityProspect, _ window: Window) -> TruthProspect {
        let (first, last) = ends(of: window)
        let tests = [
            first.map { day.compare(.greaterOrEqual, $0) }, last.map { day.compare(.lessOrEqual, $0) },
        ].compactMap(\.self)
        guard !tests.isEmpty else {
            return TruthProspect(day.causes.isEmpty ? [.yes] : [.yes, .unknown], day.causes)
        }
        return .atLeast(tests.count, of: tests)
    }

    private func known(_ operand: Condition.Known) -> TruthProspect {
        let causes: Causes
        let canBeKnown: Bool
        switch operand {
        case .condition(let operand):
            let prospect = truth(operand)
            causes = prospect.causes
            canBeKnown = prospect.truths != [.unknown]
        case .measure(let operand):
            let prospect = quantity(operand)
            causes = operand.mayBeInfinite ? prospect.causes.union(.missing) : prospect.causes
            canBeKnown = prospect.values != nil
        case .term(let operand):
            let prospect = symbol(operand)
            causes = prospect.causes
            canBeKnown = prospect.values != .none
        }
        return TruthProspect(Set(canBeKnown ? [.yes] : []).union(causes.isEmpty ? [] : [.no]))
    }

    /// The value of the first condition that holds, or another.
    private func choose(
        _ choices: [ConditionalValue<Condition>], _ other: TruthProspect
    ) -> TruthProspect {
        let conditions = choices.map { truth($0.condition) }
        let values = choices.map { truth($0.value) } + [other]
        let truths = values.reduce(into: Set<TruthValue>()) { $0.formUnion($1.truths) }
        // In doubt about the condition, values that are all the same are known
        guard truths.count > 1 || truths == [.unknown] else { return TruthProspect(truths) }
        let causes = (values + conditions).reduce(into: Causes()) { $0.formUnion($1.causes) }
        let isInDoubt = conditions.contains { $0.can(.unknown) }
        return TruthProspect(isInDoubt ? truths.union([.unknown]) : truths, causes)
    }

    private func otherwise(
        _ value: TruthProspect, _ other: TruthProspect, _ causes: Causes
    ) -> TruthProspect {
        guard value.can(.unknown) else { return value }
        let known = value.truths.subtracting([.unknown])
        let left = causes.isSuperset(of: value.causes) ? [] : value.causes
        return TruthProspect(
            known.union(other.truths).union(left.isEmpty ? [] : [.unknown]), left.union(other.causes))
    }

    private func exists(_ query: Query) -> TruthProspect {
        let causes = causes(of: query)
        guard isSupplied(query) else { return .never(causes) }
        let canCount = query.condition.map { truth($0).can(.yes) } ?? true
        return TruthProspect(
            Set([.no]).union(canCount ? [.yes] : []).union(causes.isEmpty ? [] : [.unknown]), causes)
    }

    // MARK: Supplies

    /// Whether anybody supplies what a query asks about: else it never finds anything, and nothing is told by that.
    func isSupplied(_ query: Query) -> Bool { !suppliers(query.recordType, query.agencies).isEmpty }

    /// Why a query may not be told the whole: any extract may be too old one night.
    func causes(of query: Query) -> Causes {
        var causes = Causes.stale
        if !query.noneIfNotFound { causes.formUnion(.notFound) }
        if dictionary.recordType(query.recordType)?.timing != .undated { causes.formUnion(.missing) }
        return causes.union(self.causes(of: query.window)).union(
            query.condition.map { truth($0).causes } ?? [])
    }

    func suppliers(_ type: RecordType, _ agencies: [Agency]? = nil) -> [Supply] {
        supply.filter { $0.recordType == type && agencies?.contains($0.agency) ?? true }
    }
}
