public import Vocabulary

/// All alerts of the partnership on one night: those shown, and those closed lately, by which a matter is known
/// again.
public struct AlertRoll: Hashable, Sendable, Codable {
    /// The night; `nil` before the first.
    public let asOf: CalendarDay?
    /// The alerts, in order of person, rule and episode.
    public let alerts: [Alert]

    /// The roll of a night; the alerts are put in order.
    public init(asOf: CalendarDay?, alerts: [Alert]) {
        self.asOf = asOf
        self.alerts = alerts.sorted()
    }

    /// No alerts: before the first night.
    public static let empty = AlertRoll(asOf: nil, alerts: [])

    /// The alerts that are on their owners' lists.
    public var shown: [Alert] { alerts.filter(\.life.isShown) }
}
