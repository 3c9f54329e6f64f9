import Vocabulary

/// A field of the row that a query is at.
struct FieldAccess: Hashable, Sendable {
    /// What is read of the row.
    enum Part: Hashable, Sendable {
        /// The value of a column.
        case column(Int)
        /// A property of a code column's code.
        case property(column: Int, list: String, property: Int)
        /// The row's agency.
        case agency
        /// Its day, or its first day.
        case date
        /// The first day on which it holds no longer.
        case until
        /// The date of its extract.
        case received
    }

    /// Which of the rows that nested queries are at, from the outermost.
    let level: Int
    let recordType: RecordType
    let part: Part
    /// What explanations call it.
    let name: FieldName
}
