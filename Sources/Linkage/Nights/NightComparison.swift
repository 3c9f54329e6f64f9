import Definitions

/// A night's scored pairs, whether all records were compared or only those in which something changed.
struct NightComparison {
    /// The pairs that weigh enough to be kept, heaviest first.
    var pairs: [ScoredPair]
    /// By rule, how many pairs were compared.
    var compared: [Int]
    /// What the blocking rules produced, of the blocks that were looked at.
    var census: BlockingCensus
    /// By rule, all records' keys.
    var rules: [RuleKeys]
    /// For each record a hash of what linkage reads of it.
    var prints: [UInt64]
    /// For each record whether it is too thin to be joined.
    var isUnlinkable: [Bool]
    /// For each record its place on the night before, where neither it nor any of its pairs changed; -1 elsewhere.
    ///
    /// `nil` where all records were compared.
    var settled: [Int32]?
}

/// Compares what changed since a night, and takes over what didn't.
struct ChangedComparison {
    let linker: Linker
    let table: LinkageTable
    let state: LinkageState
    let prints: [UInt64]
    let change: TableChange

    /// The night's pairs: those of a run over all records.
    func comparison() async throws(LinkageError) -> NightComparison {
        let definition = linker.definition
        let threads = linker.threads
        let own = try await Workbench.keys(definition, table.subset(change.changed), threads: threads)
        var keys = ChangedKeys(state, change, found: own)
        let near = table.subset(keys.records)
        let bench = try await Workbench.laidOut(
            definition, near, keys: definition.blocking.rules.indices.map(keys.affectedKeys), threads: threads
        )
        let moved = keys.take(bench.keys, state, change)
        let scorer = PairScorer(
            bench.program, definition, model: state.kept.model, kept: state.kept.frequencies)
        let scoring = CandidateScoring(
            scorer: scorer, candidates: bench.candidates, keepFrom: linker.keepFrom,
            marked: keys.records.map { change.isChanged($0) || moved.contains($0) })
        let (found, compared) = await scoring.run(threads: threads)
        var night = NightComparison(
            pairs: [], compared: compared, census: bench.census(compared: compared), rules: keys.rules,
            prints: prints, isUnlinkable: isUnlinkable(), settled: change.origin)
        let thin = await Unlinkables.flags(scorer, definition.thresholds, threads: threads)
        for (place, record) in keys.records.enumerated() where change.isChanged(record) {
            night.isUnlinkable[record] = thin[place]
        }
        night.merge(found, at: keys.records, moved, state, change)
        return night
    }

    private func isUnlinkable() -> [Bool] {
        change.origin.map { $0 >= 0 && state.isUnlinkable[Int($0)] }
    }
}

extension NightComparison {
    /// Puts found pairs, by places in a list of records, and those of the night before that still stand together, and
    /// unsettles the records whose pairs are not what they were.
    fileprivate mutating func merge(
        _ found: [ScoredPair], at records: [Int], _ moved: Set<Int>, _ state: LinkageState,
        _ change: TableChange
    ) {
        var standing: [ScoredPair] = []
        standing.reserveCapacity(state.pairs.count)
        /// Pairs of unchanged records that may be found again, because one of the two is in a block split otherwise.
        var known: Set<UInt64> = []
        for pair in state.pairs {
            let left = Int(change.place[Int(pair.left)])
            let right = Int(change.place[Int(pair.right)])
            guard left >= 0, right >= 0 else {
                unsettle(left, right)
                continue
            }
            if moved.contains(left) || moved.contains(right) {
                guard rules.contains(where: { $0.isShared(by: left, right) }) else {
                    unsettle(left, right)
                    continue
                }
                known.insert(Self.number(left, right))
            }
            standing.append(pair.at(left, right))
        }
        var new: [ScoredPair] = []
        for pair in found {
            let left = records[Int(pair.left)]
            let right = records[Int(pair.right)]
            if known.contains(Self.number(left, right)) { continue }
            unsettle(left, right)
            new.append(pair.at(left, right))
        }
        pairs = Self.merged(standing, new)
    }

    private mutating func unsettle(_ left: Int, _ right: Int) {
        if left >= 0 { settled?[left] = -1 }
        if right >= 0 { settled?[right] = -1 }
    }

    private static func number(_ left: Int, _ right: Int) -> UInt64 { UInt64(left) << 32 | UInt64(right) }

    /// Two lists of pairs, each heaviest first, as one.
    private static func merged(_ one: [ScoredPair], _ other: [ScoredPair]) -> [ScoredPair] {
        guard !other.isEmpty else { return one }
        var all: [ScoredPair] = []
        all.reserveCapacity(one.count + other.count)
        var next = 0
        for pair in one {
            while next < other.count, ScoredPair.comesBefore(other[next], pair) {
                all.append(other[next])
                next += 1
            }
            all.append(pair)
        }
        return all + other[next...]
    }
}

extension ScoredPair {
    /// The same pair of records at other places of the same order.
    fileprivate func at(_ left: Int, _ right: Int) -> ScoredPair {
        var pair = self
        pair.left = Int32(left)
        pair.right = Int32(right)
        return pair
    }
}
