internal import Definitions
internal import PersonalData
internal import Release
internal import Standardisation
internal import Timelines
internal import Vocabulary

/// What the night knows of each person, put together for the gate: names rejoin here, and only here.
struct CaseFiles: Sendable {
    let dictionary: DataDictionary
    private let actionFields: ActionFields?
    private let asOf: CalendarDay
    private let membership: Membership
    private let records: [Pseudonym: [StandardisedRecord]]
    private let alerts: [Pseudonym: [Alert]]
    private let withheld: [Pseudonym: [WithheldOutcome]]
    /// Whose cases are known not to be restricted; any other stays closed.
    private let open: Set<Pseudonym>
    private let met: [Pseudonym: Set<String>]

    /// The files of a night.
    init(
        _ input: ReleaseInput, dictionary: DataDictionary, actions: ActionFields?, asOf: CalendarDay
    ) {
        self.dictionary = dictionary
        actionFields = actions
        self.asOf = asOf
        membership = input.lives.membership
        met = input.conditions
        var records: [Pseudonym: [StandardisedRecord]] = [:]
        for record in input.batch.records {
            // What is only weakly linked to a person is not part of their case.
            guard let person = record.person, let member = membership.member(person), member.isCore else {
                continue
            }
            records[member.pseudonym, default: []].append(record)
        }
        self.records = records
        open = Set(input.lives.timelines.people.filter { $0.restricted == false }.map(\.person))
        let shown = input.reviewed.roll.alerts.filter { $0.life.isShown || $0.life.closedOn == asOf }
        alerts = Dictionary(grouping: shown, by: \.person)
        withheld = Dictionary(grouping: input.reviewed.night.withheld, by: \.person)
    }

    /// A person's file for a list of alerts.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - lead: Who leads the case.
    ///   - isNamedOfficer: Whether the recipient is the officer named for it: nobody else sees a restricted case.
    /// - Returns: The file.
    func file(of person: Pseudonym, lead: CaseHolder?, isNamedOfficer: Bool) -> CaseFile {
        file(of: person, lead: lead, isNamedOfficer: isNamedOfficer, records: [])
    }

    /// A person's file for a meeting: with what each agency recorded.
    func meetingFile(of person: Pseudonym, lead: CaseHolder?) -> CaseFile {
        file(
            of: person, lead: lead, isNamedOfficer: false,
            records: CaseRecord.forMeeting(records[person] ?? [], dictionary: dictionary, asOf: asOf))
    }

    private func file(
        of person: Pseudonym, lead: CaseHolder?, isNamedOfficer: Bool, records told: [CaseRecord]
    ) -> CaseFile {
        let own = records[person] ?? []
        return CaseFile(
            person: person, identities: identities(of: person, among: own), alerts: alerts[person] ?? [],
            withheld: withheld[person] ?? [],
            conditions: CaseConditions(
                met: met[person] ?? [], isRestricted: !open.contains(person) && !isNamedOfficer),
            leadAgency: leadAgency(lead), actions: actions(among: own), records: told,
            references: references(of: alerts[person] ?? [], among: own))
    }

    /// Who leads the case: the agency that allocates it, and its officer or team.
    private func leadAgency(_ holder: CaseHolder?) -> SourcedText? {
        guard let holder, let source = holder.source else { return nil }
        let label = dictionary.label(of: source.agency)
        if let officer = holder.officer {
            return SourcedText("\(label), officer \(officer)", madeFrom: [source.officer])
        }
        guard let team = holder.team else { return nil }
        return SourcedText(
            "\(label), team \(team), nobody allocated", madeFrom: [source.officer, source.team])
    }

    private func identities(of person: Pseudonym, among own: [StandardisedRecord]) -> [CaseIdentity] {
        own.compactMap { record in
            guard record.person == record.key, let type = dictionary.recordType(record.key.recordType),
                let member = membership.member(record.key)
            else { return nil }
            return CaseIdentity(record, type: type, link: member.strength)
        }
    }

    /// What meetings decided about the person, where the night says which records tell it.
    private func actions(among own: [StandardisedRecord]) -> [CaseAction] {
        guard let actionFields, let type = dictionary.recordType(actionFields.recordType) else { return [] }
        return own.filter { $0.key.recordType == type.name }.map {
            CaseAction($0, type: type, fields: actionFields, dictionary: dictionary)
        }
    }
}
