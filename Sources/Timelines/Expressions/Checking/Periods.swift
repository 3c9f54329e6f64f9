/// The days that records cover.
indirect enum Periods: Sendable {
    case records(PeriodQuery)
    /// The days that any of several cover.
    case union([Periods])
}

/// The days that the records of one type cover.
struct PeriodQuery: Sendable {
    let query: Query
    /// The first day that a record covers.
    let from: Measure
    /// The first day that it covers no longer.
    let until: Measure
}
