public import Vocabulary

/// A pair of records accepted as one person's.
public struct RecordLink: Hashable, Sendable {
    /// The earlier record.
    public let left: RecordKey
    /// The later record.
    public let right: RecordKey
    /// Its weight, prior included.
    public let weight: MatchWeight
    /// How firm it is.
    public let strength: LinkStrength
}

/// The pairs that were accepted, heaviest first; each is made as it is asked for.
public struct RecordLinks: RandomAccessCollection, Equatable, Sendable {
    private let keys: [RecordKey]
    private let pairs: [ScoredPair]
    private let accepted: [(pair: Int32, strength: LinkStrength)]

    init(_ keys: [RecordKey], _ pairs: [ScoredPair], _ accepted: [(pair: Int32, strength: LinkStrength)]) {
        self.keys = keys
        self.pairs = pairs
        self.accepted = accepted
    }

    /// Nought.
    public var startIndex: Int { 0 }

    /// The number of links.
    public var endIndex: Int { accepted.count }

    /// The link at a place.
    public subscript(position: Int) -> RecordLink {
        let (number, strength) = accepted[position]
        let pair = pairs[Int(number)]
        return RecordLink(
            left: keys[Int(pair.left)], right: keys[Int(pair.right)], weight: MatchWeight(bits: pair.bits),
            strength: strength)
    }

    /// Whether the same pairs were accepted with the same weights and strengths.
    public static func == (one: RecordLinks, other: RecordLinks) -> Bool { one.elementsEqual(other) }
}
