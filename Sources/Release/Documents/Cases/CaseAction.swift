public import Definitions
public import PersonalData
public import Vocabulary

/// Something that a meeting asked an agency to do about a person (domain reference 6.2), before the gate.
public struct CaseAction: Hashable, Sendable {
    /// What is to be done.
    public let text: SourcedText?
    /// What it is meant to bring about.
    public let intendedOutcome: SourcedText?
    /// Restrictive, constructive, for a victim's safety, information.
    public let kind: SourcedText?
    /// Who owns it: a role and an agency.
    public let owner: SourcedText?
    /// By when, `YYYY-MM-DD`.
    public let due: SourcedText?
    /// How it stands.
    public let status: SourcedText?
    /// What is done if it fails.
    public let contingency: SourcedText?
    /// The day on which it was closed, if it was: from then on it stands in no document.
    public let closedOn: CalendarDay?

    /// An action of its parts.
    public init(
        text: SourcedText?, intendedOutcome: SourcedText?, kind: SourcedText?, owner: SourcedText?,
        due: SourcedText?, status: SourcedText?, contingency: SourcedText?, closedOn: CalendarDay? = nil
    ) {
        self.text = text
        self.intendedOutcome = intendedOutcome
        self.kind = kind
        self.owner = owner
        self.due = due
        self.status = status
        self.contingency = contingency
        self.closedOn = closedOn
    }

    /// The action that a record states, by the field names of domain reference 6.2; what the type lacks stays out.
    public init(_ record: StandardisedRecord, type: RecordTypeDefinition, dictionary: DataDictionary) {
        let reader = RecordReader(record, type: type, dictionary: dictionary)
        func joined(_ names: String..., separator: String) -> SourcedText? {
            let parts = names.compactMap(reader.text)
            guard !parts.isEmpty else { return nil }
            return SourcedText(
                parts.map(\.text).joined(separator: separator), madeFrom: parts.flatMap(\.madeFrom))
        }
        let dueField = FieldName("due_on")
        self.init(
            text: reader.text("text"), intendedOutcome: reader.text("intended_outcome"),
            kind: reader.text("action_kind"), owner: joined("owner_role", "owner_agency", separator: ", "),
            due: reader.day(dueField).map {
                SourcedText($0.description, madeFrom: reader.reference(dueField))
            },
            status: reader.text("status"),
            contingency: joined("contingency_trigger", "contingency_action", separator: ": "),
            closedOn: type.timing.endFields.compactMap(reader.day).min())
    }

    /// Whether it was still to be done on a day.
    func isOpen(on day: CalendarDay) -> Bool { closedOn.map { $0 > day } ?? true }
}
