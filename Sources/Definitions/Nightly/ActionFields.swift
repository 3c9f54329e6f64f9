public import Vocabulary

/// Which records are actions that a meeting decided, and what each of their fields tells (domain reference 6.2).
public struct ActionFields: Hashable, Sendable {
    /// The type of the records.
    public let recordType: RecordType
    /// What is to be done.
    public let text: FieldName
    /// What it is meant to bring about.
    public let intendedOutcome: FieldName?
    /// Restrictive, constructive, for a victim's safety, information.
    public let kind: FieldName?
    /// Who owns it: fields that are read one after the other.
    public let owner: [FieldName]
    /// The day by which it is to be done.
    public let due: FieldName
    /// How it stands.
    public let status: FieldName?
    /// What is done if it fails: when, then what.
    public let contingency: [FieldName]

    /// Fields by what they tell; those that are not recorded stay out.
    public init(
        recordType: RecordType, text: FieldName, intendedOutcome: FieldName? = nil, kind: FieldName? = nil,
        owner: [FieldName], due: FieldName, status: FieldName? = nil, contingency: [FieldName] = []
    ) {
        self.recordType = recordType
        self.text = text
        self.intendedOutcome = intendedOutcome
        self.kind = kind
        self.owner = owner
        self.due = due
        self.status = status
        self.contingency = contingency
    }
}
