import Definitions

/// The most that each comparison can weigh for a record, whatever the other record is: what lets a pair be given up
/// before all of it has been compared.
struct WeightCeilings: Sendable {
    /// The comparisons, those with the least work first.
    let order: [Int]
    private let width: Int
    /// A row a record, a number a comparison.
    private let most: [Float]

    /// The ceilings of all records of a program, found by several tasks at once.
    init(_ scorer: PairScorer, threads: Int) async {
        let comparisons = scorer.program.comparisons
        width = comparisons.count
        order = comparisons.indices.sorted {
            (comparisons[$0].effort, $0) < (comparisons[$1].effort, $1)
        }
        let records = scorer.program.table.count
        let part = 20_000
        let parts = await OrderedTasks.results(of: (records + part - 1) / part, threads: threads) { number in
            var most: [Float] = []
            most.reserveCapacity(part * comparisons.count)
            for record in (number * part)..<min(records, (number + 1) * part) {
                for comparison in comparisons.indices {
                    most.append(scorer.ceiling(of: comparison, record))
                }
            }
            return most
        }
        var all: [Float] = []
        all.reserveCapacity(records * comparisons.count)
        for part in parts { all += part }
        most = all
    }

    /// Reads something of a record's ceilings, so that they are at hand when it is compared.
    @inline(__always)
    func touch(_ record: Int) -> Int32 {
        width == 0 ? 0 : Int32(bitPattern: most[record &* width].bitPattern)
    }

    /// The most that a comparison can weigh for a pair, in bits.
    @inline(__always)
    func most(_ comparison: Int, _ left: Int, _ right: Int) -> Float {
        min(most[left &* width &+ comparison], most[right &* width &+ comparison])
    }
}
