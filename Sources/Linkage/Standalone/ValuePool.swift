/// Distinct strings, each known by a number, for readers that meet the same cell over and over.
public struct ValuePool: Sendable {
    private var pool = StringPool()

    /// An empty pool.
    public init() {}

    /// The number of distinct strings.
    public var count: Int { pool.count }

    /// The number of a string by its UTF-8 bytes, new or known; new ones are numbered from 0.
    public mutating func intern(_ bytes: Span<UInt8>) -> Int32 { pool.intern(bytes) }
}
