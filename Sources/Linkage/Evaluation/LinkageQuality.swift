/// Correct and wrong decisions about pairs, against a known truth.
public struct ConfusionTable: Hashable, Sendable {
    /// Pairs joined that are one person's.
    public let truePositives: Int
    /// Pairs joined that are two people's.
    public let falsePositives: Int
    /// Pairs not joined that are one person's.
    public let falseNegatives: Int

    /// A table by its counts.
    public init(truePositives: Int, falsePositives: Int, falseNegatives: Int) {
        self.truePositives = truePositives
        self.falsePositives = falsePositives
        self.falseNegatives = falseNegatives
    }

    /// The share of joined pairs that are right, 0 to 1; 1 where none was joined.
    public var precision: Double { Self.share(truePositives, of: truePositives + falsePositives) }
    /// The share of pairs to join that were joined, 0 to 1; 1 where there is none.
    public var recall: Double { Self.share(truePositives, of: truePositives + falseNegatives) }
    /// The harmonic mean of precision and recall.
    public var f1: Double { LinkageQuality.harmonicMean(precision, recall) }

    private static func share(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 1 : Double(part) / Double(whole)
    }
}

/// How well clusters agree with a known truth, by pairs and by records (B-cubed).
public struct LinkageQuality: Hashable, Sendable {
    /// The decisions about pairs.
    public let pairs: ConfusionTable
    /// For the average record, the share of its cluster that is the same person's (Bagga and Baldwin 1998).
    public let clusterPrecision: Double
    /// For the average record, the share of its person's records that are in its cluster.
    public let clusterRecall: Double

    /// The harmonic mean of cluster precision and recall.
    public var clusterF1: Double { Self.harmonicMean(clusterPrecision, clusterRecall) }

    /// The quality of an assignment.
    ///
    /// - Parameter labels: For each record the person it was given to, and the person whose it is.
    /// - Complexity: O(records)
    public init<Found: Hashable, Truth: Hashable>(_ labels: [(found: Found, truth: Truth)]) {
        var found: [Found: Int] = [:]
        var truth: [Truth: Int] = [:]
        var both: [Found: [Truth: Int]] = [:]
        for label in labels {
            found[label.found, default: 0] += 1
            truth[label.truth, default: 0] += 1
            both[label.found, default: [:]][label.truth, default: 0] += 1
        }
        let pairs = { (count: Int) in count * (count - 1) / 2 }
        let joined = found.values.reduce(0) { $0 + pairs($1) }
        let right = both.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + pairs($1) } }
        let wanted = truth.values.reduce(0) { $0 + pairs($1) }
        self.pairs = ConfusionTable(
            truePositives: right, falsePositives: joined - right, falseNegatives: wanted - right)
        var precision = 0.0
        var recall = 0.0
        for label in labels {
            let common = Double(both[label.found]?[label.truth] ?? 0)
            precision += common / Double(found[label.found] ?? 1)
            recall += common / Double(truth[label.truth] ?? 1)
        }
        let count = Double(max(1, labels.count))
        clusterPrecision = labels.isEmpty ? 1 : precision / count
        clusterRecall = labels.isEmpty ? 1 : recall / count
    }

    static func harmonicMean(_ one: Double, _ other: Double) -> Double {
        one + other == 0 ? 0 : 2 * one * other / (one + other)
    }
}
