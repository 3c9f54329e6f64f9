import Vocabulary

/// What is yes, no or unknown.
indirect enum Condition: Sendable {
    case constant(Bool)
    case not(Condition)
    case modal(Modality, Condition)
    case all([Condition])
    case any([Condition])
    case atLeast(Int, [Condition])
    case same(Condition, Condition)
    case compare(Comparison, Measure, Measure)
    case equal(Term, Term)
    case member(Term, [Term])
    case within(Measure, Window)
    case during(Measure, Periods)
    case throughout(Periods, Window)
    /// Whether a field was told, and is empty.
    case blank(FieldAccess)
    case choose([(condition: Condition, value: Condition)], otherwise: Condition)
    case known(Known)
    case flag(FieldAccess)
    case exists(Query)
    case pick(Query, Pick, Condition)
    case otherwise(Condition, Condition, Causes)
    case knownTo(Agency)
    case linkCheck(Set<LinkCheck>)
    case alive
    case restricted

    /// What is asked whether it is known.
    indirect enum Known: Sendable {
        case condition(Condition)
        case measure(Measure)
        case term(Term)
    }
}
