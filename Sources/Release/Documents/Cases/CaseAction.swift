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

    /// The action that a record states.
    ///
    /// - Parameters:
    ///   - record: A record of the type that the fields are of.
    ///   - type: That type, whose timing says when an action is closed.
    ///   - fields: What each of its fields tells.
    ///   - dictionary: What people call codes.
    public init(
        _ record: StandardisedRecord, type: RecordTypeDefinition, fields: ActionFields,
        dictionary: DataDictionary
    ) {
        let reader = RecordReader(record, type: type, dictionary: dictionary)
        func joined(_ names: [FieldName], separator: String) -> SourcedText? {
            let parts = names.compactMap { reader.text($0.name) }
            guard !parts.isEmpty else { return nil }
            return SourcedText(
                parts.map(\.text).joined(separator: separator), madeFrom: parts.flatMap(\.madeFrom))
        }
        self.init(
            text: reader.text(fields.text.name),
            intendedOutcome: fields.intendedOutcome.flatMap { reader.text($0.name) },
            kind: fields.kind.flatMap { reader.text($0.name) },
            owner: joined(fields.owner, separator: ", "),
            due: reader.day(fields.due).map {
                SourcedText($0.description, madeFrom: reader.reference(fields.due))
            },
            status: fields.status.flatMap { reader.text($0.name) },
            contingency: joined(fields.contingency, separator: ": "),
            closedOn: type.timing.endFields.compactMap(reader.day).min())
    }

    /// Whether it was still to be done on a day.
    func isOpen(on day: CalendarDay) -> Bool { closedOn.map { $0 > day } ?? true }
}
