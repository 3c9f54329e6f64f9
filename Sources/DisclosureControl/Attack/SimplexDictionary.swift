/// Some counts as combinations of the others: relations solved for as many counts as they determine.
struct SimplexDictionary: Sendable {
    /// The counts that follow from the free ones, by row.
    private(set) var dependents: [Int] = []
    /// The free counts, by column.
    private(set) var free: [Int] = []
    private var coefficients: [Double] = []

    /// The relations solved by elimination; those that follow from others drop out.
    ///
    /// - Complexity: O(relations × rank × count).
    init(count: Int, relations: [CellSystem.Relation]) {
        var rows: [(pivot: Int, row: [Double])] = []
        for relation in relations {
            var row = [Double](repeating: 0, count: count)
            row[relation.whole] += 1
            for part in relation.parts { row[part] -= 1 }
            for known in rows where row[known.pivot] != 0 { Self.subtract(known.row, row[known.pivot], &row) }
            guard let pivot = Self.pivot(row) else { continue }
            let scale = 1 / row[pivot]
            for place in row.indices { row[place] *= scale }
            for index in rows.indices where rows[index].row[pivot] != 0 {
                Self.subtract(row, rows[index].row[pivot], &rows[index].row)
            }
            rows.append((pivot, row))
        }
        let pivots = Set(rows.map(\.pivot))
        dependents = rows.map(\.pivot)
        free = (0..<count).filter { !pivots.contains($0) }
        coefficients = rows.flatMap { known in free.map { -known.row[$0] } }
    }

    subscript(_ row: Int, _ column: Int) -> Double { coefficients[row * free.count + column] }

    /// How fast a count rises with each free one.
    func slopes(of place: Int) -> [Double] {
        if let row = dependents.firstIndex(of: place) {
            return Array(coefficients[row * free.count..<(row + 1) * free.count])
        }
        return free.map { $0 == place ? 1 : 0 }
    }

    /// Makes a dependent count free, and a free one dependent in its stead.
    mutating func exchange(row: Int, column: Int) {
        let width = free.count
        let pivot = self[row, column]
        for other in 0..<width where other != column { coefficients[row * width + other] /= -pivot }
        coefficients[row * width + column] = 1 / pivot
        for line in dependents.indices where line != row {
            let factor = coefficients[line * width + column]
            guard factor != 0 else { continue }
            for other in 0..<width where other != column {
                let sum = coefficients[line * width + other] + factor * coefficients[row * width + other]
                coefficients[line * width + other] = sum.magnitude < 1e-11 ? 0 : sum
            }
            coefficients[line * width + column] = factor / pivot
        }
        (dependents[row], free[column]) = (free[column], dependents[row])
    }

    private static func subtract(_ row: [Double], _ factor: Double, _ target: inout [Double]) {
        for place in target.indices {
            let rest = target[place] - factor * row[place]
            target[place] = rest.magnitude < 1e-11 ? 0 : rest
        }
    }

    /// The place of the largest coefficient; `nil` for a row of noughts.
    private static func pivot(_ row: [Double]) -> Int? {
        let best = row.indices.max { (row[$0].magnitude, $1) < (row[$1].magnitude, $0) }
        return best.flatMap { row[$0].magnitude > 1e-9 ? $0 : nil }
    }
}
