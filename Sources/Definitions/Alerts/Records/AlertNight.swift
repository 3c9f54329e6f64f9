public import Vocabulary

/// What a night's rules made of everybody, before it is known what was there the night before.
public struct AlertNight: Hashable, Sendable {
    /// The night.
    public let asOf: CalendarDay
    /// The rules that were evaluated, with what became of them, in order of their identifiers.
    public let tallies: [RuleTally]
    /// What fired, in order; each as if it were new.
    public let firings: [Alert]
    /// What does not fire tonight, but stands if it was raised before, in order: the condition held on an earlier
    /// day that still counts.
    public let standing: [Alert]
    /// What did not fire but might have: what could not be evaluated, was blocked or suppressed, in order.
    public let withheld: [WithheldOutcome]
    /// The people who were evaluated, in order.
    public let people: [Pseudonym]
    /// How often an alert may go and come back before that is no longer news.
    public let flapping: FlappingTerm

    /// A night of its parts.
    public init(
        asOf: CalendarDay, tallies: [RuleTally], firings: [Alert], standing: [Alert] = [],
        withheld: [WithheldOutcome], people: [Pseudonym], flapping: FlappingTerm = .standard
    ) {
        self.asOf = asOf
        self.tallies = tallies
        self.firings = firings
        self.standing = standing
        self.withheld = withheld
        self.people = people
        self.flapping = flapping
    }

    /// What came of the rules with some identifiers, or of all others.
    ///
    /// - Parameters:
    ///   - rules: The identifiers.
    ///   - isOfThese: Whether it is of these rules, rather than of those besides them.
    /// - Returns: The same night of the same people, with those rules alone.
    public func limited(to rules: Set<String>, isOfThese: Bool = true) -> AlertNight {
        AlertNight(
            asOf: asOf, tallies: tallies.filter { rules.contains($0.rule.id) == isOfThese },
            firings: firings.filter { rules.contains($0.rule.id) == isOfThese },
            standing: standing.filter { rules.contains($0.rule.id) == isOfThese },
            withheld: withheld.filter { rules.contains($0.rule) == isOfThese }, people: people)
    }
}

/// A rule that did not fire for a person although its condition held or might have, and why.
public struct WithheldOutcome: Hashable, Sendable {
    /// What kept it from firing.
    public enum Cause: Hashable, Sendable {
        /// It could not tell.
        case notEvaluated([AlertInput])
        /// One of its exceptions holds, or an alert to which it gives way stands.
        case suppressed(String)
        /// Stops that all rules share hold.
        case blocked([String])
    }

    /// Whom it is about.
    public let person: Pseudonym
    /// The rule's identifier.
    public let rule: String
    /// What kept it from firing.
    public let cause: Cause
    /// The fields that an exception or a stop which holds tells something of.
    public let reads: [FieldReference]

    /// An outcome of its parts.
    public init(person: Pseudonym, rule: String, cause: Cause, reads: [FieldReference] = []) {
        self.person = person
        self.rule = rule
        self.cause = cause
        self.reads = reads
    }

    /// The reasons, a sentence each.
    public var reasons: [String] {
        switch cause {
        case .notEvaluated(let inputs): inputs.map(\.sentence)
        case .suppressed(let reason): [reason]
        case .blocked(let reasons): reasons
        }
    }
}

/// What became of one rule on a night: everybody is counted once.
public struct RuleTally: Hashable, Sendable {
    /// The rule.
    public let rule: AlertRule
    /// For how many people it fired.
    public let fires: Int
    /// For how many it does not fire tonight, but an alert raised before stands.
    public let stands: Int
    /// For how many its condition does not hold.
    public let silent: Int
    /// For how many one of its exceptions holds.
    public let suppressed: Int
    /// For how many a common stop holds.
    public let blocked: Int
    /// For how many it could not tell.
    public let notEvaluated: Int
    /// Why it could not tell, was suppressed or blocked: each reason with the number of people, the most frequent
    /// first.
    ///
    /// A person with two reasons counts for both.
    public let reasons: [ReasonCount]
    /// The extracts it reads that are stale or missing tonight.
    public let staleSources: [AlertInput]

    /// A reason with the number of people it holds for.
    public struct ReasonCount: Hashable, Sendable {
        /// What the reason is for.
        public enum Outcome: String, Hashable, Sendable, CaseIterable {
            /// The rule could not tell.
            case notEvaluated = "not_evaluated"
            /// An exception holds.
            case suppressed
            /// A common stop holds.
            case blocked
        }

        /// What the reason is for.
        public let outcome: Outcome
        /// The reason, in a sentence.
        public let reason: String
        /// For how many people.
        public let people: Int

        /// A count of a reason.
        public init(outcome: Outcome, reason: String, people: Int) {
            self.outcome = outcome
            self.reason = reason
            self.people = people
        }
    }

    /// A tally of its parts.
    public init(
        rule: AlertRule, fires: Int, stands: Int = 0, silent: Int, suppressed: Int, blocked: Int,
        notEvaluated: Int,
        reasons: [ReasonCount], staleSources: [AlertInput]
    ) {
        self.rule = rule
        self.fires = fires
        self.stands = stands
        self.silent = silent
        self.suppressed = suppressed
        self.blocked = blocked
        self.notEvaluated = notEvaluated
        self.reasons = reasons
        self.staleSources = staleSources
    }

    /// Everybody who was evaluated.
    public var people: Int { fires + stands + silent + suppressed + blocked + notEvaluated }
}
