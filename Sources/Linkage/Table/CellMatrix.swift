/// A row of cells for each record, each cell none, one or several numbers.
///
/// One 32-bit integer a cell, row after row, so that comparing two records touches few cache lines: -1 is none, a
/// number from 0 on is itself, and -2 or less points into ``sets``, where a count is followed by the numbers in
/// their given order.
struct CellMatrix: Sendable {
    /// Cells in a row.
    let width: Int
    /// The cells, row after row.
    private(set) var cells: [Int32]
    /// Counts and members of the cells with several numbers.
    private(set) var sets: [Int32] = []

    /// So many rows of empty cells.
    init(width: Int, rows: Int) {
        self.width = width
        cells = [Int32](repeating: -1, count: width * rows)
    }

    /// The rows of several matrices of one width, one after the other.
    init(joining parts: [CellMatrix], width: Int) {
        self.width = width
        cells = []
        cells.reserveCapacity(parts.reduce(0) { $0 + $1.cells.count })
        for part in parts {
            let moved = Int32(sets.count)
            let start = cells.count
            cells += part.cells
            if part.sets.isEmpty { continue }
            sets += part.sets
            for place in start..<cells.count where cells[place] < -1 { cells[place] -= moved }
        }
    }

    /// The cells of a matrix of one column in another order, -1 for an empty cell.
    ///
    /// Cells with several numbers go on to share the numbers of the other matrix, as long as most of those are used.
    ///
    /// - Parameters:
    ///   - other: The matrix.
    ///   - places: For each row that of the other matrix, or -1.
    ///   - one: Told of each row with one number, and the number.
    ///   - several: Told of each row with several numbers, and the numbers.
    @inline(__always)
    init(
        columnOf other: CellMatrix, at places: [Int32], one: (Int, Int32) -> Void,
        several: (Int, ArraySlice<Int32>) -> Void
    ) {
        width = 1
        cells = []
        cells.reserveCapacity(places.count)
        var used = 0
        for (row, place) in places.enumerated() {
            let raw = place < 0 ? -1 : other.cells[Int(place)]
            cells.append(raw)
            if raw >= 0 {
                one(row, raw)
            } else if raw < -1 {
                let start = Int(-2 - raw)
                let count = Int(other.sets[start])
                used += 1 + count
                several(row, other.sets[(start + 1)..<(start + 1 + count)])
            }
        }
        if used * 2 >= other.sets.count {
            sets = other.sets
        } else {
            for row in cells.indices where cells[row] < -1 {
                set(other.numbers(row: Int(places[row]), column: 0), row: row, column: 0)
            }
        }
    }

    /// The number of rows.
    var rows: Int { width == 0 ? 0 : cells.count / width }

    /// Adds an empty row.
    mutating func appendRow() {
        for _ in 0..<width { cells.append(-1) }
    }

    /// Makes room for rows.
    mutating func reserve(rows: Int) { cells.reserveCapacity(rows * width) }

    /// Sets a cell to some numbers.
    mutating func set(_ numbers: [Int32], row: Int, column: Int) {
        let position = row * width + column
        switch numbers.count {
        case 0: cells[position] = -1
        case 1: cells[position] = numbers[0]
        default:
            cells[position] = -2 - Int32(sets.count)
            sets.append(Int32(numbers.count))
            sets.append(contentsOf: numbers)
        }
    }

    /// Sets a cell to one number.
    mutating func set(_ number: Int32, row: Int, column: Int) { cells[row * width + column] = number }

    /// The cell as it is stored.
    @inline(__always)
    func raw(_ row: Int, _ column: Int) -> Int32 { cells[row &* width &+ column] }

    /// Reads something of a row, so that it is at hand when its record is compared.
    @inline(__always)
    func touch(_ row: Int) -> Int32 {
        var read: Int32 = 0
        var place = row &* width
        while place < (row &+ 1) &* width {
            read ^= cells[place]
            place &+= 16
        }
        return read
    }

    /// How many numbers a stored cell stands for.
    @inline(__always)
    func count(_ raw: Int32) -> Int {
        if raw >= 0 { return 1 }
        return raw == -1 ? 0 : Int(sets[Int(-2 &- raw)])
    }

    /// A member of a stored cell, from 0.
    @inline(__always)
    func member(_ raw: Int32, _ index: Int) -> Int32 {
        raw >= 0 ? raw : sets[Int(-2 &- raw) &+ 1 &+ index]
    }

    /// The first number of a stored cell, or -1.
    @inline(__always)
    func first(_ raw: Int32) -> Int32 {
        raw >= -1 ? raw : sets[Int(-2 &- raw) &+ 1]
    }

    /// Whether two stored cells have a number in common.
    @inline(__always)
    func overlap(_ left: Int32, _ right: Int32) -> Bool {
        if left == -1 || right == -1 { return false }
        if left >= 0, right >= 0 { return left == right }
        return overlapOfSets(left, right)
    }

    /// All the numbers of a cell.
    func numbers(row: Int, column: Int) -> [Int32] {
        let raw = raw(row, column)
        return (0..<count(raw)).map { member(raw, $0) }
    }

    private func overlapOfSets(_ left: Int32, _ right: Int32) -> Bool {
        for index in 0..<count(left) {
            let one = member(left, index)
            for other in 0..<count(right) where member(right, other) == one { return true }
        }
        return false
    }
}
