public import Definitions
import Vocabulary

/// Composes one recipient's alert list: everything in it about a person has been through the gate.
public struct AlertListComposer: Sendable {
    private let heading: DocumentHeading
    private let rules: [RuleDeclaration]
    private let roles: [RecipientRole]
    private let dictionary: DataDictionary
    private let arrangement: AlertArrangement

    /// A composer for a night.
    ///
    /// - Parameters:
    ///   - heading: What stands at the head and foot of the lists.
    ///   - rules: The rules, for those that could not be evaluated, and for what is shown within what.
    ///   - agreements: The agreements, for what people call the roles.
    ///   - dictionary: What people call agencies and record types.
    public init(
        heading: DocumentHeading, rules: [RuleDeclaration], agreements: [SharingAgreement],
        dictionary: DataDictionary
    ) {
        self.heading = heading
        self.rules = rules
        roles = agreements.flatMap(\.recipients)
        self.dictionary = dictionary
        arrangement = AlertArrangement(rules)
    }

    /// A recipient's list.
    ///
    /// - Parameters:
    ///   - cases: The recipient's people, all of them.
    ///   - recipient: To whom it goes.
    ///   - kind: Whose list it is.
    ///   - purpose: The purpose's code.
    ///   - budget: How many alerts the recipient is asked to answer; as many as there are, unless given.
    ///   - gate: The gate, which keeps account of every answer.
    /// - Returns: The list, which may be empty.
    /// - Throws: ``OutputStopped`` where an agreement that it depends on is not in force.
    public func compose(
        _ cases: [CaseFile], for recipient: Recipient, kind: AlertListDocument.Kind, purpose: String,
        budget: Int? = nil, gate: inout ReleaseGate
    ) throws(OutputStopped) -> AlertListDocument {
        try OutputStopped.check(
            "alert lists of \(recipient.role)", purpose, recipient.role, gate,
            identifying: dictionary.identityFields)
        var ledger = LeftOutLedger()
        var people: [PersonEntry] = []
        for file in cases.sorted(by: { $0.person < $1.person }) {
            let desk = GateDesk(
                recipient: recipient, purpose: purpose, conditions: file.conditions,
                subject: "alert list of \(recipient.role) \(recipient.holder)")
            let entry = entry(file, desk: desk, asksForAlert: true, ledger: &ledger, gate: &gate)
            if let entry { people.append(entry) }
        }
        let subject = "rules not evaluated for \(recipient.role) \(recipient.holder)"
        return AlertListDocument(
            heading: heading.warning(of: gate.lapses(of: purpose, role: recipient.role)), kind: kind,
            recipient: recipient, role: title(of: recipient.role),
            caseload: cases.count, budget: budget,
            people: AlertBudget(budget).marked(people.sorted(by: Self.isMoreUrgent)),
            notEvaluated: NotEvaluatedComposer(rules: rules, dictionary: dictionary, subject: subject)
                .compose(cases, recipient: recipient, purpose: purpose, gate: &gate),
            leftOut: ledger.entries)
    }

    /// A person with those alerts that the recipient may know of, or `nil` where nothing says who it is, or none of
    /// the alerts that are asked for may be shown.
    ///
    /// Who somebody is is asked for last: the account tells of those who are shown, and of nobody else.
    func entry(
        _ file: CaseFile, desk: GateDesk, asksForAlert: Bool, ledger: inout LeftOutLedger,
        gate: inout ReleaseGate
    ) -> PersonEntry? {
        guard !(asksForAlert && file.alerts.isEmpty) else { return nil }
        let composer = PersonEntryComposer(dictionary: dictionary)
        guard composer.canTell(who: file, desk: desk, gate: gate) else {
            // That it was kept back is part of the account.
            _ = composer.identities(of: file, desk: desk, gate: &gate)
            for _ in file.alerts {
                ledger.note(file.conditions.isRestricted ? .restricted : .noIdentity)
            }
            return nil
        }
        let alerts = alerts(of: file, desk: desk, ledger: &ledger, gate: &gate)
        guard !(asksForAlert && alerts.isEmpty) else { return nil }
        let identities = composer.identities(of: file, desk: desk, gate: &gate)
        return composer.compose(file, identities: identities, alerts: alerts, desk: desk, gate: &gate)
    }

    private func alerts(
        of file: CaseFile, desk: GateDesk, ledger: inout LeftOutLedger, gate: inout ReleaseGate
    ) -> [AlertEntry] {
        let composer = AlertEntryComposer(
            dictionary: dictionary, roleTitles: roleTitles, references: file.references)
        var entries: [AlertArrangement.Card] = []
        for alert in file.alerts.sorted() {
            switch composer.compose(alert, desk: desk, gate: &gate) {
            case .entry(let entry): entries.append(.init(alert: alert, entry: entry))
            case .leftOut(let reason): ledger.note(reason)
            }
        }
        return arrangement.arranged(entries, desk: desk, gate: &gate)
    }

    private var roleTitles: [String: String] {
        Dictionary(roles.map { ($0.role, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// What people call a role.
    func title(of role: String) -> String {
        roles.first { $0.role == role }?.title ?? role.split(separator: "_").joined(separator: " ")
    }

    /// By severity, then day due, then name.
    private static func isMoreUrgent(_ left: PersonEntry, _ right: PersonEntry) -> Bool {
        urgency(of: left) < urgency(of: right)
    }

    /// A person's place in a list: severity, first day due, name.
    static func urgency(of person: PersonEntry) -> (Int, Int32, String) {
        let shown = person.alerts.filter(\.isShown)
        let rank =
            person.severity?.rank ?? (shown.isEmpty ? Severity.allCases.count + 1 : Severity.allCases.count)
        return (rank, shown.compactMap(\.firstDueOn).min()?.dayNumber ?? .max, person.name.text ?? "")
    }
}

/// Counts what was left out, by reason.
struct LeftOutLedger: Sendable {
    private var counts: [LeftOut.Reason: Int] = [:]

    mutating func note(_ reason: LeftOut.Reason) { counts[reason, default: 0] += 1 }

    var entries: [LeftOut] {
        counts.keys.sorted().map { LeftOut(reason: $0, alerts: counts[$0] ?? 0) }
    }
}
