import Vocabulary

extension Binder {
    mutating func code(_ term: Term) -> SymbolCode {
        switch term {
        case .code(let index): return constant(Int32(index))
        case .word(let word): return constant(number(of: word))
        case .agency(let agency):
            // An agency that no row or person has to do with equals none of those that one has.
            return constant(Int32(agencyNumber(agency) ?? timelines.agencies.count))
        case .field(let access): return symbol(access)
        case .pick(let query, let pick, let value): return self.pick(bound(query), pick, code(value))
        case .otherwise(let value, let other, let causes):
            return otherwise(code(value), code(other), causes)
        case .choose(let choices, let other): return choice(choices, code(other))
        }
    }

    private func constant(_ number: Int32) -> SymbolCode {
        let symbol = Symbol(number)
        return { _ in symbol }
    }

    private func otherwise(
        _ value: @escaping SymbolCode, _ other: @escaping SymbolCode, _ causes: Causes
    ) -> SymbolCode {
        { cursor in
            let mark = cursor.mark
            let symbol = value(&cursor)
            guard !symbol.isKnown, causes.isSuperset(of: symbol.causes) else { return symbol }
            cursor.forgetUnknowns(since: mark)
            return other(&cursor)
        }
    }

    private func pick(_ query: BoundQuery, _ pick: Pick, _ value: @escaping SymbolCode) -> SymbolCode {
        { cursor in
            let mark = cursor.mark
            var common: Symbol?
            let open = query.candidates(&cursor, pick) { cursor in
                let symbol = value(&cursor)
                guard let known = common else {
                    common = symbol
                    return
                }
                if known.number != symbol.number {
                    common = .unknown(known.causes.union(symbol.causes).union(.missing))
                }
            }
            let causes = common?.causes ?? []
            guard open.isEmpty, let common, common.isKnown else { return .unknown(causes.union(open)) }
            cursor.forgetUnknowns(since: mark)
            return common
        }
    }
}
