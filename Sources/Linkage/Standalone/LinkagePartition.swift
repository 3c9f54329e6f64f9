public import Definitions

/// Which records of a table are one person, by the records' places in the table: what linkage gives where nobody
/// needs identifiers that last, record keys or link strengths.
public struct LinkagePartition: Sendable {
    /// The number of each record's person, from 0 in order of their first records.
    public let person: [Int32]
    /// The number of people.
    public let people: Int
    /// The model.
    public let model: LinkageModel
    /// How the model was trained; `nil` where one was given.
    public let training: TrainingReport?
    /// What the model itself expects of the pairs that were joined; `nil` where no pair weighs enough.
    public let expected: ExpectedQuality?
    /// What the blocking rules produced.
    public let census: BlockingCensus
    /// Records too thin to be joined even with their own copy.
    public let unlinkable: Int
    /// The thresholds by which pairs were decided.
    public let thresholds: LinkageThresholds

    private let pairs: [ScoredPair]
    private let refused: [Int32: ContestedLink.Reason]
    private let constraints: [String]
    private let code: PatternCode
    private let judgements: Judgements

    /// What was decided about a pair.
    public enum Decision: Hashable, Sendable {
        /// The two are one person, by this pair's weight.
        case joined
        /// The two are one person, through other records.
        case joinedThroughOthers
        /// The two are not one person, for this reason.
        case apart(ContestedLink.Reason)
    }

    /// A pair that weighs at least the review threshold.
    public struct Pair: Sendable {
        /// The place of the earlier record in the table.
        public let left: Int
        /// The place of the later record.
        public let right: Int
        /// Its weight, prior included and constraints applied.
        public let weight: MatchWeight
        /// The level of each comparison, in the definition's order: 0 for silence, then from 1.
        public let levels: [UInt8]
        /// What was decided.
        public let decision: Decision
    }

    /// The number of pairs that were kept: those from the review or the `possible` threshold on.
    public var pairCount: Int { pairs.count }

    /// A kept pair by its place, heaviest first.
    public func pair(_ index: Int) -> Pair {
        let pair = pairs[index]
        return Pair(
            left: Int(pair.left), right: Int(pair.right), weight: MatchWeight(bits: pair.bits),
            levels: code.levels(pair.pattern), decision: decision(index, pair))
    }

    /// The pair of two records, if it was kept.
    ///
    /// - Complexity: O(kept pairs)
    public func pair(of one: Int, and other: Int) -> Pair? {
        let (left, right) = (Int32(min(one, other)), Int32(max(one, other)))
        return pairs.firstIndex { $0.left == left && $0.right == right }.map(pair)
    }

    private func decision(_ index: Int, _ pair: ScoredPair) -> Decision {
        if person[Int(pair.left)] == person[Int(pair.right)] {
            return pair.bits >= thresholds.possible ? .joined : .joinedThroughOthers
        }
        if let reason = refused[Int32(index)] { return .apart(reason) }
        if judgements.keepApart(Int(pair.left), Int(pair.right)) { return .apart(.decidedDifferent) }
        return .apart(
            pair.constraint < 0 ? .belowThreshold : .keptApart(constraints[Int(pair.constraint)]))
    }
}

extension LinkagePartition {
    /// What a resolver made of scored pairs.
    init(
        resolver: ClusterResolver, pairs: [ScoredPair], definition: LinkageDefinition, judgements: Judgements,
        code: PatternCode, model: LinkageModel, training: TrainingReport?, expected: ExpectedQuality?,
        census: BlockingCensus,
        unlinkable: Int
    ) {
        var groups = resolver.groups
        var number = [Int32](repeating: -1, count: groups.count)
        var person = [Int32](repeating: 0, count: groups.count)
        var people: Int32 = 0
        for record in person.indices {
            let root = groups.root(record)
            if number[root] < 0 {
                number[root] = people
                people += 1
            }
            person[record] = number[root]
        }
        self.init(
            person: person, people: Int(people), model: model, training: training, expected: expected,
            census: census,
            unlinkable: unlinkable, thresholds: definition.thresholds, pairs: pairs,
            refused: Dictionary(
                resolver.refused.map { (Int32($0.pair), $0.reason) }, uniquingKeysWith: { _, last in last }),
            constraints: definition.constraints.map(\.name), code: code, judgements: judgements)
    }
}
