/// What the model itself expects of joining every pair from a weight on: no truth is needed, nor looked at.
///
/// It is as good as the model: where comparisons depend on each other, it expects too much.
public struct ExpectedQuality: Hashable, Sendable {
    /// The weight, in bits.
    public let threshold: Double
    /// Pairs from there on.
    public let pairs: Int
    /// The share of those pairs that match, 0 to 1.
    public let precision: Double
    /// The share of all matching pairs that are among them, 0 to 1.
    public let recall: Double

    /// The harmonic mean of precision and recall, in which precision counts `1 / beta²` times as much as recall.
    public func f(beta: Double) -> Double {
        let weight = beta * beta
        let sum = weight * precision + recall
        return sum == 0 ? 0 : (1 + weight) * precision * recall / sum
    }
}
