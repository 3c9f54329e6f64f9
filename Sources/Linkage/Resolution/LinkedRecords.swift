/// A person's records, in order of their keys.
///
/// All people's records lie in one list, so that a person costs no list of their own.
public struct LinkedRecords: RandomAccessCollection, Hashable, Sendable {
    private let all: [LinkedRecord]
    private let range: Range<Int>

    /// A stretch of all people's records.
    init(_ all: [LinkedRecord], _ range: Range<Int>) {
        self.all = all
        self.range = range
    }

    /// Nought.
    public var startIndex: Int { 0 }

    /// The number of records.
    public var endIndex: Int { range.count }

    /// The record at a place, from 0.
    public subscript(position: Int) -> LinkedRecord {
        precondition(position >= 0 && position < range.count, "a person has no record at this place")
        return all[range.lowerBound + position]
    }

    /// Whether the same records are linked in the same way.
    public static func == (one: LinkedRecords, other: LinkedRecords) -> Bool { one.elementsEqual(other) }

    /// Hashes the records, one after the other.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for record in self { hasher.combine(record) }
    }
}
