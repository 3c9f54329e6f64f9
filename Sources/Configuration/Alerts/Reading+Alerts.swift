internal import Definitions
internal import Vocabulary

extension Reading where Value == SentenceTemplate {
    /// A sentence with `{name}` in the places of values.
    static var sentence: Reading {
        Reading { node, faults in
            Reading<String>.text.read(node, faults).map { SentenceTemplate($0, at: node.location) }
        }
    }
}

extension Reading where Value == [NamedExpression] {
    /// Names with an expression each, in the file's order.
    static var namedExpressions: Reading {
        Reading { node, faults in
            let named = Reading<[(key: Located<String>, value: ExpressionText)]>.entries(.expression)
                .read(node, faults)?
                .filter { $0.key.isIdentifier(faults) }
                .map { NamedExpression(name: $0.key.value, expression: $0.value) }
            faults.note(named ?? [])
            return named
        }
    }
}

extension Reading where Value == RulePreconditions.Located {
    /// A name with its place.
    static var name: Reading {
        Reading<String>.text.located.map { RulePreconditions.Located($0.value, at: $0.location) }
    }
}

extension Reading where Value == LinkStrength {
    /// A link strength by the name that expressions use.
    static var linkStrength: Reading {
        let names: [(name: String, strength: LinkStrength)] = [
            ("none", .none), ("weak", .weak), ("details", .details), ("identifier", .identifier),
        ]
        return Reading<String>.known("link strength", among: names.map(\.name)).refined(
            orFault: { "unknown link strength '\($0)'" },
            { word in names.first { $0.name == word }?.strength })
    }
}

extension Reading where Value == DueTerm {
    /// `{days: 1}` or `{working_days: 3}`.
    static var due: Reading {
        .mapping { reader in
            let days = reader.optional("days", .integer(0...366))
            let workingDays = reader.optional("working_days", .integer(0...366))
            switch (days, workingDays) {
            case (let days?, nil): return DueTerm(days, .days)
            case (nil, let days?): return DueTerm(days, .workingDays)
            default:
                reader.faults.record(reader.location, "expected either 'days' or 'working_days'")
                return nil
            }
        }
    }
}

extension Reading where Value == DisclosedField {
    /// A field as `agency:record_type.field`.
    static var disclosedField: Reading {
        Reading<String>.text.located.refined(
            orFault: {
                "'\($0.value)' names no field; write agency:record_type.field"
            },
            { text in
                let halves = text.value.split(separator: ":", omittingEmptySubsequences: false)
                guard halves.count == 2 else { return nil }
                let names = halves[1].split(separator: ".", omittingEmptySubsequences: false)
                guard names.count == 2, !halves[0].isEmpty, names.allSatisfy({ !$0.isEmpty }) else {
                    return nil
                }
                let reference = FieldReference(
                    agency: Agency(String(halves[0])), recordType: RecordType(String(names[0])),
                    field: FieldName(String(names[1])))
                return DisclosedField(reference, at: text.location)
            })
    }
}
