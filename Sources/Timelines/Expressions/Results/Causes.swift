/// Why something is not known, in one byte: what decides quickly whether a stated default applies.
struct Causes: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// There is no such record.
    static let none = Causes(rawValue: 1)
    /// An agency does not know the person, or its link is too weak.
    static let notFound = Causes(rawValue: 2)
    /// An extract is stale or was never received.
    static let stale = Causes(rawValue: 4)
    /// A field has no value.
    static let missing = Causes(rawValue: 8)
    /// A division by zero.
    static let undefined = Causes(rawValue: 16)
}
