/// Why a link must be verified before it is used (domain reference, rule A31).
public enum LinkCheck: String, Hashable, Sendable, CaseIterable {
    /// A record is linked at L3 only.
    case weak
    /// Two records of the person contradict each other.
    case conflicting
    /// The person was one with another until lately.
    case split
    /// The twin guard kept a record apart, or nearly.
    case twinGuard = "twin_guard"
    /// An agency merged two of its reference numbers.
    case merged
}
