/// Space that the similarity kernels reuse from pair to pair: for each byte the positions at which it stands.
///
/// Every kernel leaves it as it found it, all zero.
struct SimilarityScratch: Sendable {
    /// Bit i of the mask of a byte is set while the byte stands at position i of the pattern.
    var masks = InlineArray<256, UInt64>(repeating: 0)
}
