/// The fields of one row while they are gathered, in one flat buffer.
struct RowFields: Hashable, Sendable {
    /// The bytes of all fields, one after the other.
    var bytes: [UInt8] = []
    /// Where each field ends in ``bytes``.
    var ends: [Int] = []
    /// Whether the row's own line end was met.
    var isComplete = false

    /// Room for a row about as large as another.
    init(roomFor other: RowFields? = nil) {
        guard let other else { return }
        bytes.reserveCapacity(other.bytes.count + 16)
        ends.reserveCapacity(other.ends.count)
    }
}
