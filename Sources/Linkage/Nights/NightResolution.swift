import Definitions

/// Who belongs together on a night, and what was refused.
struct NightResolution {
    /// The records in groups.
    var groups: Groups
    /// Why pairs were not joined although they weigh enough, by their places.
    var refused: [Int32: ContestedLink.Reason] = [:]
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

    /// The night's groups: those of a run over all records.
    func resolution() async throws(LinkageError) -> NightResolution {
        let touched = touched()
        var resolution = NightResolution(groups: Groups(table.count))
        takeOver(&resolution, except: touched)
        let records = touched.indices.filter { touched[$0] }
        guard !records.isEmpty else { return resolution }
        let part = table.subset(records)
        let program = try await Workbench.laidOut(
            linker.definition, part, keys: linker.definition.blocking.rules.map { _ in .none(records.count) },
            threads: linker.threads
        ).program
        let scorer = PairScorer(
            program, linker.definition, model: state.kept.model, kept: state.kept.frequencies)
        var resolver = ClusterResolver(
            scorer, linker.definition, Judgements(decisions, in: part), table: part)
        let (pairs, places) = pairs(among: records)
        resolver.resolve(pairs)
        for (pair, reason) in resolver.refused { resolution.refused[places[pair]] = reason }
        var groups = resolver.groups
        for record in records.indices {
            let root = groups.root(record)
            guard root != record else { continue }
            let one = resolution.groups.root(records[root])
            resolution.groups.join(one, resolution.groups.root(records[record]))
        }
        return resolution
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
        let same = Judgements(decisions, in: table).same
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

    /// Groups the records that nothing touches as they were, with what was refused among them.
    private func takeOver(_ resolution: inout NightResolution, except touched: [Bool]) {
        let settled = night.settled ?? []
        var first: [Int32] = [Int32](repeating: -1, count: state.keys.count)
        for record in settled.indices where !touched[record] {
            let group = Int(state.groups[Int(settled[record])])
            if first[group] < 0 {
                first[group] = Int32(record)
            } else {
                first[group] = Int32(resolution.groups.join(Int(first[group]), record))
            }
        }
        guard !state.refused.isEmpty else { return }
        var reasons: [UInt64: ContestedLink.Reason] = [:]
        for (place, reason) in state.refused {
            let pair = state.pairs[Int(place)]
            reasons[UInt64(pair.left) << 32 | UInt64(pair.right)] = reason
        }
        for (place, pair) in night.pairs.enumerated() {
            if pair.bits < lowest { break }
            guard !touched[Int(pair.left)], !touched[Int(pair.right)] else { continue }
            let old = UInt64(settled[Int(pair.left)]) << 32 | UInt64(settled[Int(pair.right)])
            if let reason = reasons[old] { resolution.refused[Int32(place)] = reason }
        }
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
