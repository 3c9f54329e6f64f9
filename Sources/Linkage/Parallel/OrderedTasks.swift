/// Work cut into numbered parts, done by a few tasks at once, with the results in the order of the parts.
enum OrderedTasks {
    /// The results of parts 0 to `count` - 1; they don't depend on the number of tasks.
    static func results<Result: Sendable>(
        of count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Result
    ) async -> [Result] {
        guard threads > 1, count > 1 else { return (0..<count).map(work) }
        return await withTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: count)
            var next = 0
            while next < min(threads, count) {
                let part = next
                group.addTask { (part, work(part)) }
                next += 1
            }
            for await (part, result) in group {
                results[part] = result
                if next < count {
                    let following = next
                    group.addTask { (following, work(following)) }
                    next += 1
                }
            }
            return results.compactMap(\.self)
        }
    }
}
