/// A person's records, in order of their keys.
///
/// All people's records lie in lists that they share, so that a person costs no list of their own.
public struct LinkedRecords: RandomAccessCollection, Hashable, Sendable {
    private let roll: PersonRoll
    private let places: Range<Int>

    /// A person's stretch of a roll's records.
    init(_ roll: PersonRoll, _ places: Range<Int>) {
        self.roll = roll
        self.places = places
    }

    /// Nought.
    public var startIndex: Int { 0 }

    /// The number of records.
    public var endIndex: Int { places.count }

    /// The record at a place, from 0.
    public subscript(position: Int) -> LinkedRecord {
        precondition(position >= 0 && position < places.count, "a person has no record at this place")
        return roll.record(at: places.lowerBound + position)
    }

    /// Whether the same records are linked in the same way.
    public static func == (one: LinkedRecords, other: LinkedRecords) -> Bool { one.elementsEqual(other) }

    /// Hashes the records, one after the other.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for record in self { hasher.combine(record) }
    }
}
