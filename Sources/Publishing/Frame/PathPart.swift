/// A code as one part of a path.
enum PathPart {
    /// The code with everything but letters, digits, `-` and `_` as its hexadecimal number, so that no two codes
    /// give the same part and none leads elsewhere.
    ///
    /// A part that would be longer than the names of files may be is cut, and ends in a hash of the whole code.
    static func of(_ code: String) -> String {
        guard !code.isEmpty else { return "_" }
        let part = code.utf8.reduce(into: "") { part, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
                part.unicodeScalars.append(UnicodeScalar(byte))
            default: part += "~" + String(byte, radix: 16)
            }
        }
        return part.utf8.count <= longest ? part : "\(part.prefix(longest - 34))~~\(hash(of: code))"
    }

    /// Room is left for the names of folders that a file made for a moment bears too.
    private static let longest = 100

    /// Thirty-two hexadecimal digits: the Fowler–Noll–Vo hash FNV-1a with 128 bits.
    private static func hash(of code: String) -> String {
        let hash = code.utf8.reduce(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d as UInt128) { hash, byte in
            (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}
