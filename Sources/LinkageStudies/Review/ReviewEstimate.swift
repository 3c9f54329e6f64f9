internal import Definitions
internal import Delimited
internal import Glibc
internal import Linkage
internal import Vocabulary

/// What people's decisions tell of the links' quality, where no truth is known.
///
/// Pairs are taken in strata of weight and outcome. What was decided counts as it was decided. Of the other pairs of a
/// stratum, as many are one person as of its decided ones, with the model's own probability counted as one more pair.
/// How far that may be off is the variance of a beta-binomial prediction, with half a pair added to either side
/// (Jeffreys; Brown, Cai and DasGupta 2001), so that a stratum in which everybody said the same isn't taken for
/// certain; strata and their variances are added up (Cochran 1977, chapter 5). A bound is 0 or 1 where no decision
/// speaks against that. Nothing can be told of true pairs that were never weighed, so recall is among the pairs in
/// `pairs.csv`.
public struct ReviewEstimate: Hashable, Sendable {
    /// A share with its bounds.
    public struct Share: Hashable, Sendable {
        /// The share, 0 to 1.
        public let value: Double
        /// The lower bound of its 95 % confidence interval.
        public let low: Double
        /// The upper bound.
        public let high: Double
    }

    /// How wide a stratum of weights is, in bits.
    static let width = 4.0

    /// Of the joined pairs, the share that are one person.
    public let precision: Share
    /// Of the pairs that are one person, the share that were joined.
    public let recall: Share
    /// Pairs that people decided on, patterns included.
    public let decided: Int
    /// Pairs in strata in which nothing was decided: they count by the model's own probability.
    public let undecidedPairs: Int
    /// All pairs.
    public let pairs: Int

    /// The estimate from a run's pairs and people's decisions on them.
    ///
    /// - Throws: ``StudyFailure`` where a file can't be read, or nothing was decided.
    public init(pairs path: String, decisions: String) throws(StudyFailure) {
        let verdicts = try ReviewVerdicts(decisions)
        var strata: [Stratum.Key: Stratum] = [:]
        var decided = 0
        var all = 0
        try PairRows(path).forEach { pair in
            let key = Stratum.Key(
                band: Int((pair.weight / Self.width).rounded(.down)), isJoined: pair.isJoined)
            var stratum = strata[key] ?? Stratum()
            stratum.pairs += 1
            stratum.expected += pair.probability
            if let verdict = verdicts.verdict(of: pair) {
                stratum.decided += 1
                stratum.same += verdict == .same ? 1 : 0
                decided += 1
            }
            all += 1
            strata[key] = stratum
        }
        guard decided > 0 else {
            throw StudyFailure(.input, "\(decisions) decides on no pair of \(path)")
        }
        self.init(strata, decided: decided, pairs: all)
    }

    private init(_ strata: [Stratum.Key: Stratum], decided: Int, pairs: Int) {
        let ordered = strata.sorted { $0.key < $1.key }
        let joined = Sum(ordered.filter(\.key.isJoined).map(\.value))
        let apart = Sum(ordered.filter { !$0.key.isJoined }.map(\.value))
        let same = max(1e-9, joined.same + apart.same)
        precision = Share(
            joined.same / max(1, joined.pairs), joined.variance / max(1, joined.pairs * joined.pairs),
            atLeast: joined.least / max(1, joined.pairs), atMost: joined.most / max(1, joined.pairs))
        // The delta method for a / (a + b).
        let variance =
            (apart.same * apart.same * joined.variance + joined.same * joined.same * apart.variance)
            / (same * same * same * same)
        recall = Share(
            joined.same / same, variance,
            atLeast: joined.least / max(1e-9, joined.least + apart.most),
            atMost: joined.most / max(1e-9, joined.most + apart.least))
        self.decided = decided
        self.pairs = pairs
        undecidedPairs = ordered.filter { $0.value.decided == 0 }.reduce(0) { $0 + $1.value.pairs }
    }

    /// The estimate in lines of text.
    public var lines: [String] {
        func shown(_ share: Share) -> String {
            "\(Figures.fixed(share.value, places: 4)) (95 % confidence: \(Figures.fixed(share.low, places: 4)) to "
                + "\(Figures.fixed(share.high, places: 4)))"
        }
        let assumed =
            undecidedPairs == 0
            ? []
            : [
                "\(Figures.grouped(undecidedPairs)) pairs lie in bands of weight in which nothing was decided; they count by "
                    + "the model's own probability"
            ]
        return [
            "people decided on \(Figures.grouped(decided)) of \(Figures.grouped(pairs)) pairs",
            "estimated precision of the joined pairs: \(shown(precision))",
            "estimated recall among the weighed pairs: \(shown(recall))",
        ] + assumed
    }
}

extension ReviewEstimate.Share {
    /// A share whose interval takes in what no decision speaks against.
    fileprivate init(_ value: Double, _ variance: Double, atLeast: Double, atMost: Double) {
        let reach = WilsonInterval.deviations * variance.squareRoot()
        self.init(
            value: value, low: max(0, min(value - reach, atLeast)), high: min(1, max(value + reach, atMost)))
    }
}

/// Pairs of one outcome and about one weight.
private struct Stratum {
    struct Key: Hashable, Comparable {
        let band: Int
        let isJoined: Bool

        static func < (one: Key, other: Key) -> Bool {
            one.band != other.band ? one.band < other.band : !one.isJoined && other.isJoined
        }
    }

    var pairs = 0
    var decided = 0
    var same = 0
    /// How many are one person by the model's probabilities.
    var expected = 0.0

    private var open: Double { Double(pairs - decided) }

    /// How many of the pairs that nobody decided on are one person.
    var predicted: Double {
        open * (Double(same) + expected / Double(max(1, pairs))) / Double(decided + 1)
    }

    /// The variance of that number; none where only the model speaks, for it doesn't know how wrong it is.
    var variance: Double {
        guard decided > 0 else { return 0 }
        let (same, different) = (Double(same) + 0.5, Double(decided - same) + 0.5)
        let count = same + different
        return open * same * different * (count + open) / (count * count * (count + 1))
    }
}

/// Strata added up: how many pairs are one person, and how far that may be off.
private struct Sum {
    var pairs = 0.0
    var same = 0.0
    var variance = 0.0
    /// How many are one person at least: fewer than estimated where no pair was found to be.
    let least: Double
    /// How many are one person at most: more than estimated where every pair was found to be.
    let most: Double

    init(_ strata: [Stratum]) {
        for stratum in strata {
            pairs += Double(stratum.pairs)
            same += Double(stratum.same) + stratum.predicted
            variance += stratum.variance
        }
        let decided = strata.reduce(0) { $0 + $1.decided }
        let found = strata.reduce(0) { $0 + $1.same }
        least = decided > 0 && found == 0 ? 0 : same
        most = decided > 0 && found == decided ? pairs : same
    }
}
