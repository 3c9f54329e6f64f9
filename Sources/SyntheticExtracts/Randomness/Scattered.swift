/// Numbers that look random and never repeat: a one-to-one map of a range onto itself.
///
/// Serial numbers made so say nothing of the order in which people were made, as an agency's own numbers say
/// nothing of another agency's.
enum Scattered {
    /// The image of a number under a bijection of `0..<modulus`.
    ///
    /// - Parameters:
    ///   - number: from 0 to one under the modulus; larger ones wrap around.
    ///   - modulus: up to 10,000,000,000 and without a common divisor with the multiplier 618,033,989.
    ///   - salt: moves the range on, so that two kinds of number differ.
    /// - Returns: The image, from 0 to one under the modulus.
    static func number(_ number: Int, modulus: Int, salt: UInt64) -> Int {
        let offset = Int(salt % UInt64(modulus))
        return (number % modulus * 618_033_989 % modulus + offset) % modulus
    }
}
