public import Definitions
public import Timelines
public import Vocabulary

/// Why a rule does or does not fire for one person: every condition, exception and stop, with what each came to.
public struct RuleExplanation: Hashable, Sendable {
    /// The rule.
    public let rule: AlertRule
    /// The person.
    public let person: Pseudonym
    /// The day as of which the rule decides: the night's, or an earlier one that still counts.
    public let asOf: CalendarDay
    /// What became of it.
    public let outcome: RuleOutcome
    /// The condition's parts.
    public let condition: ClauseEvaluation
    /// On which of the earlier days that the rule asks for the condition held too.
    public let earlier: [EarlierDay]
    /// The rule's exceptions.
    public let exceptions: [Case]
    /// The common stops that apply to the rule.
    public let stops: [Case]
    /// The other rules' alerts to which the rule gives way.
    public let inhibitions: [Inhibition]
    /// The agencies that the rule needs, with their links; `nil` where the person is not found.
    public let agencies: [AgencyStanding]

    /// Whether the condition held on an earlier day.
    public struct EarlierDay: Hashable, Sendable {
        /// How many days ago.
        public let daysAgo: Int
        /// Whether it held.
        public let truth: TruthValue
    }

    /// An exception or a stop.
    public struct Case: Hashable, Sendable {
        /// What it says in words.
        public let because: String
        /// Whether it is given.
        public let condition: ClauseEvaluation
    }

    /// Alerts of other rules to which the rule gives way.
    public struct Inhibition: Hashable, Sendable {
        /// What it says in words.
        public let because: String
        /// Whether there is such an alert tonight.
        public let truth: TruthValue
        /// The rules of which there is one, by their identifiers.
        public let standing: [String]
        /// The rules that could not tell, by their identifiers.
        public let notEvaluated: [String]
    }

    /// An agency that a rule needs.
    public struct AgencyStanding: Hashable, Sendable {
        /// The agency.
        public let agency: Agency
        /// How firmly its records are linked; `nil` where they don't hold the person.
        public let link: LinkStrength?
    }

    /// The first part of the condition that does not hold, for a rule that is silent.
    public var firstClauseThatIsNo: ClauseEvaluation? { Self.firstNo(condition) }

    /// What decides, in one sentence.
    public var sentence: String {
        switch outcome {
        case .fires(let alert): return "\(rule.id) fires: \(alert.headline.text)"
        case .stands(let alert): return "\(rule.id) stands since \(asOf): \(alert.headline.text)"
        case .silent:
            if let part = firstClauseThatIsNo { return "\(rule.id) is silent: \(Self.words(part))" }
            let day = earlier.first { $0.truth == .no }.map { " \($0.daysAgo) days ago" } ?? ""
            return "\(rule.id) is silent: the condition did not hold\(day)"
        case .suppressed(let reason): return "\(rule.id) is not raised: \(reason)"
        case .blocked(let reasons): return "\(rule.id) is not raised: \(reasons.joined(separator: "; "))"
        case .notEvaluated(let inputs):
            return "\(rule.id) can't be evaluated: \(inputs.map(\.sentence).joined(separator: "; "))"
        }
    }

    /// The whole explanation, a line for every part, indented by depth.
    public var lines: [String] {
        var lines = [sentence, "  as of \(asOf)"] + Self.lines(condition, depth: 1)
        for day in earlier { lines.append("  \(day.daysAgo) days ago: \(Self.word(day.truth))") }
        for agency in agencies {
            lines.append("  \(agency.agency): \(agency.link.map { "linked, \($0.label)" } ?? "not found")")
        }
        for exception in exceptions {
            lines.append("  exception (\(exception.because)): \(Self.word(exception.condition.truth))")
            lines += Self.lines(exception.condition, depth: 2)
        }
        for inhibition in inhibitions {
            lines.append("  gives way (\(inhibition.because)): \(Self.words(inhibition))")
        }
        for stop in stops {
            lines.append("  stop (\(stop.because)): \(Self.word(stop.condition.truth))")
        }
        return lines
    }

    private static func lines(_ clause: ClauseEvaluation, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return ["\(indent)\(word(clause.truth)): \(clause.clause.text)\(found(clause))"]
            + clause.operands.flatMap { lines($0, depth: depth + 1) }
    }

    private static func words(_ clause: ClauseEvaluation) -> String {
        "'\(clause.clause.text)' does not hold\(found(clause))"
    }

    private static func words(_ inhibition: Inhibition) -> String {
        switch inhibition.truth {
        case .yes: "yes, to \(inhibition.standing.joined(separator: ", "))"
        case .no: "no"
        case .unknown: "not known, for \(inhibition.notEvaluated.joined(separator: ", ")) could not tell"
        }
    }

    private static func found(_ clause: ClauseEvaluation) -> String {
        clause.value.map { " (found: \($0))" } ?? ""
    }

    private static func word(_ truth: TruthValue) -> String {
        switch truth {
        case .yes: "yes"
        case .no: "no"
        case .unknown: "not known"
        }
    }

    private static func firstNo(_ clause: ClauseEvaluation) -> ClauseEvaluation? {
        guard clause.truth == .no else { return nil }
        guard clause.clause.kind == .all else { return clause }
        return clause.operands.lazy.compactMap(firstNo).first ?? clause
    }
}

extension AlertReview {
    /// Why a rule does or does not fire for the person at a place.
    ///
    /// - Returns: `nil` where there is no live rule of that identifier, or nobody at that place.
    public func explanation(of rule: String, for place: Int) -> RuleExplanation? {
        guard timelines.people.indices.contains(place),
            let index = rules.firstIndex(where: { $0.rule.declaration.id == rule })
        else { return nil }
        let outcomes = outcomes(of: place).map(\.outcome)
        let bound = deciding(index, for: place).rule
        let declaration = bound.rule.declaration
        let person = timelines.people[place]
        let daysAgo = declaration.trigger.sustained?.daysAgo.filter { $0 > 0 } ?? []
        return RuleExplanation(
            rule: AlertRule(declaration), person: person.person, asOf: bound.asOf,
            outcome: outcomes[index],
            condition: bound.when.explanation(of: place),
            earlier: zip(daysAgo, bound.earlier).map {
                .init(daysAgo: $0, truth: $1.truth(of: place))
            },
            exceptions: zip(declaration.trigger.unless, bound.unless).map {
                .init(because: $0.because, condition: $1.explanation(of: place))
            },
            stops: bound.rule.stops.map {
                .init(
                    because: stops[$0].stop.declaration.because,
                    condition: stops[$0].when.explanation(of: place))
            },
            inhibitions: inhibitions[index].map { explanation(of: $0, outcomes) },
            agencies: declaration.trigger.preconditions.agencies.map {
                .init(agency: $0, link: person.link(to: $0))
            })
    }

    private func explanation(
        of inhibition: BoundInhibition, _ outcomes: [RuleOutcome]
    ) -> RuleExplanation.Inhibition {
        func rules(where isSo: (RuleOutcome) -> Bool) -> [String] {
            inhibition.others.filter { isSo(outcomes[$0]) }.map { self.rules[$0].id }
        }
        return RuleExplanation.Inhibition(
            because: inhibition.because, truth: inhibition.truth { outcomes[$0] },
            standing: rules { inhibition.counts($0) },
            notEvaluated: rules { if case .notEvaluated = $0 { true } else { false } })
    }
}
