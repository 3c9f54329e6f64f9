/// How many alerts some rules would have raised on past nights, beside those that they raised.
public struct ImpactCount: Hashable, Sendable {
    /// Alerts that were on a list.
    public var kept = 0
    /// Alerts that would have been on a list.
    public var replayed = 0
    /// Alerts that would have been on a list, and were not.
    public var gained = 0
    /// Alerts that were on a list, and would not have been.
    public var lost = 0
    /// Alerts that would have been on a list on other nights than they were.
    public var otherNights = 0
    /// Alerts that would have asked for an answer sooner or less soon on a night on which they were on a list.
    public var otherSeverity = 0

    /// No alerts.
    public init() {}

    /// Whether nothing would have been different.
    public var isUnchanged: Bool { gained == 0 && lost == 0 && otherNights == 0 && otherSeverity == 0 }

    /// The counts of two groups of alerts together.
    public static func + (left: ImpactCount, right: ImpactCount) -> ImpactCount {
        var sum = left
        sum.kept += right.kept
        sum.replayed += right.replayed
        sum.gained += right.gained
        sum.lost += right.lost
        sum.otherNights += right.otherNights
        sum.otherSeverity += right.otherSeverity
        return sum
    }
}
