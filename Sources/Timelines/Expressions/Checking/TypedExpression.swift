import Vocabulary

/// An expression whose names are resolved and whose types agree.
enum TypedExpression: Sendable {
    case condition(Condition)
    case measure(Measure, MeasureKind)
    case term(Term, TermKind)
    /// The reasons why the person's links need checking: tested with `is` and `in` alone.
    case linkChecks

    /// The type, as others know it; link checks have none.
    var type: ExpressionType? {
        switch self {
        case .condition: .truth
        case .measure(_, .plain), .measure(_, .number): .number
        case .measure(_, .days): .days
        case .measure(_, .day): .day
        case .measure(_, .strength): .strength
        case .term(_, let kind): kind.type
        case .linkChecks: nil
        }
    }
}

/// What a measure measures.
enum MeasureKind: Hashable, Sendable {
    /// A number written without a unit, which may also be days.
    case plain
    case number
    case days
    case day
    case strength
}

/// What a term is one of.
enum TermKind: Hashable, Sendable {
    case code(list: String)
    /// A word; the ones it can be, where they are known.
    case word(known: [String]?)
    case token
    case agency

    var type: ExpressionType {
        switch self {
        case .code(let list): .code(list: list)
        case .word: .word
        case .token: .token
        case .agency: .agency
        }
    }
}

/// What is yes, no or unknown.
indirect enum Condition: Sendable {
    case constant(Bool)
    case not(Condition)
    case all([Condition])
    case any([Condition])
    case atLeast(Int, [Condition])
    case same(Condition, Condition)
    case compare(Comparison, Measure, Measure)
    case equal(Term, Term)
    case member(Term, [Term])
    case within(Measure, Window)
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
    case extreme(Query, Measure, highest: Bool)
    case pick(Query, Pick, Measure)
    case otherwise(Measure, Measure, Causes)
    case function(Function, [Measure])
    case choose([(condition: Condition, value: Measure)], otherwise: Measure)
    case age
    case link(Agency, Agency)
    case weakestLink
}

/// What is one of several: a code, a word, a token, an agency.
indirect enum Term: Sendable {
    case code(Int)
    case word(String)
    case agency(Agency)
    case field(FieldAccess)
    case pick(Query, Pick, Term)
    case otherwise(Term, Term, Causes)
}

/// Which of the rows found a value is taken from.
enum Pick: Sendable {
    case latest
    case first
}

/// A field of the row that a query is at.
struct FieldAccess: Hashable, Sendable {
    /// What is read of the row.
    enum Part: Hashable, Sendable {
        /// The value of a column.
        case column(Int)
        /// A property of a code column's code.
        case property(column: Int, list: String, property: Int)
        /// The row's agency.
        case agency
        /// Its day, or its first day.
        case date
        /// The first day on which it holds no longer.
        case until
        /// The date of its extract.
        case received
    }

    /// Which of the rows that nested queries are at, from the outermost.
    let level: Int
    let recordType: RecordType
    let part: Part
    /// What explanations call it.
    let name: FieldName
}

/// A question about the rows of a record type.
struct Query: Sendable {
    let recordType: RecordType
    let level: Int
    let condition: Condition?
    let window: Window
    /// The only agencies whose rows could count, where the condition says so.
    let agencies: [Agency]?
    let noneIfNotFound: Bool
}

/// A first and a last day, both included; none is open.
indirect enum Window: Sendable {
    /// All rows, whatever their days.
    case anyTime
    /// From and to so many days after today.
    case fixed(from: Int?, to: Int?)
    /// From and to a day, with so many days added.
    case between(from: Bound?, to: Bound?)

    /// A day, and days added to it.
    struct Bound: Sendable {
        let day: Measure
        let adding: Int
    }
}
