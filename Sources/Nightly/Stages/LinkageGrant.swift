internal import Configuration
internal import Definitions
internal import Release
internal import Vocabulary

/// What the agreements let the linkage job compare on a night, field by field, and why not the rest.
///
/// Linking is a combination (DPA 2018 s.62): what no line in force gives to the job's role for its purpose is not
/// compared, and an agency's people of whom nothing may be compared stand apart from every other agency's.
struct LinkageGrant: Sendable {
    /// An agency's people of whom nothing may be compared.
    struct Apart: Hashable, Sendable {
        let agency: Agency
        let recordType: RecordType
        let reason: WithholdingReason
    }

    /// Those who stand apart, in order.
    let apart: [Apart]
    /// The agencies with people who may be compared, in order.
    let agencies: [Agency]

    let job: NightlyJob
    /// The fields that may be compared, each with the agreement that gives it.
    let given: [FieldReference: String]
    let withheld: [(field: FieldReference, reason: WithholdingReason)]
    let agreements: [SharingAgreement]
    let asOf: CalendarDay

    /// The grant of a night.
    init(_ configuration: PipelineConfiguration, asOf: CalendarDay) {
        job = configuration.nightly.linkage
        agreements = configuration.agreements
        self.asOf = asOf
        let gate = ReleaseGate(agreements: configuration.agreements, asOf: asOf)
        var given: [FieldReference: String] = [:]
        var withheld: [(field: FieldReference, reason: WithholdingReason)] = []
        var apart: [Apart] = []
        var agencies: Set<Agency> = []
        for kind in IdentityRecords.all(of: configuration) {
            var reasons: [WithholdingReason] = []
            for field in kind.fields {
                switch gate.ruling(on: field, to: job.role, for: job.purpose) {
                case .given(let citation, _, _): given[field] = citation
                case .withheld(let reason):
                    withheld.append((field, reason))
                    reasons.append(reason)
                }
            }
            guard kind.isOfPeople else { continue }
            if reasons.count < kind.fields.count {
                agencies.insert(kind.agency)
            } else {
                let reason = reasons.first { $0 != .noLine } ?? .noLine
                apart.append(Apart(agency: kind.agency, recordType: kind.recordType, reason: reason))
            }
        }
        self.given = given
        self.withheld = withheld
        self.apart = apart
        self.agencies = agencies.sorted()
    }

    /// Whether a field may be compared.
    func gives(_ field: FieldReference) -> Bool { given[field] != nil }

    /// Whether a person record stands apart from other agencies' records.
    func standsApart(_ record: RecordKey) -> Bool {
        apart.contains { $0.agency == record.agency && $0.recordType == record.recordType }
    }

    /// The decisions that may count: none joins a record that stands apart to another agency's.
    func lawful(_ decisions: [LinkageDecision]) -> [LinkageDecision] {
        guard !apart.isEmpty else { return decisions }
        return decisions.filter { decision in
            decision.left.agency == decision.right.agency
                || !(standsApart(decision.left) || standsApart(decision.right))
        }
    }
}
