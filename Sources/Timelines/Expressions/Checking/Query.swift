import Vocabulary

/// Which of the rows found a value is taken from.
enum Pick: Sendable {
    case latest
    case first
}

/// A question about the rows of a record type.
struct Query: Sendable {
    let recordType: RecordType
    let level: Int
    let condition: Condition?
    let window: Window
    /// The only agencies whose rows could count, where the condition says so.
    let agencies: [Agency]?
    let noneIfNotFound: Bool
    /// How many rows are meant, the latest of those found.
    let limit: Int?
}
