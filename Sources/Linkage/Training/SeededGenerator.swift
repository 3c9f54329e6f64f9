/// A random source that a seed determines: SplitMix64 (Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator of a seed, and of a number that tells parts of the work apart.
    init(seed: UInt64, stream: Int = 0) {
        state = Mixing.combined(seed, UInt64(truncatingIfNeeded: stream) &+ 1)
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return Mixing.finalised(state)
    }

    /// A number from 0 up to, without, a bound (Lemire's multiplication, without rejection).
    @inline(__always)
    mutating func index(below bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }
}
