import Definitions
import Vocabulary

/// A condition as a closure over columns.
typealias TruthCode = @Sendable (inout Cursor) -> Truth

/// A measure as a closure over columns.
typealias QuantityCode = @Sendable (inout Cursor) -> Quantity

/// A term as a closure over columns.
typealias SymbolCode = @Sendable (inout Cursor) -> Symbol

/// Turns a checked expression into closures over the columns of some timelines.
///
/// Closures give the same answer with and without a trace; with one they also note rows and reasons.
struct Binder {
    let timelines: Timelines
    /// The day that windows end on.
    let asOf: Int32
    /// The raw strength below which a row is used for nothing.
    let minimum: UInt8
    /// What rows are read, as far as that is the same for everybody.
    var reach = RowReach()
    /// How much work answering is, about: queries within queries count for more.
    var cost = 0
    /// Numbers for words that no row holds.
    private(set) var words: WordTable

    init(_ timelines: Timelines, minimumLink: LinkStrength, asOf: CalendarDay) {
        self.timelines = timelines
        self.asOf = asOf.dayNumber
        minimum = minimumLink.rawValue
        words = WordTable(pool: timelines.texts)
    }

    mutating func number(of word: String) -> Int32 { words.number(of: word) }

    func agencyNumber(_ agency: Agency) -> Int? { timelines.agencies.firstIndex(of: agency) }
}
