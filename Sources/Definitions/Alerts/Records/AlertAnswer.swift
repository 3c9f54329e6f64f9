public import Vocabulary

/// A line of an alert list that its reader filled in and sent back.
///
/// It may decide the alert, say what came of it, or only that somebody has seen it.
public struct AlertAnswer: Hashable, Sendable {
    /// What the line quotes: an alert's identifier, or its digits alone.
    public let reference: String
    /// What was decided; `nil` where the line decides nothing.
    public let verdict: AlertDecision.Verdict?
    /// Who answered, as they wrote it.
    public let answeredBy: String
    /// The day on which they did.
    public let answeredOn: CalendarDay
    /// Why it was decided so.
    public let reason: String?
    /// The day until which it is put off.
    public let until: CalendarDay?
    /// What came of it.
    public let outcome: String?
    /// The day on which that was known.
    public let outcomeOn: CalendarDay?
    /// Whether the alert was useful; `nil` where the line doesn't say.
    public let useful: Bool?
    /// The file and line.
    public let provenance: Provenance

    /// A line of its parts.
    public init(
        reference: String, verdict: AlertDecision.Verdict?, answeredBy: String, answeredOn: CalendarDay,
        reason: String? = nil, until: CalendarDay? = nil, outcome: String? = nil,
        outcomeOn: CalendarDay? = nil, useful: Bool? = nil, provenance: Provenance
    ) {
        self.reference = reference
        self.verdict = verdict
        self.answeredBy = answeredBy
        self.answeredOn = answeredOn
        self.reason = reason
        self.until = until
        self.outcome = outcome
        self.outcomeOn = outcomeOn
        self.useful = useful
        self.provenance = provenance
    }
}

extension AlertAnswer: Comparable {
    /// The earlier answer first; of one day, that of the earlier file and line.
    public static func < (left: AlertAnswer, right: AlertAnswer) -> Bool { left.order < right.order }

    private var order: (CalendarDay, CalendarDay, String, Int) {
        (answeredOn, provenance.receivedOn, provenance.file, provenance.line)
    }
}
