internal import Definitions
internal import Vocabulary

extension Reading {
    /// A text of the linkage language, with a fault at the very character that is wrong.
    fileprivate static func parsed(
        _ parse: @escaping (String) throws(ConditionSyntaxError) -> Value
    ) -> Reading {
        Reading { node, faults in
            guard let text = Reading<ExpressionText>.expression.read(node, faults) else { return nil }
            do throws(ConditionSyntaxError) { return try parse(text.text) } catch {
                faults.record(text.location(ofByte: error.offset), error.message)
                return nil
            }
        }
    }
}

extension Reading where Value == AgreementCondition {
    /// A condition on two records: `equal(forename) and similar(surname, 0.9)`.
    static var pairCondition: Reading {
        .parsed { text throws(ConditionSyntaxError) in try AgreementCondition(parsing: text) }
    }
}

extension Reading where Value == ColumnReference {
    /// A column, or a part of one: `surname.prefix(2)`.
    static var column: Reading {
        .parsed { text throws(ConditionSyntaxError) in try ColumnReference(parsing: text) }
    }
}

extension Reading where Value == BlockingRule.Key {
    /// A key of a blocking rule: a column, a part of one, or `swap(forename, surname)`.
    static var key: Reading {
        .parsed { text throws(ConditionSyntaxError) in try BlockingRule.Key(parsing: text) }
    }
}

extension Reading where Value == LinkageConstraint.Effect {
    /// What a constraint does: `keep_apart`, or `weigh_at_most` and a number of bits.
    static var effect: Reading {
        Reading<String>.text.refined(orFault: {
            "unknown effect '\($0)'; known: keep_apart, weigh_at_most BITS"
        }) { text in
            let words = text.split(separator: " ")
            if words == ["keep_apart"] { return .keepApart }
            guard words.count == 2, words[0] == "weigh_at_most", let bits = Double(words[1]), bits.isFinite
            else {
                return nil
            }
            return .weighAtMost(bits)
        }
    }
}
