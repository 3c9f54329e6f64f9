import Definitions

/// Pairs drawn at random, to see how often two different people stand on each level (u).
///
/// Agreement is rare: of a million pairs a dozen have the same names, and how many they are is luck. So a comparison
/// is estimated in strata: for each of its columns pairs are drawn from those that share its current value, of
/// which it is known how many there are, and from all pairs come those alone that share none.
struct RandomPairs: Sendable {
    /// How many records stand on each side of a tile, at most.
    private static let widestSide = 192
    /// How many tiles are drawn, at least: fewer would hang on the few records they happen to hold.
    private static let fewestTiles = 12
    /// How many parts the comparison of every pair is cut into.
    private static let parts = 32
    /// The stream of random numbers of the first stratum; tiles have those before.
    private static let firstStratum = 1 << 32
    /// The share of the random pairs drawn from each column's stratum: one part of so many.
    private static let stratumShare = 16

    let program: ComparisonProgram
    let settings: LinkageTraining
    private let acrossSourcesOnly: Bool

    /// Random pairs of a program's records.
    init(_ program: ComparisonProgram, _ definition: LinkageDefinition) {
        self.program = program
        settings = definition.training
        acrossSourcesOnly = definition.acrossSourcesOnly
    }

    /// How many of all pairs stand on each level.
    func counts(threads: Int) async -> ChanceCounts {
        let count = program.table.count
        let possible = count * (count - 1) / 2
        let empty = ChanceCounts(radices: program.comparisons.map(\.radix))
        guard possible > 0 else { return empty }
        if possible <= settings.randomPairs {
            let parts = await OrderedTasks.results(of: Self.parts, threads: threads) { every($0, empty) }
            return parts.reduce(into: empty) { $0.add($1) }
        }
        var all = await scattered(among: possible, threads: threads, empty)
        let strata = program.comparisons.indices.flatMap { comparison in
            program.comparisons[comparison].presence.indices.map { (comparison, $0) }
        }
        let parts = await OrderedTasks.results(of: strata.count, threads: threads) { number in
            stratum(number, strata[number].0, strata[number].1, empty)
        }
        for part in parts { all.add(part) }
        return all
    }

    private func every(_ part: Int, _ empty: ChanceCounts) -> ChanceCounts {
        var counts = empty
        var scratch = ComparisonScratch(program)
        for left in stride(from: part, to: program.table.count, by: Self.parts) {
            for right in (left + 1)..<max(left + 1, program.table.count) where isWanted(left, right) {
                program.compare(left, right, &scratch)
                for comparison in 0..<scratch.levels.count {
                    counts.counts[comparison][Int(scratch.levels[comparison])] += 1
                }
                counts.compared += 1
            }
        }
        return counts
    }

    /// Pairs from all, in tiles: some records against some others, all with all.
    ///
    /// A tile's records stay close to the processor, which makes its pairs many times cheaper than as many pairs of
    /// scattered records.
    private func scattered(among possible: Int, threads: Int, _ empty: ChanceCounts) async -> ChanceCounts {
        let drawn = settings.randomPairs / 2
        let side = max(1, min(Self.widestSide, Int(Double(drawn / Self.fewestTiles).squareRoot())))
        let tiles = max(Self.fewestTiles, drawn / (side * side))
        let parts = await OrderedTasks.results(of: tiles, threads: threads) { tile($0, side, empty) }
        var counts = parts.reduce(into: empty) { $0.add($1.counts) }
        counts.unit = Double(possible) / Double(max(1, parts.reduce(0) { $0 + $1.drawn }))
        for comparison in counts.counts.indices {
            for level in counts.counts[comparison].indices { counts.counts[comparison][level] *= counts.unit }
        }
        return counts
    }

    private func tile(
        _ number: Int, _ side: Int, _ empty: ChanceCounts
    ) -> (counts: ChanceCounts, drawn: Int) {
        var counts = empty
        var drawn = 0
        var scratch = ComparisonScratch(program)
        var generator = SeededGenerator(seed: settings.seed, stream: number)
        let count = program.table.count
        let lefts = (0..<side).map { _ in generator.index(below: count) }
        let rights = (0..<side).map { _ in generator.index(below: count) }
        for left in lefts {
            for right in rights where left != right {
                drawn += 1
                if isWanted(left, right) { add(left, right, &counts, &scratch) }
            }
        }
        return (counts, drawn)
    }

    private func add(
        _ left: Int, _ right: Int, _ counts: inout ChanceCounts, _ scratch: inout ComparisonScratch
    ) {
        counts.compared += 1
        program.compare(left, right, &scratch)
        for comparison in 0..<scratch.levels.count
        where !sharesValue(comparison, program.comparisons[comparison].presence.count, left, right) {
            counts.counts[comparison][Int(scratch.levels[comparison])] += 1
        }
    }

    /// Pairs that share the value of one of a comparison's columns, and of none before it.
    private func stratum(_ number: Int, _ comparison: Int, _ column: Int, _ empty: ChanceCounts)
        -> ChanceCounts
    {
        var counts = empty
        var scratch = ComparisonScratch(program)
        let groups = ValueGroups(Int(program.comparisons[comparison].presence[column]), program.table)
        let draws = settings.randomPairs / Self.stratumShare
        let isWhole = groups.pairs <= draws
        let weight = isWhole ? 1 : Double(groups.pairs) / Double(max(1, draws))
        let count = { (one: Int, other: Int) in
            let (left, right) = (min(one, other), max(one, other))
            guard isWanted(left, right), !sharesValue(comparison, column, left, right) else { return }
            scratch.forget()
            counts.counts[comparison][Int(program.level(comparison, left, right, &scratch))] += weight
            counts.compared += 1
        }
        if isWhole {
            groups.forEach(count)
        } else {
            var generator = SeededGenerator(seed: settings.seed, stream: Self.firstStratum + number)
            for _ in 0..<draws {
                let pair = groups.drawn(&generator)
                count(pair.left, pair.right)
            }
        }
        return counts
    }

    @inline(__always)
    private func isWanted(_ left: Int, _ right: Int) -> Bool {
        !acrossSourcesOnly || program.table.source[left] != program.table.source[right]
    }

    /// Whether two records share the current value of one of a comparison's first columns.
    @inline(__always)
    private func sharesValue(_ comparison: Int, _ columns: Int, _ left: Int, _ right: Int) -> Bool {
        for column in 0..<columns {
            let slot = Int(program.comparisons[comparison].presence[column])
            let value = program.table.cells.first(program.table.cells.raw(left, slot))
            if value >= 0, value == program.table.cells.first(program.table.cells.raw(right, slot)) {
                return true
            }
        }
        return false
    }
}
