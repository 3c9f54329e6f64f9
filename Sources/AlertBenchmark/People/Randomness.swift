/// Reproducible randomness: SplitMix64 (Steele, Lea and Flood, 2014), one of its own for each person and purpose.
///
/// So what is made of one person never depends on how many others there are.
struct Randomness: Sendable {
    /// What the numbers are for.
    enum Purpose: UInt64 {
        case size = 1, name, facts, records
    }

    private var state: UInt64

    init(seed: Int, person: Int, purpose: Purpose) {
        let place = Self.mixed(UInt64(person) &* 0x9E37_79B9_7F4A_7C15 &+ purpose.rawValue)
        state = Self.mixed(UInt64(seed) ^ place)
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// A number from 0 to one under the bound.
    mutating func below(_ bound: Int) -> Int {
        bound > 1 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
    }

    /// Yes, so many times in a thousand.
    mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    /// One of several, the earlier the likelier: the smaller of two draws.
    mutating func frequent(of count: Int) -> Int { min(below(count), below(count)) }

    /// Fifteen hexadecimal digits behind a letter, which is as long as a pseudonym or a token is.
    mutating func word(_ letter: Character) -> String {
        let digits = String(next() >> 4, radix: 16)
        return "\(letter)" + String(repeating: "0", count: 15 - digits.count) + digits
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
