public import Vocabulary

/// What became of a rule's alerts in one quarter: raised in it, and decided in it.
public struct RuleQuarter: Hashable, Sendable {
    /// The rule's identifier: `A02`.
    public let rule: String
    /// The quarter.
    public let quarter: CalendarQuarter
    /// How many alerts it raised in the quarter, whenever they were decided.
    public var raised = 0
    /// How many alerts were accepted, and somebody said that they were useful.
    public var useful = 0
    /// How many were accepted, and somebody said that they weren't.
    public var notUseful = 0
    /// How many were accepted, and nobody said yet whether they were useful.
    public var unknown = 0
    /// How many were rejected.
    public var rejected = 0
    /// How many were of somebody else.
    public var wrongPerson = 0
    /// How many told what was known.
    public var alreadyKnown = 0

    /// A quarter in which nothing happened.
    public init(rule: String, quarter: CalendarQuarter) {
        self.rule = rule
        self.quarter = quarter
    }

    /// How many were accepted.
    public var accepted: Int { useful + notUseful + unknown }

    /// How many were decided; what was only put off isn't.
    public var decided: Int { accepted + rejected + wrongPerson + alreadyKnown }

    /// The share of decisions that were accepted and useful: the least that it can be, and the most, should everything of
    /// which nobody has said so yet turn out to be useful; `nil` where nothing was decided.
    public var usefulShare: ClosedRange<Double>? {
        decided == 0 ? nil : Double(useful) / Double(decided)...Double(useful + unknown) / Double(decided)
    }

    /// The share of decisions that were accepted; `nil` where nothing was decided.
    public var acceptedShare: Double? { decided == 0 ? nil : Double(accepted) / Double(decided) }
}

extension RuleQuarter: Comparable {
    /// Order of rules, then of quarters, the latest first.
    public static func < (left: RuleQuarter, right: RuleQuarter) -> Bool {
        (left.rule, right.quarter) < (right.rule, left.quarter)
    }
}
