public import Vocabulary

/// What a meeting goes through, case by case, after the gate.
public struct MeetingPackDocument: Hashable, Sendable {
    /// What stands at its head and foot.
    public let heading: DocumentHeading
    /// To whom it goes.
    public let recipient: Recipient
    /// The recipient's role in words.
    public let role: String
    /// The people on the agenda, whether anything may be shown of them or not.
    public let agenda: Int
    /// The day since which changes are told.
    public let since: CalendarDay
    /// The cases, the most urgent first.
    public let cases: [MeetingCase]
    /// Every status that an action can have, in words, for the meeting to choose from; empty where nobody says.
    public let actionStatuses: [String]
    /// Alerts of which the meeting may know nothing, by reason: for the run report, never for the pack.
    public let leftOut: [LeftOut]
}

/// One case of a meeting, after the gate.
public struct MeetingCase: Hashable, Sendable {
    /// Who it is, with alerts and protective factors.
    public let person: PersonEntry
    /// Risk and needs as assessed, by agency.
    public let assessments: [RecordEntry]
    /// What holds of the person now: supervision, requirements, address.
    public let situation: [RecordEntry]
    /// What happened lately.
    public let events: [RecordEntry]
    /// What meetings decided and is not closed.
    public let actions: [ActionEntry]

    /// The alerts that were raised or changed since a day.
    public func changes(since day: CalendarDay) -> [AlertEntry] {
        person.everyAlert.filter { $0.lastChanged > day }
    }
}

/// A record as a meeting reads it, after the gate.
public struct RecordEntry: Hashable, Sendable {
    /// The agency, as people call it.
    public let agency: ReleasedField
    /// What people call such a record.
    public let label: ReleasedField
    /// Its day, or the first day of a state, `YYYY-MM-DD`.
    public let date: ReleasedField
    /// Fact, assessment or intelligence.
    public let basis: ReleasedField
    /// Its values, `Label: value` each; those that are withheld are left out.
    public let values: [ReleasedField]
}

/// An action as a meeting reads it, after the gate.
public struct ActionEntry: Hashable, Sendable {
    /// What is to be done.
    public let text: ReleasedField
    /// What it is meant to bring about.
    public let intendedOutcome: ReleasedField
    /// Restrictive, constructive, for a victim's safety, information.
    public let kind: ReleasedField
    /// Who owns it.
    public let owner: ReleasedField
    /// By when, `YYYY-MM-DD`.
    public let due: ReleasedField
    /// How it stands.
    public let status: ReleasedField
    /// What is done if it fails.
    public let contingency: ReleasedField

    /// Whether it was due before a day.
    public func isOverdue(on day: CalendarDay) -> Bool {
        due.text.flatMap { CalendarDay(iso: $0) }.map { $0 < day } ?? false
    }
}
