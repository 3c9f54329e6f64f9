extension ComparisonProgram {
    /// Whether the core digits of police identifiers agree (domain reference 9.1): the last six digits of a PNC
    /// serial are the other side's CRO serial, or two PNC identifiers have the year, the last five digits of the
    /// serial and the check letter in common.
    func coreDigits(_ test: Test, _ left: Int, _ right: Int) -> Bool {
        let leftPNC = table.cells.raw(left, Int(test.first))
        let rightPNC = table.cells.raw(right, Int(test.first))
        let leftCRO = table.cells.raw(left, Int(test.second))
        let rightCRO = table.cells.raw(right, Int(test.second))
        return anyPair(leftPNC, rightPNC, sameCore) || anyPair(leftPNC, rightCRO, serialIsCRO)
            || anyPair(rightPNC, leftCRO, serialIsCRO)
    }

    private func anyPair(_ left: Int32, _ right: Int32, _ holds: (Range<Int>, Range<Int>) -> Bool) -> Bool {
        for one in 0..<table.cells.count(left) {
            let leftRange = table.pool.range(table.cells.member(left, one))
            for other in 0..<table.cells.count(right) {
                if holds(leftRange, table.pool.range(table.cells.member(right, other))) { return true }
            }
        }
        return false
    }

    /// `YYYY/NNNNNNNX`: year, last five digits and letter.
    private func sameCore(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == 13, right.count == 13 else { return false }
        return equal(left.lowerBound, right.lowerBound, 4)
            && equal(left.upperBound - 6, right.upperBound - 6, 6)
    }

    /// The last six digits of `YYYY/NNNNNNNX` and the first six of `NNNNNN/YYX`.
    private func serialIsCRO(_ pnc: Range<Int>, _ cro: Range<Int>) -> Bool {
        guard pnc.count == 13, cro.count == 10 else { return false }
        return equal(pnc.upperBound - 7, cro.lowerBound, 6)
    }

    private func equal(_ left: Int, _ right: Int, _ count: Int) -> Bool {
        let bytes = table.pool.bytes
        for index in 0..<count where bytes[left + index] != bytes[right + index] { return false }
        return true
    }
}
