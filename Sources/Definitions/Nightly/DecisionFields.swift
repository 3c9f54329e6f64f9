public import Vocabulary

/// Which records are answers to alerts that came back on a list, and what each of their fields tells (domain
/// reference 7.5).
public struct DecisionFields: Hashable, Sendable {
    /// The type of the records.
    public let recordType: RecordType
    /// The alert's identifier, or its digits.
    public let alert: FieldName
    /// What was decided, in the domain's words: `ACCEPT`, `REJECT`, `DEFER`, `ALREADY_KNOWN`, `WRONG_PERSON`.
    public let verdict: FieldName
    /// Who answered.
    public let answeredBy: FieldName
    /// The day on which they did.
    public let answeredOn: FieldName
    /// Why it was decided so.
    public let reason: FieldName
    /// The day until which it is put off.
    public let until: FieldName
    /// What came of it.
    public let outcome: FieldName
    /// The day on which that was known.
    public let outcomeOn: FieldName
    /// Whether the alert was useful, yes or no; none where nobody is asked.
    public let useful: FieldName?

    /// Fields by what they tell.
    public init(
        recordType: RecordType, alert: FieldName, verdict: FieldName, answeredBy: FieldName,
        answeredOn: FieldName, reason: FieldName, until: FieldName, outcome: FieldName,
        outcomeOn: FieldName, useful: FieldName? = nil
    ) {
        self.recordType = recordType
        self.alert = alert
        self.verdict = verdict
        self.answeredBy = answeredBy
        self.answeredOn = answeredOn
        self.reason = reason
        self.until = until
        self.outcome = outcome
        self.outcomeOn = outcomeOn
        self.useful = useful
    }

    /// All of them, in the order of an answer.
    public var all: [FieldName] {
        [alert, verdict, answeredBy, answeredOn, reason, until, outcome, outcomeOn]
            + [useful].compactMap(\.self)
    }
}
