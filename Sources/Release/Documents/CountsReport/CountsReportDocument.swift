public import Definitions
public import DisclosureControl
public import Vocabulary

/// A report for whoever reads counts alone, on cohorts or on fairness: protected tables and nothing else.
public struct CountsReportDocument: Hashable, Sendable {
    /// What it is called in the audit log: `cohort report`.
    public let name: String
    /// What stands at its head and foot.
    public let heading: DocumentHeading
    /// To whom it goes: every holder of a role alike.
    public let recipients: [Recipient]
    /// The roles that get it, in words.
    public let readers: [String]
    /// The tables after disclosure control.
    public let tables: ProtectedTables
    /// The fields that the counts are made from, in order.
    public let madeFrom: [FieldReference]

    /// What goes into the audit log: that the tables were given to each role, under which agreements.
    public func auditRecords(at: String, actor: String, purpose: String) -> [AuditRecord] {
        recipients.map { recipient in
            AuditRecord(
                operation: .disclosure, at: at, actor: actor, subject: name, purpose: purpose,
                agreement: heading.citations.joined(separator: ", "),
                justification:
                    "depersonalised: \(tables.audit.checked) hidden counts withstood the attack on the release",
                recipient: recipient.description, fields: madeFrom.map(\.description),
                count: tables.audit.shown)
        }
    }
}

/// Composes a report of counts, where the agreement and disclosure control let it go out.
public struct CountsReportComposer: Sendable {
    private let name: String
    private let heading: DocumentHeading
    private let agreements: [SharingAgreement]

    /// A composer for a night.
    ///
    /// - Parameters:
    ///   - name: What the report is called where it is spoken of: `cohort report`.
    ///   - heading: What stands at its head and foot.
    ///   - agreements: All agreements.
    public init(_ name: String, heading: DocumentHeading, agreements: [SharingAgreement]) {
        self.name = name
        self.heading = heading
        self.agreements = agreements
    }

    /// The report for some roles.
    ///
    /// - Parameters:
    ///   - tables: The tables after disclosure control: of cohorts that are made for the purpose, and of no others.
    ///   - fields: The fields that their counts are made from.
    ///   - roles: To whom it goes.
    ///   - purpose: The purpose's code.
    ///   - gate: The gate, which says whether the purpose and each field are open to the roles.
    /// - Returns: The report.
    /// - Throws: ``OutputStopped`` where an agreement doesn't give counts, or counts of a field, to a role for the
    ///   purpose, or a hidden count could be worked out.
    public func compose(
        _ tables: ProtectedTables, madeFrom fields: [FieldReference], to roles: [String], purpose: String,
        gate: ReleaseGate
    ) throws(OutputStopped) -> CountsReportDocument {
        for role in roles {
            try OutputStopped.check(name, purpose, role, gate)
            try check(fields, role, purpose, gate)
        }
        let kinds = agreements.compactMap { $0.purpose(purpose)?.kind }
        guard !kinds.isEmpty, kinds.allSatisfy({ $0 == .depersonalised }) else {
            throw OutputStopped(
                output: name, reason: "\(purpose) is no purpose of depersonalised outputs")
        }
        guard tables.audit.passes else {
            throw OutputStopped(
                output: name,
                reason: "\(tables.audit.exposures.count) hidden counts could be worked out from what is shown"
            )
        }
        return CountsReportDocument(
            name: name, heading: heading,
            recipients: roles.compactMap { Recipient.everyHolder(of: $0, by: agreements) },
            readers: roles.map { role in agreements.compactMap { $0.recipient(role)?.title }.first ?? role },
            tables: tables, madeFrom: Set(fields).sorted())
    }

    private func check(
        _ fields: [FieldReference], _ role: String, _ purpose: String, _ gate: ReleaseGate
    ) throws(OutputStopped) {
        for field in Set(fields).sorted() {
            guard case .withheld(let reason) = gate.ruling(on: field, to: role, for: purpose) else {
                continue
            }
            throw OutputStopped(
                output: name,
                reason: "counts of \(field) may not go to \(role): \(reason.sentence)")
        }
    }
}
