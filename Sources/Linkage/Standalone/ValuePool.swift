/// Distinct strings, each known by a number, for readers that meet the same cell over and over.
public struct ValuePool: Sendable {
    private var pool = StringPool()

    /// An empty pool.
    public init() {}

    /// The number of distinct strings.
    public var count: Int { pool.count }

    /// The number of a string by its UTF-8 bytes, new or known; new ones are numbered from 0.
    public mutating func intern(_ bytes: Span<UInt8>) -> Int32 { pool.intern(bytes) }

    /// The hash of a string by its UTF-8 bytes, to be interned soon: looking several up before any is interned lets the
    /// processor fetch their places at once.
    public mutating func lookAhead(_ bytes: Span<UInt8>) -> UInt64 { pool.lookAhead(bytes) }

    /// The number of a string by its UTF-8 bytes and their hash, new or known.
    public mutating func intern(_ bytes: Span<UInt8>, hash: UInt64) -> Int32 {
        pool.intern(bytes, hash: hash)
    }
}
