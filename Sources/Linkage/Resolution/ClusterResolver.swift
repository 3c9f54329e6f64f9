import Definitions

/// Puts records into groups, one a person, from scored pairs: heaviest pairs first, and never against a constraint,
/// a decision, or the weight of what the records say together.
///
/// Joining whatever touches would let a chain of alike people become one. Here two groups are joined only where
/// the weights between all their records add up to evidence for it, and where the records of the smaller group have
/// on average a link to the other that is strong enough by itself: the greedy form of correlation clustering
/// (Bansal, Blum and Chawla 2004). The result depends on the pairs, not on the order in which records arrived.
///
/// Every weight has the prior in it, so n of them added up count it n times. Were the n pairs n independent looks at
/// the same two people, the sum would have to exceed n - 1 priors; were they one look n times, nought. A record's slips
/// are in all of its pairs, so they are neither: half-way, with an intraclass correlation of a half, n pairs are worth
/// 2n / (n + 1) looks (the design effect of Kish 1965), and the sum must exceed (n - 1) / 2 priors. Where a constraint
/// speaks of one of the pairs, it must exceed nought.
struct ClusterResolver {
    /// The most members of a group that are compared with another's; of larger groups the first by record.
    static let mostMembers = 48

    private let scorer: PairScorer
    private let definition: LinkageDefinition
    private let judgements: Judgements
    /// The source of each record.
    private let source: [Int32]
    /// The row of each record in the scorer's table; `nil` where it is the record's own number.
    private let rows: [Int32]?
    private let isDuplicateFree: [Bool]
    private var scratch: ComparisonScratch
    /// The groups so far.
    private(set) var groups: Groups
    /// Pairs that were not joined although they weigh enough, by their place among the scored pairs.
    private(set) var refused: [(pair: Int, reason: ContestedLink.Reason)] = []

    /// A resolver of a table's records, each on its own.
    init(_ scorer: PairScorer, _ definition: LinkageDefinition, _ judgements: Judgements, table: LinkageTable)
    {
        self.init(scorer, definition, judgements, source: table.source, of: table.sources)
    }

    /// A resolver of some records, each on its own.
    ///
    /// - Parameters:
    ///   - scorer: Weighs records against those of another group. Two records that hang together with no third are
    ///     never weighed, for their pair has been.
    ///   - definition: How records are linked.
    ///   - judgements: What people decided about them.
    ///   - source: The source of each record.
    ///   - sources: The names of the sources.
    ///   - rows: The row of each record in the scorer's table, if that isn't the record's own number; -1 for records
    ///     that are never weighed.
    init(
        _ scorer: PairScorer, _ definition: LinkageDefinition, _ judgements: Judgements, source: [Int32],
        of sources: [String], rows: [Int32]? = nil
    ) {
        self.scorer = scorer
        self.definition = definition
        self.judgements = judgements
        self.source = source
        self.rows = rows
        isDuplicateFree = sources.map(definition.duplicateFree.contains)
        scratch = ComparisonScratch(scorer.program)
        groups = Groups(source.count)
    }

    /// Joins what people said is one person, then strong pairs, then possible ones.
    ///
    /// - Parameter pairs: Scored pairs, heaviest first.
    mutating func resolve(_ pairs: [ScoredPair]) {
        for pair in judgements.same { joinAsDecided(Int(pair.left), Int(pair.right)) }
        let thresholds = definition.thresholds
        let strong = pairs.prefix { $0.bits >= thresholds.join }.count
        let possible = pairs.prefix { $0.bits >= thresholds.possible }.count
        for pair in 0..<strong {
            consider(pair, pairs[pair], support: min(thresholds.join, thresholds.breakBelow))
        }
        for pair in strong..<max(strong, possible) {
            consider(pair, pairs[pair], support: thresholds.possible)
        }
    }

    private mutating func joinAsDecided(_ left: Int, _ right: Int) {
        let one = groups.root(left)
        let other = groups.root(right)
        if one == other { return }
        for member in groups.members(one) {
            for candidate in groups.members(other) where judgements.keepApart(member, candidate) { return }
        }
        groups.join(one, other)
    }

    private mutating func consider(_ number: Int, _ pair: ScoredPair, support: Double) {
        let one = groups.root(Int(pair.left))
        let other = groups.root(Int(pair.right))
        if one == other { return }
        if let reason = objection(to: pair, one, other, support: support) {
            refused.append((number, reason))
        } else {
            groups.join(one, other)
        }
    }

    private mutating func objection(
        to pair: ScoredPair, _ one: Int, _ other: Int, support: Double
    ) -> ContestedLink.Reason? {
        if judgements.keepApart(Int(pair.left), Int(pair.right)) { return .decidedDifferent }
        if pair.isKeptApart { return .keptApart(name(ofConstraint: Int(pair.constraint))) }
        let areSingle = groups.size(ofRoot: one) == 1 && groups.size(ofRoot: other) == 1
        if areSingle {
            return sharesDuplicateFreeSource([one], [other]) ? .duplicateFreeSource : nil
        }
        var smaller = groups.members(one)
        var larger = groups.members(other)
        if sharesDuplicateFreeSource(smaller, larger) { return .duplicateFreeSource }
        if smaller.count > larger.count { swap(&smaller, &larger) }
        return objection(between: limited(smaller), limited(larger), support: support)
    }

    /// Adds up the evidence between two groups' records.
    private mutating func objection(
        between smaller: [Int], _ larger: [Int], support: Double
    ) -> ContestedLink.Reason? {
        var sum = 0.0
        var bestLinks = 0.0
        var isConstrained = false
        for member in smaller {
            var best = -Double.infinity
            for candidate in larger {
                let left = min(member, candidate)
                let right = max(member, candidate)
                if judgements.keepApart(left, right) { return .decidedDifferent }
                let constrained = constrainedWeight(left, right)
                if constrained.isKeptApart {
                    return .groupsKeptApart(name(ofConstraint: constrained.constraint))
                }
                if constrained.constraint != nil { isConstrained = true }
                sum += constrained.bits
                best = max(best, constrained.bits)
            }
            bestLinks += best
        }
        let pairs = smaller.count * larger.count
        let least = isConstrained ? 0 : min(0, scorer.prior) * Double(pairs - 1) / 2
        let isSupported = sum > least && bestLinks >= support * Double(smaller.count)
        return isSupported ? nil : .notEnoughSupport
    }

    private mutating func constrainedWeight(
        _ left: Int, _ right: Int
    ) -> PairScorer.Constrained {
        let left = rows.map { Int($0[left]) } ?? left
        let right = rows.map { Int($0[right]) } ?? right
        return scorer.constrained(scorer.score(left, right, &scratch), left, right, &scratch)
    }

    private func name(ofConstraint number: Int?) -> String {
        number.map { definition.constraints[$0].name } ?? ""
    }

    private func limited(_ members: [Int]) -> [Int] {
        members.count <= Self.mostMembers ? members : Array(members.sorted().prefix(Self.mostMembers))
    }

    private func sharesDuplicateFreeSource(_ one: [Int], _ other: [Int]) -> Bool {
        guard isDuplicateFree.contains(true) else { return false }
        let sources = Set(one.map { source[$0] }).filter { isDuplicateFree[Int($0)] }
        return other.contains { sources.contains(source[$0]) }
    }
}
