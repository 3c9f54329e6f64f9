import Vocabulary

/// Which of the rows found a value is taken from.
struct Pick: Sendable {
    /// From which end rows are counted.
    enum Direction: Sendable {
        case latest
        case first
    }

    let direction: Direction
    /// 1 for the latest or first itself, 2 for the one before or after it.
    let ordinal: Int
}

/// A question about the rows of a record type.
struct Query: Sendable {
    let recordType: RecordType
    let level: Int
    let condition: Condition?
    var window: Window
    /// The only agencies whose rows could count, where the condition says so.
    let agencies: [Agency]?
    let noneIfNotFound: Bool
    /// How many rows are meant, the latest of those found.
    let limit: Int?
}
