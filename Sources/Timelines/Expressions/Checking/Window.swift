import Vocabulary

/// A first and a last day, both included; none is open.
indirect enum Window: Sendable {
    /// All rows, whatever their days.
    case anyTime
    /// From and to so many days after today.
    case fixed(from: Int?, to: Int?)
    /// From and to a day, with so many days added.
    case between(from: Bound?, to: Bound?)
    /// The days before or after a day that have so many days between it and themselves that periods don't hold.
    case outside(Periods, of: Measure, steps: ClosedRange<Int>, isForward: Bool)

    /// A day, and days added to it.
    struct Bound: Sendable {
        let day: Measure
        let adding: Int
    }
}
