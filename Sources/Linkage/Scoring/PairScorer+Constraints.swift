extension PairScorer {
    /// What constraints make of a pair.
    struct Constrained {
        /// The weight that they leave, in bits.
        var bits: Double
        /// The constraint that applies: one that keeps apart, or else the first that limits the weight.
        var constraint: Int?
        /// Whether it keeps the two apart whatever the weight.
        var isKeptApart = false
    }

    /// What constraints make of two records that have been compared and weigh so much.
    func constrained(
        _ bits: Double, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch
    ) -> Constrained {
        var result = Constrained(bits: bits)
        for constraint in limits.indices where program.constraint(constraint, left, right, &scratch) {
            guard let limit = limits[constraint] else {
                return Constrained(bits: result.bits, constraint: constraint, isKeptApart: true)
            }
            result.bits = min(result.bits, limit)
            result.constraint = result.constraint ?? constraint
        }
        return result
    }
}
