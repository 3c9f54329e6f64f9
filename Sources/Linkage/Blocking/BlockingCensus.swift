/// What the blocking rules produce, counted before any pair is compared.
public struct BlockingCensus: Hashable, Sendable {
    /// What one rule produces.
    public struct Rule: Hashable, Sendable {
        /// The rule's name.
        public let name: String
        /// Records that have its keys.
        public let records: Int
        /// Blocks of two or more records.
        public let blocks: Int
        /// Pairs in those blocks, those of earlier rules included.
        public let pairs: Int
        /// Pairs that no earlier rule produces and that were compared.
        public var compared: Int
        /// The sizes of the largest blocks, descending, at most ten.
        public let largest: [Int]
        /// Blocks above the limit, and how they were split.
        public let oversized: [OversizedBlock]
    }

    /// A block above the limit.
    public struct OversizedBlock: Hashable, Sendable {
        /// Records that shared its key.
        public let records: Int
        /// The further keys by which it was split, as the definition writes them.
        public let splitBy: [String]
        /// The blocks of two or more records that it became.
        public let blocks: Int
        /// The largest of them.
        public let largest: Int
        /// Pairs that the split left out, unless another rule produces them.
        public let pairsLeftOut: Int
    }

    /// The rules, in the definition's order.
    public internal(set) var rules: [Rule]
    /// All pairs that the records could make.
    public let possiblePairs: Int

    /// Pairs compared in all.
    public var compared: Int { rules.reduce(0) { $0 + $1.compared } }
}
