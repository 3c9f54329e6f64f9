/// Runs the pieces of a piece of work, a few at a time, and gives their results in order.
enum Concurrent {
    /// The results of the first pieces to the last, whatever order they were done in.
    static func results<Result: Sendable>(
        of count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: count)
            var next = 0
            while next < min(max(1, threads), count) {
                let piece = next
                group.addTask { (piece, work(piece)) }
                next += 1
            }
            while let (piece, result) = await group.next() {
                results[piece] = result
                guard next < count else { continue }
                let following = next
                group.addTask { (following, work(following)) }
                next += 1
            }
            return results.compactMap(\.self)
        }
    }
}
