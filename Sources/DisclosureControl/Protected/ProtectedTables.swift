public import Definitions

/// The tables of one cohort after disclosure control.
public struct ProtectedTableSet: Hashable, Sendable {
    /// The cohort's identifier.
    public let cohort: String
    /// What is said of the cohort in print.
    public let heading: CohortHeading
    /// The profile that protected them.
    public let profile: DisclosureProfile
    /// How many are in the cohort.
    public let size: ReleasableCount
    /// The tables of which anything can be shown.
    public let tables: [ProtectedTable]
    /// The titles of the others, in which every number is hidden: there are too few people.
    public let leftOut: [String]
}

/// A cohort of which nothing is shown, and why.
public struct WithheldCohort: Hashable, Sendable {
    /// The cohort's identifier.
    public let cohort: String
    /// Its title.
    public let title: String
    /// The rule that withholds it.
    public let rule: DisclosureRule
    /// Why, in a sentence without a number that comes from anybody's record.
    public let reason: String
}

/// A release after disclosure control: what may be shown, what was done to each count, and the audit.
public struct ProtectedTables: Hashable, Sendable {
    /// A set a cohort that is shown, in order of priority.
    public let sets: [ProtectedTableSet]
    /// The cohorts that are not shown.
    public let withheld: [WithheldCohort]
    /// What was done to every count that stands in a table, and by which rule: for the checker and the run report.
    public let decisions: [CellDecision]
    /// What an attacker could work out.
    public let audit: DisclosureAudit
}

extension ProtectedTables {
    /// The part of the release that is about some cohorts, for a reader who is given no others.
    ///
    /// It was protected with the whole, so that readers who lay their parts together learn no more. What was done to
    /// each count stays with the whole.
    public func limited(to cohorts: Set<String>) -> ProtectedTables {
        let sets = sets.filter { cohorts.contains($0.cohort) }
        let shown = sets.reduce(0) { $0 + $1.shownCounts }
        return ProtectedTables(
            sets: sets, withheld: withheld.filter { cohorts.contains($0.cohort) }, decisions: [],
            audit: DisclosureAudit(
                checked: audit.checked, shown: min(shown, audit.shown), exposures: audit.exposures))
    }

    /// How many counts each rule decided on, in order of rule: the run report's line.
    public var decisionsByRule: [(rule: DisclosureRule, effect: CellDecision.Effect, cells: Int)] {
        let tally = Dictionary(grouping: decisions) { [$0.rule.rawValue, $0.effect.rawValue] }
        return DisclosureRule.allCases.flatMap { rule in
            CellDecision.Effect.allCases.compactMap { effect in
                tally[[rule.rawValue, effect.rawValue]].map { (rule, effect, $0.count) }
            }
        }
    }
}

extension ProtectedTableSet {
    /// How many counts of persons are shown.
    fileprivate var shownCounts: Int {
        tables.flatMap(\.rows).flatMap(\.values).count { value in
            if case .count = value { value.number != nil } else { false }
        }
    }
}
