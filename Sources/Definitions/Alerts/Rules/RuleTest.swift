public import Vocabulary

/// A person on whom a rule is tried: what is known of them, and what the rule must make of it.
public struct RuleTest: Hashable, Sendable {
    /// What a rule must make of a test person.
    public enum Expectation: String, Hashable, Sendable, CaseIterable {
        /// It fires.
        case fires
        /// Its condition held on an earlier day that still counts: an alert that was raised stands.
        case stands
        /// Its condition does not hold.
        case silent
        /// Its condition holds, but one of its exceptions does too.
        case suppressed
        /// One of the stops that all rules share holds.
        case blocked
        /// It can't tell.
        case notEvaluated = "not_evaluated"
    }

    /// What the person shows, in words.
    public let name: String
    /// The person's records.
    public let records: [TestRecord]
    /// What else is known of the person.
    public let facts: TestFacts
    /// Other inputs that are too old: agencies, record types or sources.
    public let stale: [RulePreconditions.Located]
    /// Other inputs that are in time, but were made before tonight: agencies, record types or sources.
    public let made: [ExtractAge]
    /// What the rule must make of it.
    public let expectation: Expectation
    /// The severity that the alert must have.
    public let severity: Severity?
    /// Words that the reason must hold.
    public let because: String?
    /// Where it is declared.
    public let location: SourceLocation

    /// How long ago the extracts of an agency, a record type or a source were made.
    public struct ExtractAge: Hashable, Sendable {
        /// Which extracts.
        public let name: RulePreconditions.Located
        /// The age in days.
        public let daysAgo: Int

        /// The age of some extracts.
        public init(_ name: RulePreconditions.Located, daysAgo: Int) {
            self.name = name
            self.daysAgo = daysAgo
        }
    }

    /// A test person.
    public init(
        name: String, records: [TestRecord], facts: TestFacts = TestFacts(),
        stale: [RulePreconditions.Located] = [], made: [ExtractAge] = [], expectation: Expectation,
        severity: Severity? = nil, because: String? = nil, location: SourceLocation
    ) {
        self.name = name
        self.records = records
        self.facts = facts
        self.stale = stale
        self.made = made
        self.expectation = expectation
        self.severity = severity
        self.because = because
        self.location = location
    }
}

/// What is known of a test person besides records.
public struct TestFacts: Hashable, Sendable {
    /// Completed years.
    public let age: Int?
    /// How many days ago the person died.
    public let diedDaysAgo: Int?
    /// Whether the case is restricted.
    public let restricted: TruthValue
    /// The agencies that know the person; `nil` for those that the rule needs and those with a record.
    public let knownTo: [RulePreconditions.Located]?
    /// The strength of links that are not by identifier, by agency.
    public let links: [Link]
    /// Why links must be checked, as the engine's words for it.
    public let linkChecks: [RulePreconditions.Located]

    /// The strength of one agency's link.
    public struct Link: Hashable, Sendable {
        /// The agency.
        public let agency: RulePreconditions.Located
        /// The strength.
        public let strength: LinkStrength

        /// A link to an agency.
        public init(_ agency: RulePreconditions.Located, _ strength: LinkStrength) {
            self.agency = agency
            self.strength = strength
        }
    }

    /// Facts of a test person.
    public init(
        age: Int? = nil, diedDaysAgo: Int? = nil, restricted: TruthValue = .no,
        knownTo: [RulePreconditions.Located]? = nil, links: [Link] = [],
        linkChecks: [RulePreconditions.Located] = []
    ) {
        self.age = age
        self.diedDaysAgo = diedDaysAgo
        self.restricted = restricted
        self.knownTo = knownTo
        self.links = links
        self.linkChecks = linkChecks
    }
}

/// A record of a test person, as it is written.
public struct TestRecord: Hashable, Sendable {
    /// Of what type.
    public let recordType: RecordType
    /// What is written of it: `days_ago`, `agency`, and fields by name.
    public let entries: [Entry]
    /// Where it is declared.
    public let location: SourceLocation

    /// One thing written of a record.
    public struct Entry: Hashable, Sendable {
        /// The field, or a word such as `days_ago`.
        public let key: String
        /// Where the key stands.
        public let keyLocation: SourceLocation
        /// The value as it is written.
        public let text: String
        /// Where the value stands.
        public let location: SourceLocation

        /// An entry of its parts.
        public init(key: String, keyLocation: SourceLocation, text: String, location: SourceLocation) {
            self.key = key
            self.keyLocation = keyLocation
            self.text = text
            self.location = location
        }
    }

    /// A record of its parts.
    public init(recordType: RecordType, entries: [Entry], location: SourceLocation) {
        self.recordType = recordType
        self.entries = entries
        self.location = location
    }
}
