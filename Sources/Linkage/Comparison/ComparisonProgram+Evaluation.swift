extension ComparisonProgram {
    /// Compares two records: their level in each comparison goes into the scratch space.
    ///
    /// - Complexity: O(comparisons), and O(length) for each similarity that a level asks for
    func compare(_ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) {
        for index in 0..<memos { scratch.memo[index] = -1 }
        for index in 0..<comparisons.count {
            scratch.levels[index] = level(index, left, right, &scratch)
        }
    }

    /// Whether a constraint applies to two compared records.
    func constraint(_ number: Int, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Bool {
        evaluate(constraints[number], left, right, &scratch)
    }

    /// Whether two compared records share an identifier.
    func sharesIdentifier(_ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Bool {
        identifiers.contains { evaluate($0, left, right, &scratch) }
    }

    private func level(_ index: Int, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> UInt8 {
        var isPresent = false
        for slot in comparisons[index].presence
        where table.cells.raw(left, Int(slot)) != -1 && table.cells.raw(right, Int(slot)) != -1 {
            isPresent = true
            break
        }
        guard isPresent else { return 0 }
        let count = comparisons[index].levels.count
        for level in 0..<count where evaluate(comparisons[index].levels[level], left, right, &scratch) {
            return UInt8(truncatingIfNeeded: level + 1)
        }
        return UInt8(truncatingIfNeeded: count + 1)
    }

    private func evaluate(_ number: Int32, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch)
        -> Bool
    {
        let node = nodes[Int(number)]
        switch node.operation {
        case .all:
            for child in 0..<Int(node.second)
            where !evaluate(children[Int(node.first) + child], left, right, &scratch) { return false }
            return true
        case .any:
            for child in 0..<Int(node.second)
            where evaluate(children[Int(node.first) + child], left, right, &scratch) { return true }
            return false
        case .not: return !evaluate(children[Int(node.first)], left, right, &scratch)
        default: break
        }
        let cells = table.cells
        let leftCell = cells.raw(left, Int(node.first))
        let rightCell = cells.raw(right, Int(node.first))
        switch node.operation {
        case .swapped, .swappedSimilar, .crossed, .coreDigits: break
        default: if leftCell == -1 || rightCell == -1 { return false }
        }
        switch node.operation {
        case .equal: return cells.first(leftCell) == cells.first(rightCell)
        case .shared: return cells.overlap(leftCell, rightCell)
        case .differ: return !cells.overlap(leftCell, rightCell)
        case .present: return true
        case .similar, .anySimilar, .edits, .swappedSimilar:
            return similar(node, left, right, &scratch)
        case .swapped:
            return cells.first(leftCell) >= 0 && cells.first(rightCell) >= 0
                && cells.first(leftCell) == cells.first(cells.raw(right, Int(node.second)))
                && cells.first(rightCell) == cells.first(cells.raw(left, Int(node.second)))
        case .crossed:
            return cells.overlap(leftCell, cells.raw(right, Int(node.second)))
                || cells.overlap(cells.raw(left, Int(node.second)), rightCell)
        case .abbreviated: return abbreviated(cells.first(leftCell), cells.first(rightCell))
        case .dayMonthSwapped, .digits, .yearOnly, .withinYears:
            return dates(node, leftCell, rightCell)
        case .coreDigits: return coreDigits(node, left, right)
        case .all, .any, .not: return false
        }
    }
}
