/// Why a link must be verified before it is used (domain reference, rule A31).
public enum LinkCheck: String, Hashable, Sendable, CaseIterable {
    /// A record is linked at L3 only.
    case weak
    /// A record that looks like the person's contradicts theirs, and was kept apart.
    case conflicting
    /// The person was one with another until lately.
    case split
    /// The twin guard kept a record apart, or nearly.
    case twinGuard = "twin_guard"
    /// Two people's records, or two of an agency's reference numbers, became one person's.
    case merged

    /// What was found of the person's records, as a clause of which they are the subject.
    ///
    /// It names no agency: that one of them knows the person may be more than a reader may be told.
    public var finding: String {
        switch self {
        case .weak: "some were joined on few details alone, by no identifier"
        case .conflicting: "another record looks like theirs but contradicts them, and was kept apart"
        case .split: "until lately they were held as one person's with somebody else's"
        case .twinGuard: "those of a twin or close relative look nearly the same"
        case .merged: "until lately they were held as two people's"
        }
    }
}
