extension ComparisonProgram {
    /// Whether a similarity reaches its node's threshold; each is worked out once a pair.
    func similar(_ node: Node, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Bool {
        if node.operation == .edits, node.threshold <= 1 {
            return isOneEdit(table.cells.raw(left, Int(node.first)), table.cells.raw(right, Int(node.first)))
        }
        var value = scratch.memo[Int(node.memo)]
        if value < 0 {
            value = similarity(node, left, right, &scratch.similarity)
            scratch.memo[Int(node.memo)] = value
        }
        return node.operation == .edits ? value <= node.threshold : value >= node.threshold
    }

    /// Whether one string begins with the other and is longer.
    func abbreviated(_ left: Int32, _ right: Int32) -> Bool {
        let one = table.pool.range(left)
        let other = table.pool.range(right)
        guard one.count != other.count else { return false }
        let bytes = table.pool.bytes
        for index in 0..<min(one.count, other.count)
        where bytes[one.lowerBound + index] != bytes[other.lowerBound + index] { return false }
        return true
    }

    private func similarity(_ node: Node, _ left: Int, _ right: Int, _ scratch: inout SimilarityScratch)
        -> Float
    {
        let cells = table.cells
        let leftCell = cells.raw(left, Int(node.first))
        let rightCell = cells.raw(right, Int(node.first))
        switch node.operation {
        case .similar: return jaroWinkler(cells.first(leftCell), cells.first(rightCell), &scratch)
        case .swappedSimilar:
            let one = jaroWinkler(
                cells.first(leftCell), cells.first(cells.raw(right, Int(node.second))), &scratch)
            let other = jaroWinkler(
                cells.first(cells.raw(left, Int(node.second))), cells.first(rightCell), &scratch)
            return min(one, other)
        case .edits: return fewestEdits(leftCell, rightCell, &scratch)
        default: return best(leftCell, rightCell, &scratch)
        }
    }

    private func best(_ left: Int32, _ right: Int32, _ scratch: inout SimilarityScratch) -> Float {
        var best: Float = 0
        for one in 0..<table.cells.count(left) {
            for other in 0..<table.cells.count(right) {
                let value = jaroWinkler(
                    table.cells.member(left, one), table.cells.member(right, other), &scratch)
                best = max(best, value)
            }
        }
        return best
    }

    private func fewestEdits(_ left: Int32, _ right: Int32, _ scratch: inout SimilarityScratch) -> Float {
        var fewest = Int.max
        for one in 0..<table.cells.count(left) {
            for other in 0..<table.cells.count(right) {
                let edits = edits(table.cells.member(left, one), table.cells.member(right, other), &scratch)
                fewest = min(fewest, edits)
            }
        }
        return Float(fewest)
    }

    private func jaroWinkler(_ left: Int32, _ right: Int32, _ scratch: inout SimilarityScratch) -> Float {
        if left < 0 || right < 0 { return 0 }
        if left == right { return 1 }
        let bytes = table.pool.bytes.span
        return JaroWinkler.similarity(
            bytes.extracting(table.pool.range(left)), bytes.extracting(table.pool.range(right)), &scratch)
    }

    private func isOneEdit(_ left: Int32, _ right: Int32) -> Bool {
        let bytes = table.pool.bytes.span
        for one in 0..<table.cells.count(left) {
            let leftRange = table.pool.range(table.cells.member(left, one))
            for other in 0..<table.cells.count(right) {
                let rightRange = table.pool.range(table.cells.member(right, other))
                if EditDistance.isAtMostOne(bytes.extracting(leftRange), bytes.extracting(rightRange)) {
                    return true
                }
            }
        }
        return false
    }

    private func edits(_ left: Int32, _ right: Int32, _ scratch: inout SimilarityScratch) -> Int {
        if left == right { return 0 }
        let bytes = table.pool.bytes.span
        return EditDistance.between(
            bytes.extracting(table.pool.range(left)), bytes.extracting(table.pool.range(right)), &scratch)
    }
}
