/// The shapes an outward part may have.
enum OutwardShape {
    /// Whether bytes are `A9`, `A99`, `AA9`, `AA99`, `A9A` or `AA9A`.
    static func fits(_ bytes: ArraySlice<UInt8>) -> Bool {
        let letters = bytes.prefix(while: \.isASCIIUppercase).count
        let district = bytes.dropFirst(letters)
        guard (1...2).contains(letters), (1...2).contains(district.count), let digit = district.first else {
            return false
        }
        return digit.isASCIIDigit
            && district.dropFirst().allSatisfy { $0.isASCIIDigit || $0.isASCIIUppercase }
    }
}
