/// Kleene's three truth values: what is not known is neither true nor false.
public enum TruthValue: UInt8, Hashable, Sendable, CaseIterable {
    /// Known not to hold.
    case no
    /// Not known.
    case unknown
    /// Known to hold.
    case yes

    /// The truth value of a condition that is known.
    public init(_ known: Bool) { self = known ? .yes : .no }

    /// Both: no if either is no, unknown if neither is no and one is unknown.
    public func and(_ other: TruthValue) -> TruthValue {
        rawValue < other.rawValue ? self : other
    }

    /// Either: yes if either is yes, unknown if neither is yes and one is unknown.
    public func or(_ other: TruthValue) -> TruthValue {
        rawValue > other.rawValue ? self : other
    }

    /// The opposite; unknown stays unknown.
    public var negated: TruthValue {
        switch self {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }
}
