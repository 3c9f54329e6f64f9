import Vocabulary

/// The night's people, in order of their identifiers; each is made as it is asked for.
public struct LinkedPeople: RandomAccessCollection, Equatable, Sendable {
    private let roll: PersonRoll
    private let identifiers: [PersonIdentifier]
    private let order: [Int32]

    /// The people of a roll, by their places in it in order of their identifiers.
    init(_ roll: PersonRoll, _ identifiers: [PersonIdentifier], order: [Int32]) {
        self.roll = roll
        self.identifiers = identifiers
        self.order = order
    }

    /// Nought.
    public var startIndex: Int { 0 }

    /// The number of people.
    public var endIndex: Int { order.count }

    /// The person at a place, from 0.
    public subscript(position: Int) -> LinkedPerson {
        LinkedPerson(
            identifier: identifiers[position],
            records: LinkedRecords(roll, roll.places(of: Int(order[position]))))
    }

    /// Whether the same people have the same records, linked in the same way.
    public static func == (one: LinkedPeople, other: LinkedPeople) -> Bool { one.elementsEqual(other) }
}
