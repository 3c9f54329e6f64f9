public import Definitions

/// What was done to one count, and by which rule.
///
/// It tells the checker which hidden counts are small and which only protect others, so it belongs in the
/// checker's pack and in counts by rule, never beside a table.
public struct CellDecision: Hashable, Sendable {
    /// What was done.
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        /// Shown, rounded.
        case rounded
        /// Shown as nought.
        case nought
        /// Hidden by itself.
        case primary
        /// Hidden to protect another.
        case secondary
    }

    /// The count.
    public let cell: CellName
    /// The rule.
    public let rule: DisclosureRule
    /// What was done.
    public let effect: Effect
}
