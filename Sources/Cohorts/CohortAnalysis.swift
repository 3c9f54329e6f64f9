public import Definitions
public import Timelines
public import Vocabulary

/// The stage that finds who is in each cohort and counts what was asked about them.
///
/// Its conditions are read and checked before any data is opened. Its tables hold counts that can't be printed;
/// `DisclosureControl` makes them fit to be seen. It counts persons, never events (D1).
public struct CohortAnalysis: Sendable {
    let cohorts: [CompiledCohort]

    /// An analysis of some cohorts.
    ///
    /// - Parameters:
    ///   - declarations: The cohorts, in the order in which the night lists them. Where one of two must be withheld, it
    ///     is the one of lower priority, or else the later.
    ///   - scope: The words that conditions may use.
    /// - Throws: All the faults of all cohorts.
    public init(_ declarations: [CohortDeclaration], scope: ExpressionScope) throws(Faults) {
        var compiler = ConditionCompiler(scope: scope)
        let compiled = declarations.map { compiler.cohort($0) }
        compiler.checkUnique(declarations)
        guard compiler.faults.isEmpty else { throw Faults(Array(Set(compiler.faults))) }
        cohorts = Self.byPriority(compiled.compactMap(\.self))
    }

    /// What matters most first; what has the same priority, or none, in the order given.
    private static func byPriority(_ cohorts: [CompiledCohort]) -> [CompiledCohort] {
        let numbered = cohorts.enumerated().map { place, cohort in
            (cohort: cohort, rank: (cohort.declaration.priority ?? .max, place))
        }
        return numbered.sorted { $0.rank < $1.rank }.map(\.cohort)
    }

    /// What each cohort is, and what its conditions read.
    public var plan: [CohortPlan] {
        cohorts.map { cohort in
            CohortPlan(
                cohort: cohort.declaration.id, title: cohort.declaration.title,
                purpose: cohort.declaration.purpose, definition: cohort.definition,
                members: cohort.members.inputs,
                inputs: cohort.inputs)
        }
    }

    /// Who is in each cohort.
    public func census(over timelines: Timelines) -> [CohortCensus] {
        cohorts.map { cohort in
            let membership = Membership(of: cohort, in: timelines)
            return CohortCensus(
                cohort: cohort.declaration.id, definition: cohort.definition,
                members: membership.places.map { timelines.people[$0].person },
                undecided: ConfidentialCount(membership.undecided), asked: membership.asked)
        }
    }

    /// The tables of all cohorts, with what follows from one cohort lying within another.
    public func tables(over timelines: Timelines) -> ConfidentialTables {
        let counted = cohorts.map { CountedCohort($0, in: timelines) }
        let overlap = OverlapCount(counted)
        return ConfidentialTables(
            sets: counted.map(\.set), overlaps: overlap.overlaps, differences: overlap.differences,
            relations: overlap.relations)
    }
}

/// What a cohort is, and what its conditions read.
public struct CohortPlan: Hashable, Sendable {
    /// The identifier.
    public let cohort: String
    /// What it is called.
    public let title: String
    /// The code of the purpose under which it is made.
    public let purpose: String
    /// The hash of its definition.
    public let definition: String
    /// What the condition reads by which somebody is in it: who is told of its members is told that.
    public let members: ExpressionInputs
    /// What all its conditions read: for freshness and for the agreement.
    public let inputs: ExpressionInputs
}
