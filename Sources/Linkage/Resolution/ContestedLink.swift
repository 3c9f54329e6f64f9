public import Vocabulary

/// A pair that looked like one person and was not joined, with the reason: for people to look at.
public struct ContestedLink: Hashable, Sendable {
    /// Why a pair was not joined.
    public enum Reason: Hashable, Sendable {
        /// Its weight is below the threshold for joining.
        case belowThreshold
        /// A constraint of this name keeps the two records apart.
        case keptApart(String)
        /// A constraint keeps apart two other records of the two groups.
        case groupsKeptApart(String)
        /// People decided that these, or others of the two groups, are different.
        case decidedDifferent
        /// Taken together, the records of the two groups say that they are two people.
        case notEnoughSupport
        /// Both groups have a record of a source that has one record a person.
        case duplicateFreeSource

        /// The reason as a clause that ends a sentence.
        public var description: String {
            switch self {
            case .belowThreshold: "its weight is below the threshold"
            case .keptApart(let name): "kept apart by '\(name)'"
            case .groupsKeptApart(let name): "'\(name)' keeps other records of the two groups apart"
            case .decidedDifferent: "people decided that they are different"
            case .notEnoughSupport: "the other records of the two groups speak against it"
            case .duplicateFreeSource: "both groups have a record of a source that has one record a person"
            }
        }
    }

    /// The earlier record.
    public let left: RecordKey
    /// The later record.
    public let right: RecordKey
    /// The pair's weight.
    public let weight: MatchWeight
    /// Why the two were not joined.
    public let reason: Reason
}
