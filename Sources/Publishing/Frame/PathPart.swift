/// A code as one part of a path.
enum PathPart {
    /// The code with everything but letters, digits, `-` and `_` as its hexadecimal number, so that no two codes
    /// give the same part and none leads elsewhere.
    static func of(_ code: String) -> String {
        guard !code.isEmpty else { return "_" }
        return code.utf8.reduce(into: "") { part, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
                part.unicodeScalars.append(UnicodeScalar(byte))
            default: part += "~" + String(byte, radix: 16)
            }
        }
    }
}
