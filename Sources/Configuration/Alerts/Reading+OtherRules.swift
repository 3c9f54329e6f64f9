internal import Definitions
internal import Vocabulary

extension Reading where Value == RuleInhibition {
    /// Alerts beside which a rule is not raised: `{rule: A31, because: …}` or `{severity: RED, because: …}`.
    static var inhibition: Reading {
        .mapping { reader in
            let rule = reader.optional("rule", .text)
            let severities: [Severity]? = reader.optional("severity", .oneOrMore(.word("severity")))
            guard let because = reader.required("because", .text) else { return nil }
            switch (rule, severities) {
            case (let rule?, nil):
                return RuleInhibition(.ofRule(rule), because: because, location: reader.location)
            case (nil, let severities?):
                return RuleInhibition(
                    .ofSeverities(severities), because: because, location: reader.location)
            default:
                reader.faults.record(reader.location, "expected either 'rule' or 'severity'")
                return nil
            }
        }
    }
}

extension Reading where Value == RuleFolding {
    /// A rule within whose alert another's is shown: `{rule: A03, because: …}`.
    static var folding: Reading {
        .mapping { reader in
            let rule = reader.required("rule", .text)
            let because = reader.required("because", .text)
            guard let rule, let because else { return nil }
            return RuleFolding(into: rule, because: because, location: reader.location)
        }
    }
}

extension Reading where Value == FlappingTerm {
    /// How often an alert may go and come back before that is no longer news: `{times: 2, nights: 14}`.
    static var flapping: Reading {
        .mapping { reader in
            let times = reader.required("times", .integer(1...100))
            let nights = reader.required("nights", .integer(2...366))
            guard let times, let nights else { return nil }
            return FlappingTerm(times: times, nights: nights)
        }
    }
}
