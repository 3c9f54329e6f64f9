/// The patterns of some of one blocking rule's pairs, and the comparisons that none of the rule's columns touches.
struct RuleSample: Sendable {
    /// The rule's name.
    let name: String
    /// The comparisons to train on the rule's pairs.
    let trained: [Int]
    /// Whether the rule is one to train on by itself.
    let isTrainedAlone: Bool
    /// The patterns of the sampled pairs.
    let all: PatternCounts
    /// The patterns of those that no earlier rule produces.
    let new: PatternCounts
    /// How many pairs each sampled pair stands for.
    let scale: Double
    /// Patterns to levels.
    let code: PatternCode

    /// The rule's pairs, about.
    var pairs: Double { Double(all.total) * scale }

    /// The patterns on the trained comparisons alone, with their counts.
    var trainedPatterns: [(levels: [UInt8], count: Int)] {
        let part = PatternCode(radices: trained.map { code.radices[$0] })
        var counts = PatternCounts()
        for (pattern, count) in all.sorted {
            let levels = code.levels(pattern)
            counts.add(part.pattern(trained.map { levels[$0] }), count)
        }
        return counts.sorted.map { (part.levels($0.pattern), $0.count) }
    }
}
