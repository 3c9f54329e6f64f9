import Definitions
import Vocabulary

/// People's decisions, as pairs of record numbers.
struct Judgements: Sendable {
    /// A pair of records, the earlier first.
    struct Pair: Hashable, Comparable, Sendable {
        let left: Int32
        let right: Int32

        init(_ one: Int, _ other: Int) {
            left = Int32(min(one, other))
            right = Int32(max(one, other))
        }

        static func < (one: Pair, other: Pair) -> Bool {
            one.left != other.left ? one.left < other.left : one.right < other.right
        }
    }

    /// Pairs that people said are one person, in order.
    private(set) var same: [Pair]
    /// Pairs that people said are two.
    private(set) var different: Set<Pair>

    /// The decisions whose records are both here.
    ///
    /// A pair that was decided both ways counts as different: what is joined wrongly harms more than what is not.
    init(_ decisions: [LinkageDecision], in table: LinkageTable) {
        var same: Set<Pair> = []
        var different: Set<Pair> = []
        for decision in decisions {
            guard let left = table.index(of: decision.left), let right = table.index(of: decision.right),
                left != right
            else { continue }
            switch decision.verdict {
            case .same: same.insert(Pair(left, right))
            case .different: different.insert(Pair(left, right))
            }
        }
        self.same = same.subtracting(different).sorted()
        self.different = different
    }

    /// What was decided of pairs among some records, which ascend, by their places in the list of them.
    func among(_ records: [Int]) -> Judgements {
        var inside = self
        inside.same = same.compactMap { Self.pair($0, among: records) }
        inside.different = Set(different.compactMap { Self.pair($0, among: records) })
        return inside
    }

    private static func pair(_ pair: Pair, among records: [Int]) -> Pair? {
        let left = records.insertionIndex(of: Int(pair.left))
        let right = records.insertionIndex(of: Int(pair.right))
        guard left < records.count, right < records.count, records[left] == Int(pair.left),
            records[right] == Int(pair.right)
        else { return nil }
        return Pair(left, right)
    }

    /// Adds what people said of all pairs of a pattern, to those of which nothing was said by themselves.
    mutating func add(
        _ pairs: [ScoredPair], _ code: PatternCode, _ verdict: ([UInt8]) -> LinkageDecision.Verdict?
    ) {
        var known: [UInt64: LinkageDecision.Verdict?] = [:]
        let decided = Set(same).union(different)
        for pair in pairs {
            let answer = known[pair.pattern] ?? verdict(code.levels(pair.pattern))
            known[pair.pattern] = .some(answer)
            let place = Pair(Int(pair.left), Int(pair.right))
            guard let answer, !decided.contains(place) else { continue }
            if answer == .same { same.append(place) } else { different.insert(place) }
        }
        same.sort()
    }

    /// Whether people said that two records are two people.
    func keepApart(_ left: Int, _ right: Int) -> Bool {
        !different.isEmpty && different.contains(Pair(left, right))
    }
}
