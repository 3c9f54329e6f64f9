import Vocabulary

/// What a measure measures.
enum MeasureKind: Hashable, Sendable {
    /// A number written without a unit, which may also be days.
    case plain
    case number
    case days
    case day
    case strength
}

/// What is a number, a day or a strength.
indirect enum Measure: Sendable {
    case constant(Double)
    case dayFromToday(Int)
    case field(FieldAccess)
    case arithmetic(Arithmetic, Measure, Measure)
    case count(Query)
    case distinctMeasures(Query, Measure)
    case distinctTerms(Query, Term, isAgency: Bool)
    case sum(Query, Measure)
    case share(Query, Condition)
    case extreme(Query, Measure, highest: Bool)
    case pick(Query, Pick, Measure)
    case otherwise(Measure, Measure, Causes)
    case function(Function, [Measure])
    case choose([(condition: Condition, value: Measure)], otherwise: Measure)
    case age
    case link(Agency, Agency)
    case weakestLink
    /// The last day of which every extract of a record type tells.
    case told(RecordType)
}
