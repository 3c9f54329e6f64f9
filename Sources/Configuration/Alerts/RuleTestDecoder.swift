internal import Definitions
internal import Vocabulary

/// Reads a rule's test person.
struct RuleTestDecoder {
    /// The longest that anything of a test person can lie back: a century.
    private static let mostDays = 36_525

    var test: Reading<RuleTest> {
        .mapping { reader in
            let name = reader.required("name", .text)
            let records = reader.optional("person", records, else: [])
            let facts = reader.optional("facts", facts, else: TestFacts())
            let stale = reader.optional("stale", .oneOrMore(.name), else: [])
            let made = reader.optional("made_days_ago", .entries(.integer(0...Self.mostDays)), else: [])
            let expectation: RuleTest.Expectation? = reader.required("expect", .word("outcome"))
            let severity: Severity? = reader.optional("severity", .word("severity"))
            let because = reader.optional("because", .text)
            guard let name, let expectation else { return nil }
            return RuleTest(
                name: name, records: records, facts: facts, stale: stale,
                made: made.map {
                    .init(RulePreconditions.Located($0.key.value, at: $0.key.location), daysAgo: $0.value)
                }, expectation: expectation, severity: severity, because: because,
                location: reader.location)
        }
    }

    /// Record types, each with one record or a list of them.
    private var records: Reading<[TestRecord]> {
        Reading { node, faults in
            let types = Reading<[(key: Located<String>, value: YAMLNode)]>.entries(.node).read(node, faults)
            return types.map { types in
                types.flatMap { type, node in
                    Reading<[TestRecord]>.oneOrMore(record(of: RecordType(type.value))).read(node, faults)
                        ?? []
                }
            }
        }
    }

    private func record(of type: RecordType) -> Reading<TestRecord> {
        Reading { node, faults in
            let entries = Reading<[(key: Located<String>, value: Located<String>)]>
                .entries(Reading<String>.text.located).read(node, faults)
            return entries.map { entries in
                TestRecord(
                    recordType: type,
                    entries: entries.map { key, value in
                        .init(
                            key: key.value, keyLocation: key.location, text: value.value,
                            location: value.location)
                    }, location: node.location)
            }
        }
    }

    /// `yes`, `no`, or `unknown` where nobody recorded it.
    private static var truth: Reading<TruthValue> {
        Reading<String>.text(expecting: "yes, no or unknown").refined(
            orFault: { "expected yes, no or unknown, found '\($0)'" },
            { ["yes": .yes, "no": .no, "unknown": .unknown][$0] })
    }

    private var facts: Reading<TestFacts> {
        .mapping { reader in
            let age = reader.optional("age", .integer(0...130))
            let died = reader.optional("died_days_ago", .integer(0...Self.mostDays))
            let restricted = reader.optional("restricted", Self.truth, else: .no)
            let known = reader.optional("known_to", .list(of: .name))
            let links = reader.optional("links", .entries(.linkStrength), else: [])
            let checks = reader.optional("link_checks", .oneOrMore(.name), else: [])
            return TestFacts(
                age: age, diedDaysAgo: died, restricted: restricted, knownTo: known,
                links: links.map {
                    .init(RulePreconditions.Located($0.key.value, at: $0.key.location), $0.value)
                }, linkChecks: checks)
        }
    }
}
