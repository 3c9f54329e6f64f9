public import Vocabulary

/// Which agency supplies which record type through which source, and in what state the extract is tonight.
///
/// Supplies are what tells "this person has none" from "we were not told": a count over a record type is known
/// only where every agency that supplies it delivered in time and knows the person.
public struct Supply: Hashable, Comparable, Sendable {
    /// The state of an extract tonight.
    public enum State: Hashable, Sendable {
        /// No older than its limit.
        case fresh
        /// Older than its limit; its rows are used for nothing.
        case stale(ageInDays: Int)
        /// Never received.
        case missing
    }

    /// Of whom a source could have records.
    public enum Coverage: Hashable, Sendable {
        /// Only of the people whom the agency knows: no record of anybody else means "not found".
        case ownPeople
        /// Of everybody: no record means that there is none, as with the actions of a meeting.
        case everyone
    }

    /// The record type.
    public let recordType: RecordType
    /// Who supplies it.
    public let agency: Agency
    /// Through which source.
    public let source: SourceName
    /// The extract's state.
    public let state: State
    /// Of whom it could have records.
    public let coverage: Coverage
    /// The day on which the extract was made, where it is known: it tells nothing of what happened later.
    public let madeOn: CalendarDay?

    /// For how many days after it was made an extract is still taken to tell that nothing happened: no agency's records
    /// of the last two days are whole, and rules count with that (domain reference 7.6: police and probation, 2 days).
    public static let toleratedDays = 2

    /// A supply of its parts.
    public init(
        recordType: RecordType, agency: Agency, source: SourceName, state: State = .fresh,
        coverage: Coverage = .ownPeople, madeOn: CalendarDay? = nil
    ) {
        self.recordType = recordType
        self.agency = agency
        self.source = source
        self.state = state
        self.coverage = coverage
        self.madeOn = madeOn
    }

    /// Order of record type, agency and source.
    public static func < (left: Supply, right: Supply) -> Bool {
        (left.recordType, left.agency, left.source) < (right.recordType, right.agency, right.source)
    }
}
