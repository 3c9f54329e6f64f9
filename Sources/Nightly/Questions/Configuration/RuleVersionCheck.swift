internal import Alerts
internal import Definitions
internal import Vocabulary

/// Checks that a rule's version changes whenever the rule does: what each version meant is recorded once, for good.
struct RuleVersionCheck: Sendable {
    /// Rules that differ from what was recorded of their version, and versions lower than one that was recorded.
    private(set) var faults: [Fault] = []
    /// Versions that are not recorded yet, with the places of their rules; drafts may change until they go live.
    private(set) var unrecorded: [Unrecorded] = []

    /// A version of a rule that is not recorded.
    struct Unrecorded: Sendable {
        let entry: RecordedVersions.Entry
        let location: SourceLocation

        var fault: Fault {
            Fault(
                at: location,
                "version \(entry.version) of rule \(entry.rule) is not recorded; "
                    + "record it with 'tributary rules record' once the rule is as it should be")
        }
    }

    /// Compares the rules of a book with what was recorded of them.
    init(_ book: RuleBook) {
        let recorded = book.declarations.versions
        for (rule, meaning) in zip(book.rules, book.meanings) {
            let entry = RecordedVersions.Entry(
                rule: rule.id, version: rule.version, meaning: Array(meaning.text.utf8).sha256)
            let latest = recorded.latest(of: rule.id) ?? 0
            let known = recorded.meaning(of: rule.id, version: rule.version)
            if rule.version < latest {
                faults.append(Self.fault(rule, older: latest))
            } else if let known, known != entry.meaning {
                faults.append(Self.fault(rule, changed: meaning))
            } else if known == nil, rule.state != .draft {
                unrecorded.append(Unrecorded(entry: entry, location: rule.location))
            }
        }
    }

    private static func fault(_ rule: RuleDeclaration, older latest: Int) -> Fault {
        Fault(
            at: rule.location,
            "version \(rule.version) of rule \(rule.id) is lower than version \(latest), which was recorded; "
                + "a rule's versions only rise: say 'version: \(latest + 1)'")
    }

    private static func fault(_ rule: RuleDeclaration, changed meaning: RuleMeaning) -> Fault {
        let uses =
            meaning.uses.isEmpty ? "" : ", or something that it uses: \(meaning.uses.joined(separator: ", "))"
        return Fault(
            at: rule.location,
            "rule \(rule.id) has changed and its version has not: version \(rule.version) was recorded as something "
                + "else. Say 'version: \(rule.version + 1)', or undo the change to this file\(uses)")
    }
}
