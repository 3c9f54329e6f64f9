import Definitions
import Vocabulary

/// How firmly each record is linked within its cluster (domain reference 9.3), and which parts of a cluster are firm.
struct StrengthAssignment {
    /// The firmest link of each record to another of its cluster.
    private(set) var strength: [LinkStrength]
    /// The firm part of each record, 0 for its cluster's largest and the earlier one where two are as large: records of
    /// one cluster joined by L1 and L2 links alone.
    private(set) var part: [Int32]
    /// The accepted pairs, by their place among the scored pairs, with their strengths.
    private(set) var links: [(pair: Int32, strength: LinkStrength)] = []
    /// The pairs, by their place, whose records are of two clusters.
    private(set) var apart: [Int32] = []

    /// Strengths from scored pairs, heaviest first, and the clusters that they made.
    init(
        _ pairs: [ScoredPair], _ clusters: RecordClusters, _ judgements: Judgements,
        _ thresholds: LinkageThresholds
    ) {
        let count = clusters.cluster.count
        strength = [LinkStrength](repeating: .none, count: count)
        part = [Int32](repeating: 0, count: count)
        var firm = FirmParts(clusters)
        for pair in judgements.same where clusters.areTogether(pair.left, pair.right) {
            raise(pair.left, pair.right, to: .identifier)
            firm.join(pair.left, pair.right)
        }
        links.reserveCapacity(pairs.count)
        for (number, pair) in pairs.enumerated() {
            guard clusters.areTogether(pair.left, pair.right) else {
                apart.append(Int32(number))
                continue
            }
            if pair.bits < thresholds.possible { continue }
            let strength = Self.strength(of: pair, thresholds)
            links.append((Int32(number), strength))
            raise(pair.left, pair.right, to: strength)
            if strength >= .details { firm.join(pair.left, pair.right) }
        }
        firm.number(&part)
    }

    private static func strength(of pair: ScoredPair, _ thresholds: LinkageThresholds) -> LinkStrength {
        if pair.sharesIdentifier, pair.constraint < 0 { return .identifier }
        return pair.bits >= thresholds.join ? .details : .weak
    }

    private mutating func raise(_ left: Int32, _ right: Int32, to new: LinkStrength) {
        if strength[Int(left)] < new { strength[Int(left)] = new }
        if strength[Int(right)] < new { strength[Int(right)] = new }
    }
}
