/// The word that a misspelt one was probably meant to be.
public enum NearMiss: Sendable {
    /// The nearest of the known words, if it is near enough to suggest: at most a third of its letters
    /// differ.
    ///
    /// Ties go to the alphabetically first, so that a message is the same on every run.
    ///
    /// - Complexity: O(known words × length²)
    public static func suggestion(for word: String, among known: some Sequence<String>) -> String? {
        let limit = max(1, word.utf8.count / 3)
        var best: (distance: Int, word: String)?
        for candidate in known.sorted() {
            let distance = distance(from: Array(word.utf8), to: Array(candidate.utf8))
            guard distance <= limit else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
        }
        return best?.word
    }

    /// The number of insertions, deletions, substitutions and adjacent swaps between two words (optimal string
    /// alignment).
    static func distance(from left: [UInt8], to right: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                let cost = byte == other ? 0 : 1
                var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
