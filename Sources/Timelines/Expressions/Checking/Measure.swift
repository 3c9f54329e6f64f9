import Definitions
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
    /// A sum in which records of one key count once, with the highest value.
    case sumOncePer(Query, Measure, key: Key)
    /// How many agencies have records that any of several queries find.
    case agencies([Query])
    /// How many days of a window periods hold.
    case daysOf(Periods, Window)
    /// The days from the one day to the other that periods don't hold.
    case daysOutside(from: Measure, to: Measure, Periods)
    /// The weight that a table has for a term on a day.
    case weight(WeightTable, Term, TermKind, on: Measure)
    case share(Query, Condition)
    case extreme(Query, Measure, highest: Bool)
    case pick(Query, Pick, Measure)
    case otherwise(Measure, Measure, Causes)
    case function(Function, [Measure])
    case choose([(condition: Condition, value: Measure)], otherwise: Measure)
    case age
    case link(Agency, Agency)
    case weakestLink
    /// The last day of which every extract of a record type tells, or every one of an agency.
    case told(RecordType, Agency?)

    /// What makes records one, for a sum that counts such once.
    indirect enum Key: Sendable {
        case measure(Measure)
        case term(Term)
    }
}
