public import Linkage

/// How well people agree with a truth, by pairs and by records.
public struct StudyQuality: Hashable, Sendable {
    /// The decisions about pairs; of pairs across sources alone, where only those could be joined.
    public let pairs: ConfusionTable
    /// For the average record, the share of its cluster that is the same person's (Bagga and Baldwin 1998).
    public let clusterPrecision: Double
    /// For the average record, the share of its person's records that are in its cluster.
    public let clusterRecall: Double

    /// The harmonic mean of cluster precision and recall.
    public var clusterF1: Double {
        let sum = clusterPrecision + clusterRecall
        return sum == 0 ? 0 : 2 * clusterPrecision * clusterRecall / sum
    }

    /// The quality of an assignment of records, each with its source.
    ///
    /// - Parameters:
    ///   - found: The person that each record was given to.
    ///   - truth: The person whose each record is.
    ///   - source: The source of each record.
    ///   - acrossSourcesOnly: Whether only pairs of different sources count.
    /// - Complexity: O(n log n) for n records
    init(found: [Int32], truth: [Int32], source: [Int32], acrossSourcesOnly: Bool) {
        let all = CoOccurrence(found, truth)
        let within =
            acrossSourcesOnly
            ? CoOccurrence(CoOccurrence.paired(found, source), CoOccurrence.paired(truth, source)) : nil
        let right = all.commonPairs - (within?.commonPairs ?? 0)
        pairs = ConfusionTable(
            truePositives: right, falsePositives: all.leftPairs - (within?.leftPairs ?? 0) - right,
            falseNegatives: all.rightPairs - (within?.rightPairs ?? 0) - right)
        clusterPrecision = all.leftShare
        clusterRecall = all.rightShare
    }
}

/// How two labellings of the same records go together.
struct CoOccurrence {
    /// Pairs of records with one label on the left.
    private(set) var leftPairs = 0
    /// Pairs of records with one label on the right.
    private(set) var rightPairs = 0
    /// Pairs of records with one label on both.
    private(set) var commonPairs = 0
    /// For the average record the share of those with its left label that have its right label too.
    private(set) var leftShare = 1.0
    /// For the average record the share of those with its right label that have its left label too.
    private(set) var rightShare = 1.0

    /// Counts two labellings, each by numbers from 0.
    init(_ left: [Int32], _ right: [Int32]) {
        let leftSizes = Self.sizes(left)
        let rightSizes = Self.sizes(right)
        leftPairs = leftSizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        rightPairs = rightSizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        let both = zip(left, right).map { UInt64(UInt32($0)) << 32 | UInt64(UInt32($1)) }.sorted()
        var (precision, recall) = (0.0, 0.0)
        var start = 0
        while start < both.count {
            var end = start + 1
            while end < both.count, both[end] == both[start] { end += 1 }
            let count = end - start
            commonPairs += count * (count - 1) / 2
            let square = Double(count) * Double(count)
            precision += square / Double(leftSizes[Int(both[start] >> 32)])
            recall += square / Double(rightSizes[Int(both[start] & 0xFFFF_FFFF)])
            start = end
        }
        guard !both.isEmpty else { return }
        leftShare = precision / Double(both.count)
        rightShare = recall / Double(both.count)
    }

    /// Labels that differ wherever label or source differ.
    static func paired(_ labels: [Int32], _ source: [Int32]) -> [Int32] {
        var number: [UInt64: Int32] = [:]
        return zip(labels, source).map { label, source in
            let key = UInt64(UInt32(label)) << 32 | UInt64(UInt32(source))
            if let known = number[key] { return known }
            let new = Int32(number.count)
            number[key] = new
            return new
        }
    }

    private static func sizes(_ labels: [Int32]) -> [Int] {
        var sizes = [Int](repeating: 0, count: (labels.max().map { Int($0) } ?? -1) + 1)
        for label in labels { sizes[Int(label)] += 1 }
        return sizes
    }
}
