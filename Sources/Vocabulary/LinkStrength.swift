/// How firmly a record is linked to a person, and so what it may be used for (domain reference 9.3).
public enum LinkStrength: UInt8, Hashable, Comparable, Sendable, Codable, CaseIterable {
    /// None, or contested: used for nothing.
    case none = 0
    /// L3: a unique attributor, or a match weight from 10 to 20: cohort statistics and the link-check rule only.
    case weak = 1
    /// L2: a match weight of at least 20 without a shared identifier: alerts, shown as "matched on details".
    case details = 2
    /// L1: a shared valid identifier without contradiction, or a person's confirmation.
    case identifier = 3

    /// `L0` to `L3`, as the domain names them.
    public var label: String {
        switch self {
        case .none: "L0"
        case .weak: "L3"
        case .details: "L2"
        case .identifier: "L1"
        }
    }

    /// Weaker links come first.
    public static func < (left: LinkStrength, right: LinkStrength) -> Bool { left.rawValue < right.rawValue }
}
