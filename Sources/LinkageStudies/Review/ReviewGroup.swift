internal import Definitions
internal import Linkage

/// Pairs that look alike to linkage: the same level of every comparison, and the same outcome.
///
/// One decision can cover them all.
struct ReviewGroup {
    /// The levels of their comparisons.
    let levels: [UInt8]
    /// Whether they were joined, and if not why.
    let outcome: String
    /// Whether they are one person now.
    let isJoined: Bool
    /// The kept pairs, by their places, heaviest first.
    let pairs: [Int]
    /// How many wrong decisions among them the model itself expects.
    let doubt: Double

    /// The pairs to show: the heaviest, one from the middle and the lightest.
    var examples: [Int] {
        var shown: [Int] = []
        for place in [0, pairs.count / 2, pairs.count - 1] where !shown.contains(pairs[place]) {
            shown.append(pairs[place])
        }
        return shown
    }
}

/// What of a linked study people should look at: groups of alike pairs, the most doubtful first.
struct ReviewSample {
    /// As many groups as a person can look through in one sitting.
    static let most = 40
    /// Pairs so many bits from the threshold, either way, are looked at; contested ones at any weight.
    static let reach = 10.0

    /// The groups.
    let groups: [ReviewGroup]
    /// How many groups there are in all.
    let total: Int

    /// The groups of a study's kept pairs.
    init(_ linked: LinkedStudy) {
        let partition = linked.partition
        var found: [Key: [Int]] = [:]
        for place in 0..<partition.pairCount {
            let pair = partition.pair(place)
            let key = Key(pair)
            let isNear = abs(pair.weight.bits - partition.thresholds.possible) <= Self.reach
            if isNear || key.isContested { found[key, default: []].append(place) }
        }
        let groups = found.map { key, pairs in
            ReviewGroup(
                levels: key.levels, outcome: key.outcome, isJoined: key.isJoined, pairs: pairs,
                doubt: pairs.reduce(0) { sum, place in
                    let probability = partition.pair(place).weight.probability
                    return sum + (key.isJoined ? 1 - probability : probability)
                })
        }
        let ordered = groups.sorted { $0.doubt != $1.doubt ? $0.doubt > $1.doubt : $0.pairs[0] < $1.pairs[0] }
        total = ordered.count
        self.groups = Array(ordered.prefix(Self.most))
    }

    private struct Key: Hashable {
        let levels: [UInt8]
        let outcome: String
        let isJoined: Bool
        let isContested: Bool

        init(_ pair: LinkagePartition.Pair) {
            levels = pair.levels
            switch pair.decision {
            case .joined: (outcome, isJoined, isContested) = ("joined", true, false)
            case .joinedThroughOthers:
                (outcome, isJoined, isContested) = ("joined through others", true, false)
            case .apart(.belowThreshold):
                (outcome, isJoined, isContested) = ("apart: its weight is below the threshold", false, false)
            case .apart(let reason):
                (outcome, isJoined, isContested) = ("apart: \(reason.description)", false, true)
            }
        }
    }
}
