import Definitions
import Vocabulary

/// How firmly each record is linked within its group (domain reference 9.3), and which parts of a group are firm.
struct StrengthAssignment {
    /// The firmest link of each record to another of its group.
    private(set) var strength: [LinkStrength]
    /// For each record the root of its firm part: records of one group joined by L1 and L2 links alone.
    private(set) var part: [Int32] = []
    /// The accepted pairs, by their place among the scored pairs, with their strengths.
    private(set) var links: [(pair: Int32, strength: LinkStrength)] = []

    /// Strengths from scored pairs and the groups that they made.
    init(
        _ pairs: [ScoredPair], _ groups: inout Groups, _ judgements: Judgements,
        _ thresholds: LinkageThresholds
    ) {
        let count = groups.count
        strength = [LinkStrength](repeating: .none, count: count)
        var firm = Groups(count)
        for pair in judgements.same where groups.root(Int(pair.left)) == groups.root(Int(pair.right)) {
            raise(Int(pair.left), Int(pair.right), to: .identifier)
            firm.join(firm.root(Int(pair.left)), firm.root(Int(pair.right)))
        }
        links.reserveCapacity(pairs.count)
        for (number, pair) in pairs.enumerated() {
            if pair.bits < thresholds.possible { break }
            let left = Int(pair.left)
            let right = Int(pair.right)
            guard groups.root(left) == groups.root(right) else { continue }
            let strength = Self.strength(of: pair, thresholds)
            links.append((Int32(number), strength))
            raise(left, right, to: strength)
            if strength >= .details { firm.join(firm.root(left), firm.root(right)) }
        }
        part = (0..<count).map { Int32(firm.root($0)) }
    }

    private static func strength(of pair: ScoredPair, _ thresholds: LinkageThresholds) -> LinkStrength {
        if pair.sharesIdentifier, pair.constraint < 0 { return .identifier }
        return pair.bits >= thresholds.join ? .details : .weak
    }

    private mutating func raise(_ left: Int, _ right: Int, to new: LinkStrength) {
        strength[left] = max(strength[left], new)
        strength[right] = max(strength[right], new)
    }
}
