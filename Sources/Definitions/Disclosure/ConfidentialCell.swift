/// The name of one count in a release: cohort, measure and category, such as `iom/needs/DRUG_MISUSE/yes`.
///
/// A count that stands in several tables has one name and is protected once.
public struct CellName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name as text.
    public let text: String

    /// A name by its text.
    public init(_ text: String) { self.text = text }

    /// The name as text.
    public var description: String { text }

    /// Alphabetical order.
    public static func < (left: CellName, right: CellName) -> Bool { left.text < right.text }
}

/// One count of persons in a set of tables, and what disclosure control must know of it.
public struct ConfidentialCell: Equatable, Sendable {
    /// What becomes of a count.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// It stands in a table, if it is safe.
        case shown
        /// It stands in no table, but follows from two that do: those with a need but not another, say.
        ///
        /// While it is small, it must not follow.
        case guarded
        /// It only ties other counts together.
        case structural
    }

    /// The name.
    public let name: CellName
    /// The true count.
    public let count: ConfidentialCount
    /// What becomes of it.
    public let role: Role
    /// Whether nought would say something of everybody in the group: that no one lacks a need, or has it (D6).
    public let isDisclosiveWhenZero: Bool
    /// How much a reader would miss it, from 1: what is hidden to protect others is what is missed least.
    public let weight: Int
    /// Whether it stays unless the whole cohort is withheld: the cohort's size.
    public let isHeadline: Bool

    /// A cell of its parts.
    public init(
        name: CellName, count: ConfidentialCount, role: Role, isDisclosiveWhenZero: Bool = false,
        weight: Int = 1, isHeadline: Bool = false
    ) {
        self.name = name
        self.count = count
        self.role = role
        self.isDisclosiveWhenZero = isDisclosiveWhenZero
        self.weight = weight
        self.isHeadline = isHeadline
    }
}

/// A fact that everybody knows of some counts: one is the sum of the others.
public struct CellRelation: Hashable, Comparable, Sendable {
    /// The sum.
    public let whole: CellName
    /// What it is the sum of: groups without a person in common.
    public let parts: [CellName]

    /// A relation of a whole and its parts.
    public init(_ whole: CellName, is parts: [CellName]) {
        self.whole = whole
        self.parts = parts
    }

    /// Order of the whole, then of the parts.
    public static func < (left: CellRelation, right: CellRelation) -> Bool {
        if left.whole != right.whole { return left.whole < right.whole }
        return left.parts.lexicographicallyPrecedes(right.parts)
    }
}
