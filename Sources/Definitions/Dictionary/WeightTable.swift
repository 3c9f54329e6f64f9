public import Vocabulary

/// How much codes or words weigh, by the day on which that is asked: severity weights and their like.
///
/// A table has editions, each in force from a day on until the next one's; before the first nothing has a weight.
public struct WeightTable: Hashable, Sendable {
    /// The weights that are in force from a day on.
    public struct Edition: Hashable, Sendable {
        /// The first day.
        public let from: CalendarDay
        /// The weights, by code or word.
        public let weights: [String: Double]

        /// An edition of its parts.
        public init(from: CalendarDay, weights: [String: Double]) {
            self.from = from
            self.weights = weights
        }
    }

    /// The name that expressions use.
    public let name: String
    /// What people call it.
    public let label: String
    /// The editions, in order of their days.
    public let editions: [Edition]
    /// Where the dictionary declares it.
    public let location: SourceLocation

    /// A table of its parts, with the editions in any order.
    public init(name: String, label: String, editions: [Edition], location: SourceLocation) {
        self.name = name
        self.label = label
        self.editions = editions.sorted { $0.from < $1.from }
        self.location = location
    }

    /// The weight of a code or word on a day, if the edition in force then has one.
    public func weight(of word: String, on day: CalendarDay) -> Double? {
        editions.last { $0.from <= day }?.weights[word]
    }
}
