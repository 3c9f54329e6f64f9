internal import Definitions
internal import Linkage
internal import Release
internal import Vocabulary

extension LinkageGrant {
    /// What the audit log says of a night's linkage: what was combined under which agreements, and what was not.
    func auditRecords(
        of population: LinkedPopulation, sources: [SourceDefinition], at stamp: String
    ) -> [AuditRecord] {
        let recipient = Recipient.everyHolder(of: job.role, by: agreements)?.description ?? job.role
        func record(
            _ operation: AuditRecord.Operation, _ agreement: String, _ justification: String,
            _ fields: [FieldReference], _ agencies: [Agency], _ count: Int
        ) -> AuditRecord {
            AuditRecord(
                operation: operation, at: stamp, actor: "nightly linkage", subject: "night \(asOf)",
                purpose: job.purpose, agreement: agreement, justification: justification,
                recipient: recipient,
                fields: fields.sorted().map(\.description),
                sources: sources.filter { agencies.contains($0.agency) }.map(\.name.name), count: count)
        }
        let combined =
            agencies.isEmpty
            ? []
            : [
                record(
                    .combination, Set(given.values).sorted().joined(separator: ", "),
                    "nightly linkage of the sources' current records", Array(given.keys), agencies,
                    population.links.count)
            ]
        let reasons = Dictionary(grouping: withheld) { $0.reason.sentence }
        return combined
            + reasons.sorted { $0.key < $1.key }.map { sentence, fields in
                let names = Set(apart.filter { $0.reason.sentence == sentence }.map(\.agency)).sorted()
                return record(.withholding, "", sentence, fields.map(\.field), names, fields.count)
            }
    }

    /// What to say of those who stand apart: one output stopped for each reason.
    func stopped(in dictionary: DataDictionary) -> [OutputStopped] {
        Dictionary(grouping: apart, by: \.reason).map { reason, those in
            let labels = Set(those.map { dictionary.label(of: $0.agency) }).sorted()
            return OutputStopped(
                output: "linkage of the people of \(labels.joined(separator: ", "))",
                reason: "\(standing(reason)); their records were joined with no other agency's")
        }.sorted { $0.description < $1.description }
    }

    /// Why a person record stands apart, in words; `nil` where it doesn't.
    func reason(for record: RecordKey) -> String? {
        apart.first { $0.agency == record.agency && $0.recordType == record.recordType }
            .map { standing($0.reason) }
    }

    /// A reason in words; an agreement that is not in force says why.
    func standing(_ reason: WithholdingReason) -> String {
        guard case .notInForce(let citation, _) = reason,
            let agreement = agreements.first(where: { $0.citation == citation })
        else { return reason.sentence }
        return "\(citation): \(agreement.standing(on: asOf).sentence)"
    }
}

extension LinkedNight {
    /// The people who stand apart because no agreement in force lets their records be compared.
    var standingApart: Set<PersonIdentifier> {
        guard !grant.apart.isEmpty else { return [] }
        let those = population.people.filter { person in
            person.records.contains { grant.standsApart($0.key) }
        }
        return Set(those.map(\.identifier))
    }
}
