public import Vocabulary

/// A record that has no place in the timelines it was given to: a fault of the stage before, not of the data.
public struct TimelineError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The record's person is not among the people.
        case unknownPerson
        /// The dictionary has no such record type.
        case unknownRecordType
        /// The record does not have one value for each timeline field of its type.
        case wrongNumberOfValues(expected: Int, found: Int)
    }

    /// What is wrong.
    public let kind: Kind
    /// The type that the record says it has.
    public let recordType: RecordType
    /// Where the record came from.
    public let provenance: Provenance

    /// Where, what, and what would be right.
    public var description: String {
        let place = "\(provenance.file):\(provenance.line) (\(recordType))"
        return switch kind {
        case .unknownPerson: "\(place): its person is not among the people of the timelines"
        case .unknownRecordType: "\(place): the dictionary has no such record type"
        case .wrongNumberOfValues(let expected, let found):
            "\(place): \(found) values where its timeline fields are \(expected)"
        }
    }
}
