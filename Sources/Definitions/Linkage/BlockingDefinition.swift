public import Vocabulary

/// Which pairs of records are worth comparing, and what happens where a key is shared by too many.
public struct BlockingDefinition: Hashable, Sendable {
    /// The rules; a pair that several produce belongs to the first.
    public var rules: [BlockingRule]
    /// The most records that may share a key; a larger block is split and reported.
    public var limit: Int
    /// The further keys, one after another, by which an oversized block is split.
    public var splitBy: [ColumnReference]

    /// Blocking by rules.
    public init(rules: [BlockingRule], limit: Int = 400, splitBy: [ColumnReference] = []) {
        self.rules = rules
        self.limit = limit
        self.splitBy = splitBy
    }
}

/// A blocking rule: records that agree on all its keys are compared.
public struct BlockingRule: Hashable, Sendable {
    /// One key of a rule.
    public enum Key: Hashable, Sendable, CustomStringConvertible {
        /// A column, or a part of its values; each value of a set is a key.
        case value(ColumnReference)
        /// The current values of two columns, in either order: `swap(forename, surname)`.
        case swap(ColumnReference, ColumnReference)

        /// The columns it reads.
        public var columns: [String] {
            switch self {
            case .value(let one): one.columns
            case .swap(let one, let other): one.columns + other.columns
            }
        }

        /// The key as it is written in a definition.
        public var description: String {
            switch self {
            case .value(let one): one.description
            case .swap(let one, let other): "swap(\(one), \(other))"
            }
        }
    }

    /// The rule's name, unique in its definition.
    public var name: String
    /// The keys, all of which must agree.
    public var keys: [Key]
    /// Where the definition stands, for faults.
    public var location: SourceLocation?

    /// A rule by its keys; its name is its keys unless another is given.
    public init(_ keys: [Key], name: String? = nil, location: SourceLocation? = nil) {
        self.keys = keys
        self.name = name ?? keys.map(\.description).joined(separator: " + ")
        self.location = location
    }

    /// A rule by columns or parts of columns.
    public init(_ references: ColumnReference..., name: String? = nil) {
        self.init(references.map { .value($0) }, name: name)
    }

    /// The columns that the rule reads.
    public var columns: [String] { keys.flatMap(\.columns) }
}
