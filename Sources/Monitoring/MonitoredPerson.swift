public import Definitions
public import Vocabulary

/// What monitoring is told of one person: groups, and yes or no; never who it is.
public struct MonitoredPerson: Hashable, Sendable {
    /// One agency's records of the person.
    public struct Standing: Hashable, Sendable {
        /// The agency.
        public let agency: Agency
        /// The person's groups as this agency's own records tell them, one for each characteristic; `nil` where they
        /// don't.
        ///
        /// A person whose records were not linked has no others: were it grouped by what other agencies say, those
        /// who are linked would be told apart by better records than those who are not.
        public let groups: [Int?]
        /// Whether another agency has a record of the person too.
        public let isLinked: Bool

        /// A standing of its parts.
        public init(agency: Agency, groups: [Int?], isLinked: Bool) {
            self.agency = agency
            self.groups = groups
            self.isLinked = isLinked
        }
    }

    /// An alert about the person, and what became of it.
    public struct Notice: Hashable, Sendable {
        /// The rule's identifier.
        public let rule: String
        /// What was decided; `nil` while nobody did, and while it is put off.
        public let verdict: AlertDecision.Verdict?
        /// Whether it was decided by the day on which the answer was due.
        public let wasInTime: Bool

        /// A notice of its parts.
        public init(rule: String, verdict: AlertDecision.Verdict?, wasInTime: Bool) {
            self.rule = rule
            self.verdict = verdict
            self.wasInTime = wasInTime
        }
    }

    /// The person's groups by all agencies' records, one for each characteristic; `nil` where none tells one.
    public let groups: [Int?]
    /// What each agency has of the person, each agency once.
    public let standings: [Standing]
    /// Whether somebody manages the person's case: whose alerts reach a list.
    public let isManaged: Bool
    /// The alerts about the person that the night still knows.
    public let notices: [Notice]

    /// A person of these parts.
    public init(groups: [Int?], standings: [Standing], isManaged: Bool, notices: [Notice]) {
        self.groups = groups
        self.standings = standings
        self.isManaged = isManaged
        self.notices = notices
    }
}
