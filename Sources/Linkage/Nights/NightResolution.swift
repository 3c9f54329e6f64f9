import Definitions

/// Who belongs together on a night, and what was refused.
struct NightResolution {
    /// The records in clusters.
    let clusters: RecordClusters
    /// Why pairs were not joined although they weigh enough, by their places.
    let refused: [Int32: ContestedLink.Reason]
}

/// Resolves the groups that a night's changes touch, and takes over the others.
///
/// Two records can only come together through pairs that weigh enough or through decisions. Records that hang
/// together in this way are resolved together and without regard to any others, so those among whom nothing changed
/// are grouped as they were.
struct ChangedResolution {
    let linker: Linker
    let table: LinkageTable
    let state: LinkageState
    let night: NightComparison
    let decisions: [LinkageDecision]
    /// The decisions, by the table's records.
    let judgements: Judgements

    /// The night's groups: those of a run over all records.
    func resolution() async throws(LinkageError) -> NightResolution {
        let touched = touched()
        var labels = labels(except: touched)
        var refused = refused(labels)
        let records = touched.indices.filter { touched[$0] }
        if !records.isEmpty { try await resolve(records, &labels, &refused) }
        return NightResolution(
            clusters: RecordClusters(labels: labels, below: state.count + table.count), refused: refused)
    }

    /// Resolves some records that hang together with no others.
    private func resolve(
        _ records: [Int], _ labels: inout [Int32], _ refused: inout [Int32: ContestedLink.Reason]
    ) async throws(LinkageError) {
        let (pairs, places) = pairs(among: records)
        let judgements = judgements.among(records)
        let crowded = Self.crowded(records.count, pairs, judgements.same)
        var rows = [Int32](repeating: -1, count: records.count)
        for (row, place) in crowded.enumerated() { rows[place] = Int32(row) }
        let program = try await Workbench.laidOut(
            linker.definition, table.subset(crowded.map { records[$0] }),
            keys: linker.definition.blocking.rules.map { _ in .none(crowded.count) }, threads: linker.threads
        ).program
        let scorer = PairScorer(
            program, linker.definition, model: state.kept.model, kept: state.kept.frequencies)
        var resolver = ClusterResolver(
            scorer, linker.definition, judgements, source: records.map { table.source[$0] },
            of: table.sources, rows: rows)
        resolver.resolve(pairs)
        for (pair, reason) in resolver.refused { refused[places[pair]] = reason }
        var groups = resolver.groups
        for place in records.indices {
            labels[records[place]] = Int32(state.count + records[groups.root(place)])
        }
    }

    /// Those of so many records that hang together with at least two others, ascending.
    private static func crowded(_ count: Int, _ pairs: [ScoredPair], _ same: [Judgements.Pair]) -> [Int] {
        var groups = Groups(count)
        for pair in pairs { groups.join(groups.root(Int(pair.left)), groups.root(Int(pair.right))) }
        for pair in same { groups.join(groups.root(Int(pair.left)), groups.root(Int(pair.right))) }
        return (0..<count).filter { groups.size(ofRoot: groups.root($0)) > 2 }
    }

    /// From here on pairs can be joined.
    private var lowest: Double {
        min(linker.definition.thresholds.join, linker.definition.thresholds.possible)
    }

    /// Marks the records that hang together with one that isn't settled, or about which people decided otherwise.
    ///
    /// Marks spread along pairs until they spread no further: few records are marked, and groups are small.
    private func touched() -> [Bool] {
        let settled = night.settled ?? []
        var isTouched = settled.map { $0 < 0 }
        let now = Set(decisions)
        for decision in state.decisions.union(decisions) {
            let records = [decision.left, decision.right].compactMap(table.index(of:))
            let isAsBefore =
                records.count == 2 && state.decisions.contains(decision) && now.contains(decision)
            for record in records where !isAsBefore { isTouched[record] = true }
        }
        let same = judgements.same
        let strong = night.pairs.prefix { $0.bits >= lowest }
        var isSpreading = true
        while isSpreading {
            isSpreading = false
            func spread(_ left: Int32, _ right: Int32) {
                guard isTouched[Int(left)] != isTouched[Int(right)] else { return }
                isTouched[Int(left)] = true
                isTouched[Int(right)] = true
                isSpreading = true
            }
            for pair in strong { spread(pair.left, pair.right) }
            for pair in same { spread(pair.left, pair.right) }
        }
        return isTouched
    }

    /// For each record that nothing touches the number of its earlier group; -1 for the others.
    private func labels(except touched: [Bool]) -> [Int32] {
        let settled = night.settled ?? []
        return settled.indices.map { touched[$0] ? -1 : state.groups[Int(settled[$0])] }
    }

    /// What was refused among the records that nothing touches, which have labels: it is refused still.
    private func refused(_ labels: [Int32]) -> [Int32: ContestedLink.Reason] {
        var refused: [Int32: ContestedLink.Reason] = [:]
        guard let settled = night.settled, !state.refused.isEmpty else { return refused }
        var reasons: [UInt64: ContestedLink.Reason] = [:]
        for (place, reason) in state.refused {
            let pair = state.pairs[Int(place)]
            reasons[UInt64(pair.left) << 32 | UInt64(pair.right)] = reason
        }
        for (place, pair) in night.pairs.enumerated() {
            if pair.bits < lowest { break }
            let (left, right) = (Int(pair.left), Int(pair.right))
            guard labels[left] != labels[right], labels[left] >= 0, labels[right] >= 0 else { continue }
            let old = UInt64(settled[left]) << 32 | UInt64(settled[right])
            if let reason = reasons[old] { refused[Int32(place)] = reason }
        }
        return refused
    }

    /// The pairs among some records, by their places in the list of them, and their places among all pairs.
    private func pairs(among records: [Int]) -> (pairs: [ScoredPair], places: [Int32]) {
        var number = [Int32](repeating: -1, count: table.count)
        for (place, record) in records.enumerated() { number[record] = Int32(place) }
        var pairs: [ScoredPair] = []
        var places: [Int32] = []
        for (place, pair) in night.pairs.enumerated() {
            if pair.bits < lowest { break }
            guard number[Int(pair.left)] >= 0, number[Int(pair.right)] >= 0 else { continue }
            var own = pair
            own.left = number[Int(pair.left)]
            own.right = number[Int(pair.right)]
            pairs.append(own)
            places.append(Int32(place))
        }
        return (pairs, places)
    }
}

extension CellMatrix {
    /// So many rows of one empty cell.
    fileprivate static func none(_ rows: Int) -> CellMatrix { CellMatrix(width: 1, rows: rows) }
}
