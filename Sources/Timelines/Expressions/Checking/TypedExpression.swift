import Vocabulary

/// An expression whose names are resolved and whose types agree.
enum TypedExpression: Sendable {
    case condition(Condition)
    case measure(Measure, MeasureKind)
    case term(Term, TermKind)
    /// The reasons why the person's links need checking: tested with `is` and `in`, or quoted.
    case linkChecks
    /// Days that records cover: tested with `during` and `throughout`, counted, left out of windows.
    case periods(Periods)

    /// The type, as others know it.
    var type: ExpressionType {
        switch self {
        case .condition: .truth
        case .measure(_, .plain), .measure(_, .number): .number
        case .measure(_, .days): .days
        case .measure(_, .day): .day
        case .measure(_, .strength): .strength
        case .term(_, let kind): kind.type
        case .linkChecks: .linkChecks
        case .periods: .periods
        }
    }
}
