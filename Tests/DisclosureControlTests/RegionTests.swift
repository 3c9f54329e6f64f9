import TestSupport
import Testing

@testable import Definitions
@testable import DisclosureControl

/// The 4 × 4 table of the suppression literature's exercise: rows w to z, columns a to d, all margins published.
private struct ExactTable {
    static let counts = [
        "w": [30, 47, 64, 89], "x": [90, 124, 5, 31], "y": [92, 100, 59, 85], "z": [800, 991, 651, 685],
    ]
    static let columns = ["a", "b", "c", "d"]

    var system = CellSystem()
    var start: [Interval] = []

    init(hiding hidden: Set<String>) {
        let rows = Self.counts.keys.sorted()
        for row in rows {
            for (place, column) in Self.columns.enumerated() {
                add(
                    "\(row)\(column)", Self.counts[row]?[place] ?? 0,
                    isHidden: hidden.contains("\(row)\(column)"))
            }
        }
        for row in rows {
            add(row, (Self.counts[row] ?? []).reduce(0, +), isHidden: false)
            relate(row, Self.columns.map { row + $0 })
        }
        for (place, column) in Self.columns.enumerated() {
            add(column, Self.counts.values.reduce(0) { $0 + $1[place] }, isHidden: false)
            relate(column, rows.map { $0 + column })
        }
    }

    private mutating func add(_ name: String, _ count: Int, isHidden: Bool) {
        let cell = ConfidentialCell(
            name: CellName(name), count: ConfidentialCount(count), role: .shown)
        system.add(cell, under: Profiles.strict10)
        start.append(isHidden ? .anything : Interval(low: count, high: count))
    }

    private mutating func relate(_ whole: String, _ parts: [String]) {
        system.add(CellRelation(CellName(whole), is: parts.map { CellName($0) }))
    }

    func interval(_ name: String) -> Interval? {
        guard let place = system.places[CellName(name)] else { return nil }
        let equations = system.groups.map { GroupEquations(system, $0) }
        return Attack(system, equations, start: start, targets: [place]).intervals[place]
    }
}

@Suite struct `An attack by linear programming` {
    private let pattern: Set<String> = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"]

    @Test func `finds the cell that no single relation gives away`() {
        let table = ExactTable(hiding: pattern)
        #expect(table.interval("wb") == Interval(low: 47, high: 47))
    }

    @Test func `finds how far hiding one more protects it`() {
        let table = ExactTable(hiding: pattern.union(["xd"]))
        #expect(table.interval("wb") == Interval(low: 0, high: 78))
    }

    @Test(arguments: 0..<60)
    func `finds the ends that trying every table finds`(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        var system = CellSystem()
        var start: [Interval] = []
        let count = 4
        for place in 0..<count + 3 {
            let cell = ConfidentialCell(
                name: CellName("n\(place)"), count: ConfidentialCount(0), role: .shown)
            system.add(cell, under: Profiles.strict10)
            let low = Int.random(in: 0...(place < count ? 6 : 9), using: &generator)
            start.append(Interval(low: low, high: low + Int.random(in: 0...8, using: &generator)))
        }
        let sums = [[0, 1], [1, 2], [0, 2, 3]]
        for (place, parts) in sums.enumerated() {
            system.add(
                CellRelation(CellName("n\(count + place)"), is: parts.map { CellName("n\($0)") }))
        }
        let equations = system.groups.map { GroupEquations(system, $0) }
        let attack = Attack(system, equations, start: start, targets: Array(start.indices))
        var found = [Interval?](repeating: nil, count: start.count)
        for a in start[0].low...start[0].high {
            for b in start[1].low...start[1].high {
                for c in start[2].low...start[2].high {
                    for d in start[3].low...start[3].high {
                        let all = [a, b, c, d, a + b, b + c, a + c + d]
                        guard zip(all, start).allSatisfy({ $1.contains($0) }) else { continue }
                        for (place, value) in all.enumerated() {
                            let known = found[place] ?? Interval(low: value, high: value)
                            found[place] = Interval(
                                low: min(known.low, value), high: max(known.high, value))
                        }
                    }
                }
            }
        }
        guard found[0] != nil else {
            #expect(!attack.isComplete)
            return
        }
        #expect(attack.isComplete)
        // An odd circle of sums leaves halves possible, which whole numbers don't have: never too narrow.
        for (place, interval) in found.enumerated() {
            let interval = try #require(interval)
            #expect(attack.intervals[place].low <= interval.low)
            #expect(attack.intervals[place].high >= interval.high)
            #expect(interval.low - attack.intervals[place].low <= 1)
            #expect(attack.intervals[place].high - interval.high <= 1)
        }
    }
}
