extension ComparisonProgram {
    /// Whether a similarity reaches its test's threshold; each is worked out once a pair.
    func similar(_ test: Test, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Bool {
        if test.operation == .edits {
            return isWithinEdits(
                Int(test.threshold), table.cells.raw(left, Int(test.first)),
                table.cells.raw(right, Int(test.first)), &scratch.similarity)
        }
        var value = scratch.memo[Int(test.memo)]
        if value < 0 {
            value = similarity(test, left, right, &scratch.similarity)
            scratch.memo[Int(test.memo)] = value
        }
        return value >= test.threshold
    }

    /// Whether one string begins with the other and is longer.
    func abbreviated(_ left: Int32, _ right: Int32) -> Bool {
        let outlines = (table.outlines[Int(left)], table.outlines[Int(right)])
        let alike = (outlines.0.head ^ outlines.1.head).trailingZeroBitCount / 8
        guard alike >= min(4, Int(outlines.0.length), Int(outlines.1.length)) else { return false }
        let one = table.pool.range(left)
        let other = table.pool.range(right)
        guard one.count != other.count else { return false }
        for index in 0..<min(one.count, other.count)
        where table.pool.bytes[one.lowerBound + index] != table.pool.bytes[other.lowerBound + index] {
            return false
        }
        return true
    }

    private func similarity(_ test: Test, _ left: Int, _ right: Int, _ scratch: inout SimilarityScratch)
        -> Float
    {
        let least = leastAsked[Int(test.memo)]
        let leftCell = table.cells.raw(left, Int(test.first))
        let rightCell = table.cells.raw(right, Int(test.first))
        switch test.operation {
        case .similar:
            return jaroWinkler(
                table.cells.first(leftCell), table.cells.first(rightCell), least, &scratch)
        case .swappedSimilar:
            let one = jaroWinkler(
                table.cells.first(leftCell), table.cells.first(table.cells.raw(right, Int(test.second))),
                least,
                &scratch)
            if one < least { return 0 }
            let other = jaroWinkler(
                table.cells.first(table.cells.raw(left, Int(test.second))), table.cells.first(rightCell),
                least,
                &scratch)
            return min(one, other)
        default: return best(leftCell, rightCell, least, &scratch)
        }
    }

    private func best(_ left: Int32, _ right: Int32, _ least: Float, _ scratch: inout SimilarityScratch)
        -> Float
    {
        var best: Float = 0
        for one in 0..<table.cells.count(left) {
            for other in 0..<table.cells.count(right) {
                let value = jaroWinkler(
                    table.cells.member(left, one), table.cells.member(right, other), least, &scratch)
                best = max(best, value)
            }
        }
        return best
    }

    /// The similarity of two strings, or 0 where their outlines show that it is less than anybody asks for.
    private func jaroWinkler(
        _ left: Int32, _ right: Int32, _ least: Float, _ scratch: inout SimilarityScratch
    ) -> Float {
        if left < 0 || right < 0 { return 0 }
        if left == right { return 1 }
        let most = TextOutline.mostSimilarity(table.outlines[Int(left)], table.outlines[Int(right)])
        if most < least { return 0 }
        return JaroWinkler.similarity(
            table.pool.bytes.span.extracting(table.pool.range(left)),
            table.pool.bytes.span.extracting(table.pool.range(right)), &scratch)
    }

    private func isWithinEdits(
        _ most: Int, _ left: Int32, _ right: Int32, _ scratch: inout SimilarityScratch
    ) -> Bool {
        for one in 0..<table.cells.count(left) {
            let leftValue = table.cells.member(left, one)
            for other in 0..<table.cells.count(right) {
                if isWithin(most, leftValue, table.cells.member(right, other), &scratch) { return true }
            }
        }
        return false
    }

    private func isWithin(_ most: Int, _ left: Int32, _ right: Int32, _ scratch: inout SimilarityScratch)
        -> Bool
    {
        if left == right { return true }
        if TextOutline.fewestEdits(table.outlines[Int(left)], table.outlines[Int(right)]) > most {
            return false
        }
        let one = table.pool.bytes.span.extracting(table.pool.range(left))
        let other = table.pool.bytes.span.extracting(table.pool.range(right))
        return most <= 1
            ? most == 1 && EditDistance.isAtMostOne(one, other)
            : EditDistance.between(one, other, &scratch) <= most
    }
}
