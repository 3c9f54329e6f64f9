/// The days that the records of one type cover.
struct PeriodsSyntax: Hashable, Sendable {
    let recordType: Syntax.Word
    let alias: Syntax.Word?
    /// The first day that a record covers; its own unless given.
    let from: Syntax?
    /// The first day that it covers no longer; its own unless given.
    let until: Syntax?
    let condition: Syntax?
    let noneIfNotFound: Bool
}
