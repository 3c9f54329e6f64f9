/// How far a model that was trained anew lies from the one that was kept: what has changed in how agencies record
/// people, or in who they are.
public struct ModelDrift: Hashable, Sendable {
    /// A level that weighs something else now.
    public struct Level: Hashable, Sendable {
        /// The comparison's name.
        public let comparison: String
        /// The level's name.
        public let level: String
        /// What it weighed.
        public let before: MatchWeight
        /// What it weighs.
        public let now: MatchWeight

        /// The difference, in bits.
        public var shift: Double { now.bits - before.bits }
    }

    /// How much the weight of two records drawn at random has changed, in bits.
    public let priorShift: Double
    /// The levels that moved, by the size of their shift, largest first; only those that the two models share.
    public let levels: [Level]

    /// What lies between two models.
    public init(from before: LinkageModel, to now: LinkageModel) {
        priorShift = now.priorWeight.bits - before.priorWeight.bits
        var levels: [Level] = []
        for comparison in now.comparisons {
            guard let old = before.comparisons.first(where: { $0.name == comparison.name }) else { continue }
            for level in comparison.levels {
                guard let earlier = old.levels.first(where: { $0.name == level.name }) else { continue }
                levels.append(
                    Level(
                        comparison: comparison.name, level: level.name, before: earlier.weight,
                        now: level.weight))
            }
        }
        self.levels = levels.filter { $0.shift != 0 }.sorted {
            abs($0.shift) != abs($1.shift)
                ? abs($0.shift) > abs($1.shift) : ($0.comparison, $0.level) < ($1.comparison, $1.level)
        }
    }
}
