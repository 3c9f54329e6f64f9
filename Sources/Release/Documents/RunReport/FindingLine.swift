public import PersonalData
public import Vocabulary

/// Rows of one extract with the very same trouble in the same column.
public struct FindingLine: Hashable, Sendable {
    /// The extract's file.
    public let file: String
    /// The kind of trouble, by its name in the error taxonomy.
    public let code: String
    /// The column, where it is about one.
    public let column: String?
    /// What is wrong and what would be right, true of every such row.
    public let message: String
    /// Whether the rows were set aside, rather than kept with the value blanked.
    public let isRejection: Bool
    /// How many findings.
    public let count: Int
    /// The lines of the first of them.
    public let lines: [Int]

    /// Findings folded by file, kind, column and what is wrong, the most frequent first within a file.
    ///
    /// - Parameters:
    ///   - rejected: The findings of rows that were set aside.
    ///   - kept: The findings of rows that were kept, a value of which was blanked.
    ///   - examples: How many lines are named.
    /// - Returns: One line a file, kind, column and message.
    public static func lines(
        rejected: [RowFinding], kept: [RowFinding], examples: Int = 5
    ) -> [FindingLine] {
        let all = folded(rejected, isRejection: true, examples) + folded(kept, isRejection: false, examples)
        return all.sorted { left, right in
            if left.file != right.file { return left.file < right.file }
            if left.isRejection != right.isRejection { return left.isRejection }
            if left.count != right.count { return left.count > right.count }
            return (left.code, left.column ?? "", left.message)
                < (right.code, right.column ?? "", right.message)
        }
    }

    private struct Key: Hashable {
        let file: String
        let code: RowFindingCode
        let column: String?
        let message: String

        init(_ finding: RowFinding) {
            file = finding.file
            code = finding.code
            column = finding.column
            message = finding.message
        }
    }

    private static func folded(_ findings: [RowFinding], isRejection: Bool, _ examples: Int) -> [FindingLine]
    {
        Dictionary(grouping: findings, by: Key.init).map { key, group in
            FindingLine(
                file: key.file, code: key.code.rawValue, column: key.column, message: key.message,
                isRejection: isRejection, count: group.count,
                lines: Array(group.map(\.line).sorted().prefix(examples)))
        }
    }
}

/// A column that was dropped at the door, or kept as a key alone.
public struct UntakenColumn: Hashable, Sendable {
    /// The source.
    public let source: SourceName
    /// The column's header.
    public let name: String
    /// Why.
    public let reason: String
    /// Whether its cells are kept all the same, for without them no row could be told from another.
    public let isKept: Bool

    /// A column and why it is not taken.
    public init(source: SourceName, name: String, reason: String, isKept: Bool) {
        self.source = source
        self.name = name
        self.reason = reason
        self.isKept = isKept
    }
}

/// A code that no crosswalk maps.
public struct UnmappedLine: Hashable, Sendable {
    /// The source.
    public let source: SourceName
    /// The column.
    public let column: String
    /// The crosswalk with its version, if the column has one.
    public let crosswalk: String?
    /// The code as it may be shown.
    public let code: String
    /// In how many rows it stands.
    public let rows: Int
    /// The first of them, `file:line`.
    public let first: String

    /// An unmapped code of its parts.
    public init(
        source: SourceName, column: String, crosswalk: String?, code: String, rows: Int, first: String
    ) {
        self.source = source
        self.column = column
        self.crosswalk = crosswalk
        self.code = code
        self.rows = rows
        self.first = first
    }
}
