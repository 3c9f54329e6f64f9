import Definitions

/// Pairs drawn at random, to see how often two different people stand on each level (u).
struct RandomPairs: Sendable {
    /// How many parts the drawing is cut into, each with its own stream of random numbers.
    private static let parts = 32

    private let program: ComparisonProgram
    private let settings: LinkageTraining
    private let acrossSourcesOnly: Bool

    /// Random pairs of a program's records.
    init(_ program: ComparisonProgram, _ definition: LinkageDefinition) {
        self.program = program
        settings = definition.training
        acrossSourcesOnly = definition.acrossSourcesOnly
    }

    /// How many of the random pairs stand on each level, by comparison; level 0 is silence.
    func levelCounts(threads: Int) async -> [[Int]] {
        let count = program.table.count
        let possible = count * (count - 1) / 2
        let empty = program.comparisons.map { [Int](repeating: 0, count: $0.radix) }
        guard possible > 0 else { return empty }
        let everyPair = possible <= settings.randomPairs
        let parts = await OrderedTasks.results(of: Self.parts, threads: threads) { part in
            everyPair ? every(part, empty) : drawn(part, empty)
        }
        return parts.reduce(into: empty) { sum, part in
            for comparison in part.indices {
                for level in part[comparison].indices { sum[comparison][level] += part[comparison][level] }
            }
        }
    }

    private func every(_ part: Int, _ empty: [[Int]]) -> [[Int]] {
        var counts = empty
        var scratch = ComparisonScratch(program)
        for left in stride(from: part, to: program.table.count, by: Self.parts) {
            for right in (left + 1)..<max(left + 1, program.table.count) {
                add(left, right, &counts, &scratch)
            }
        }
        return counts
    }

    private func drawn(_ part: Int, _ empty: [[Int]]) -> [[Int]] {
        var counts = empty
        var scratch = ComparisonScratch(program)
        var generator = SeededGenerator(seed: settings.seed, stream: part)
        for _ in 0..<(settings.randomPairs / Self.parts) {
            let left = generator.index(below: program.table.count)
            let right = generator.index(below: program.table.count)
            if left != right { add(left, right, &counts, &scratch) }
        }
        return counts
    }

    private func add(_ left: Int, _ right: Int, _ counts: inout [[Int]], _ scratch: inout ComparisonScratch) {
        if acrossSourcesOnly, program.table.source[left] == program.table.source[right] { return }
        program.compare(left, right, &scratch)
        for comparison in scratch.levels.indices {
            counts[comparison][Int(scratch.levels[comparison])] += 1
        }
    }
}
