import Vocabulary

/// A question about the records of one type.
struct QuerySyntax: Hashable, Sendable {
    /// What is asked.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case count
        case exists
        case active
        case latest
        case first
        case sum
        case share
        case max
        case min
    }

    let kind: Kind
    /// What is counted distinct, summed or compared; none where rows themselves are meant.
    let subject: Syntax?
    let recordType: Syntax.Word
    let alias: Syntax.Word?
    let condition: Syntax?
    let window: WindowSyntax?
    let noneIfNotFound: Bool
    /// How many of the records found are meant, the latest ones; all if none is given.
    let limit: Int?
    /// Which of those that `latest` or `first` would give in turn: 1 for that one itself.
    let ordinal: Int
    /// What a record is summed only once for.
    let oncePer: Syntax?
}
