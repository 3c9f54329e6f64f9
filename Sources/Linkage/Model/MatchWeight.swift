internal import Glibc

/// The evidence that two records are one person's, in bits: the base-two logarithm of the odds.
public struct MatchWeight: Hashable, Comparable, Sendable {
    /// Bits of log odds; 0 is even odds.
    public let bits: Double

    /// A weight in bits.
    public init(bits: Double) { self.bits = bits }

    /// The weight of a probability strictly between 0 and 1.
    public init(probability: Double) { bits = log2(probability / (1 - probability)) }

    /// The probability, 0 to 1.
    public var probability: Double { 1 / (1 + exp2(-bits)) }

    /// Less evidence comes first.
    public static func < (left: MatchWeight, right: MatchWeight) -> Bool { left.bits < right.bits }
}
