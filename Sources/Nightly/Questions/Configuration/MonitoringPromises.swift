internal import Alerts
internal import Definitions
internal import Vocabulary

/// Checks that fairness is monitored as far as the night says: that the characteristics may be read and told, and that
/// every live rule can have a card.
struct MonitoringPromises {
    let work: MonitoringWork
    let paper: PaperDefinition
    let book: RuleBook?
    let sources: [SourceDefinition]
    let lines: AgreedLines

    /// What monitoring promises and can't keep.
    var faults: [Fault] {
        let asked = AskedFields(sources)
        let characteristics = asked.references(work.definition)
        let unread = lines.missing(characteristics, role: work.job.role, purpose: work.job.purpose)
        var faults: [Fault] = []
        if !unread.isEmpty {
            faults.append(
                Fault(
                    at: work.job.location,
                    "monitoring reads \(text(unread)), but no line of an agreement gives that to '\(work.job.role)' for "
                        + "\(work.job.purpose); add it to a line, or monitor without it"))
        }
        for role in paper.recipients {
            let untold = lines.missing(characteristics, role: role, purpose: paper.purpose)
            if !untold.isEmpty {
                faults.append(
                    Fault(
                        at: paper.location,
                        "'\(paper.kind.rawValue)' counts \(text(untold)), but no line of an agreement gives that to "
                            + "'\(role)' for \(paper.purpose); add it to a line, or monitor without it"))
            }
            faults += rules.compactMap { rule in
                let fields = book.map { asked.references(firingOf: rule, in: $0) } ?? []
                let missing = lines.missing(fields, role: role, purpose: paper.purpose)
                guard !missing.isEmpty else { return nil }
                return Fault(
                    at: paper.location,
                    "rule \(rule.id) would have no fairness card: no line of an agreement gives counts of "
                        + "\(text(missing)) to '\(role)' for \(paper.purpose); add it to a line")
            }
        }
        return faults
    }

    private var rules: [RuleDeclaration] { book?.rules.filter { $0.state == .live } ?? [] }

    private func text(_ fields: [FieldReference]) -> String {
        fields.map(\.description).joined(separator: ", ")
    }
}
