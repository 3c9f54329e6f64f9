/// A hash of texts that is the same on every machine and in every version.
///
/// Not for secrets, and not needed as such: the person is a keyed pseudonym already.
enum EpisodeHash {
    /// Sixteen hexadecimal digits for some texts, each told apart from the next: both halves of their 128-bit hash,
    /// folded.
    static func text(_ texts: [String]) -> String {
        let hash = fnv1a(texts.flatMap { Array($0.utf8) + [0x1f] })
        let folded = UInt64(truncatingIfNeeded: hash >> 64) ^ UInt64(truncatingIfNeeded: hash)
        let digits = String(folded, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The Fowler–Noll–Vo hash FNV-1a with 128 bits: offset basis and prime as its authors give them.
    static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt128 {
        bytes.reduce(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d) { hash, byte in
            (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
        }
    }
}
