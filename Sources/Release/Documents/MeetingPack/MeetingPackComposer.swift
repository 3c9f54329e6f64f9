public import Definitions
public import Vocabulary

/// Composes a meeting's pack: everything in it about a person has been through the gate.
public struct MeetingPackComposer: Sendable {
    private let lists: AlertListComposer
    private let heading: DocumentHeading
    private let dictionary: DataDictionary

    /// A composer for a night.
    ///
    /// - Parameters:
    ///   - heading: What stands at the head and foot of the pack.
    ///   - rules: The rules, for what is shown within what.
    ///   - agreements: The agreements, for what people call the roles.
    ///   - dictionary: What people call agencies and record types.
    public init(
        heading: DocumentHeading, rules: [RuleDeclaration], agreements: [SharingAgreement],
        dictionary: DataDictionary
    ) {
        lists = AlertListComposer(
            heading: heading, rules: rules, agreements: agreements, dictionary: dictionary)
        self.heading = heading
        self.dictionary = dictionary
    }

    /// A meeting's pack.
    ///
    /// - Parameters:
    ///   - cases: The people on the agenda, all of them.
    ///   - recipient: To whom it goes.
    ///   - purpose: The purpose's code.
    ///   - agenda: The fields that being on the agenda tells something of: who may not read them of somebody is not told
    ///     that they are on it.
    ///   - since: The day of the last meeting.
    ///   - actionStatuses: Every status that an action can have, in words, for the meeting to choose from.
    ///   - gate: The gate, which keeps account of every answer.
    /// - Returns: The pack.
    /// - Throws: ``OutputStopped`` where no agreement in force has the purpose and the role.
    public func compose(
        _ cases: [CaseFile], for recipient: Recipient, purpose: String, agenda: [FieldReference] = [],
        since: CalendarDay, actionStatuses: [String] = [], gate: inout ReleaseGate
    ) throws(OutputStopped) -> MeetingPackDocument {
        try OutputStopped.check(
            "meeting pack of \(recipient.role)", purpose, recipient.role, gate,
            identifying: dictionary.identityFields)
        var ledger = LeftOutLedger()
        var composed: [(key: AgendaOrder, value: MeetingCase)] = []
        for file in cases.sorted(by: { $0.person < $1.person }) {
            let desk = GateDesk(
                recipient: recipient, purpose: purpose, conditions: file.conditions,
                subject: "meeting pack of \(recipient.role) \(recipient.holder)")
            guard mayKnow(of: file, onAgendaBy: agenda, desk: desk, ledger: &ledger, gate: &gate),
                let person = lists.entry(
                    file, desk: desk, asksForAlert: false, ledger: &ledger, gate: &gate)
            else { continue }
            _ = desk.ask(&gate, Self.onAgenda, madeFrom: agenda)
            let meetingCase = meetingCase(file, person, desk: desk, gate: &gate)
            composed.append((AgendaOrder(meetingCase, since: since), meetingCase))
        }
        return MeetingPackDocument(
            heading: heading.warning(of: gate.lapses(of: purpose, role: recipient.role)),
            recipient: recipient, role: lists.title(of: recipient.role),
            agenda: cases.count, since: since, cases: composed.sorted { $0.key < $1.key }.map(\.value),
            actionStatuses: actionStatuses, leftOut: ledger.entries)
    }

    private static let onAgenda = "on the agenda"

    /// Whether the recipient may know that somebody is on the agenda; that it is kept back is part of the account.
    private func mayKnow(
        of file: CaseFile, onAgendaBy fields: [FieldReference], desk: GateDesk, ledger: inout LeftOutLedger,
        gate: inout ReleaseGate
    ) -> Bool {
        guard !fields.isEmpty, !desk.allows(gate, fields) else { return true }
        if case .withheld(let reason) = desk.ask(&gate, Self.onAgenda, madeFrom: fields) {
            for _ in file.alerts { ledger.note(LeftOut.Reason(reason)) }
        }
        return false
    }

    private func meetingCase(
        _ file: CaseFile, _ person: PersonEntry, desk: GateDesk, gate: inout ReleaseGate
    ) -> MeetingCase {
        var assessments: [RecordEntry] = []
        var situation: [RecordEntry] = []
        var events: [RecordEntry] = []
        for record in file.records {
            guard let entry = entry(record, desk: desk, gate: &gate) else { continue }
            if record.basis == .assessment {
                assessments.append(entry)
            } else if record.isState {
                situation.append(entry)
            } else {
                events.append(entry)
            }
        }
        return MeetingCase(
            person: person, assessments: assessments, situation: situation, events: events,
            actions: file.actions.filter { $0.isOpen(on: heading.asOf) }
                .map { entry($0, desk: desk, gate: &gate) })
    }

    /// A record, or `nil` where the meeting may not know of it: what dates it vouches that there is one.
    private func entry(_ record: CaseRecord, desk: GateDesk, gate: inout ReleaseGate) -> RecordEntry? {
        func ask(_ text: String?) -> ReleasedField { desk.ask(&gate, text, madeFrom: record.dateFields) }
        let label = record.label.prefix(1).uppercased() + record.label.dropFirst()
        // That it was kept back is part of the account, even where nothing of it is shown.
        let what = ask(label)
        guard what.text != nil else { return nil }
        let agency = ask(dictionary.agency(record.agency)?.label ?? record.agency.name)
        let (date, basis) = (ask(record.date?.description), ask(record.basis.inWords))
        let values = record.values.map { value in
            desk.ask(&gate, "\(value.label): \(value.text.text)", madeFrom: value.text.madeFrom)
        }
        return RecordEntry(
            agency: agency, label: what, date: date, basis: basis, values: values.filter { $0.text != nil })
    }

    private func entry(_ action: CaseAction, desk: GateDesk, gate: inout ReleaseGate) -> ActionEntry {
        ActionEntry(
            text: desk.ask(&gate, action.text), intendedOutcome: desk.ask(&gate, action.intendedOutcome),
            kind: desk.ask(&gate, action.kind), owner: desk.ask(&gate, action.owner),
            due: desk.ask(&gate, action.due), status: desk.ask(&gate, action.status),
            contingency: desk.ask(&gate, action.contingency))
    }
}
