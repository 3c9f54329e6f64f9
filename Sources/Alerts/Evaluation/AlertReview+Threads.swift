public import Definitions
import Timelines

extension AlertReview {
    /// What the rules make of everybody, worked out in parts, as many side by side as there are threads.
    ///
    /// - Parameters:
    ///   - threads: How many parts are worked on at a time; it changes nothing of the result.
    ///   - progress: Told how many of all parts are done.
    /// - Returns: What ``night()`` would give.
    public func night(
        threads: Int, progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async -> AlertNight {
        let count = timelines.people.count
        let parts = max(1, min(max(Self.partsOfAll, threads), count))
        let nights = await withTaskGroup(of: (Int, AlertNight).self) { group in
            var begun = 0
            func begin() {
                guard begun < parts else { return }
                let part = begun
                let places = count * part / parts..<count * (part + 1) / parts
                group.addTask { (part, night(of: places)) }
                begun += 1
            }
            for _ in 0..<max(1, threads) { begin() }
            var nights: [(Int, AlertNight)] = []
            for await night in group {
                nights.append(night)
                progress(nights.count, parts)
                begin()
            }
            return nights.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return Self.joined(nights) ?? night()
    }

    /// Enough parts to show how far a stage has come, and few enough that joining them costs nothing.
    private static var partsOfAll: Int { 32 }
}
