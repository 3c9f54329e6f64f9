extension ComparisonProgram {
    /// Compares two records: their level in each comparison goes into the scratch space.
    ///
    /// - Complexity: O(comparisons), and O(length) for each similarity that a level asks for
    func compare(_ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) {
        scratch.forget()
        for index in 0..<comparisons.count {
            scratch.levels[index] = level(index, left, right, &scratch)
        }
    }

    /// The level of two records in one comparison; what was found out about another pair must be forgotten before.
    @inline(__always)
    func level(_ index: Int, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> UInt8 {
        guard speaks(index, left, right) else { return 0 }
        return UInt8(truncatingIfNeeded: result(from: comparisons[index].entry, left, right, &scratch))
    }

    /// Whether a constraint applies to two compared records.
    func constraint(_ number: Int, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Bool {
        result(from: constraints[number], left, right, &scratch) == 1
    }

    /// Whether two compared records share an identifier.
    func sharesIdentifier(_ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Bool {
        for entry in identifiers where result(from: entry, left, right, &scratch) == 1 { return true }
        return false
    }

    /// Whether some column of a comparison has a value on both sides.
    @inline(__always)
    func speaks(_ index: Int, _ left: Int, _ right: Int) -> Bool {
        for place in 0..<comparisons[index].presence.count {
            let slot = Int(comparisons[index].presence[place])
            if table.cells.raw(left, slot) != -1, table.cells.raw(right, slot) != -1 { return true }
        }
        return false
    }

    private func result(from entry: Int32, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch)
        -> Int32
    {
        var at = entry
        while at >= 0 {
            let test = tests[Int(at)]
            at = holds(test, left, right, &scratch) ? test.yes : test.no
        }
        return -1 - at
    }

    @inline(__always)
    private func holds(_ test: Test, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Bool {
        guard test.question < 64 else { return answer(test, left, right, &scratch) }
        let bit: UInt64 = 1 << UInt64(test.question)
        if scratch.asked & bit != 0 { return scratch.answers & bit != 0 }
        let holds = answer(test, left, right, &scratch)
        scratch.asked |= bit
        scratch.answers = holds ? scratch.answers | bit : scratch.answers & ~bit
        return holds
    }

    @inline(__always)
    private func answer(_ test: Test, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Bool {
        let leftCell = table.cells.raw(left, Int(test.first))
        let rightCell = table.cells.raw(right, Int(test.first))
        switch test.operation {
        case .swapped:
            return table.cells.first(leftCell) >= 0 && table.cells.first(rightCell) >= 0
                && table.cells.first(leftCell) == table.cells.first(table.cells.raw(right, Int(test.second)))
                && table.cells.first(rightCell) == table.cells.first(table.cells.raw(left, Int(test.second)))
        case .crossed:
            return table.cells.overlap(leftCell, table.cells.raw(right, Int(test.second)))
                || table.cells.overlap(table.cells.raw(left, Int(test.second)), rightCell)
        case .swappedSimilar: return similar(test, left, right, &scratch)
        case .coreDigits: return coreDigits(test, left, right)
        default: break
        }
        if leftCell == -1 || rightCell == -1 { return false }
        switch test.operation {
        case .equal: return table.cells.first(leftCell) == table.cells.first(rightCell)
        case .shared: return table.cells.overlap(leftCell, rightCell)
        case .differ: return !table.cells.overlap(leftCell, rightCell)
        case .similar, .anySimilar, .edits: return similar(test, left, right, &scratch)
        case .levenshtein: return isWithinLevenshtein(test, leftCell, rightCell)
        case .withinDays: return isWithinDays(test, leftCell, rightCell)
        case .abbreviated: return abbreviated(table.cells.first(leftCell), table.cells.first(rightCell))
        case .dayMonthSwapped, .digits, .yearOnly, .withinYears: return dates(test, leftCell, rightCell)
        case .present, .swapped, .swappedSimilar, .crossed, .coreDigits: return true
        }
    }
}
