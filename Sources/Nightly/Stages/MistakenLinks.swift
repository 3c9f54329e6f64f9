internal import Definitions
internal import Vocabulary

/// What the answers `WRONG_PERSON` of a night took apart.
struct MistakenLinks: Sendable {
    /// An answer for which nothing could be taken apart, and why.
    struct Shortfall: Sendable {
        let answer: AlertAnswer
        let sentence: String
    }

    /// What was taken apart, in order of the alerts.
    let links: [MistakenLink]
    /// The answers for which nothing was.
    let shortfalls: [Shortfall]
    /// The alerts whose answer has changed since: what was taken apart for them may be joined again.
    let lifted: [AlertIdentifier]

    /// Nothing.
    static let none = MistakenLinks(links: [], shortfalls: [], lifted: [])

    /// What the audit log says of it: a person's records were altered by what somebody decided.
    func auditRecords(purpose: String, at stamp: String) -> [AuditRecord] {
        func record(_ alert: AlertIdentifier, _ justification: String, _ count: Int) -> AuditRecord {
            AuditRecord(
                operation: .alteration, at: stamp, actor: "nightly linkage",
                subject: "records linked under alert \(alert)", purpose: purpose,
                justification: justification, count: count)
        }
        return links.map {
            record($0.alert, "its reader answered WRONG_PERSON: the records stand apart", $0.pairs.count)
        }
            + lifted.map { record($0, "its reader's answer has changed: the records may be joined again", 0) }
    }
}
