public import Vocabulary

/// A record that helped to decide an alert.
public struct AlertEvidence: Hashable, Sendable, Codable {
    /// Whose record.
    public let agency: Agency
    /// Of what type.
    public let recordType: RecordType
    /// What people call such a record.
    public let label: String
    /// The day of an event, or the first day of a state.
    public let date: CalendarDay?
    /// The first day on which a state holds no longer.
    public let until: CalendarDay?
    /// The days from its date to the night's; negative for what lies ahead.
    public let ageInDays: Int?
    /// Fact, assessment or intelligence.
    public let basis: Basis
    /// Whether it may be put to the person.
    public let disclosure: DisclosureToPerson
    /// How firmly the record is linked to the person.
    public let link: LinkStrength
    /// Where it came from, and when it was received.
    public let provenance: Provenance
    /// The fields that the rule read, with their values; tokens are left out, for they say nothing to a reader.
    public let values: [Value]
    /// The fields that the rule read, in order; the dates among them.
    public let reads: [FieldReference]

    /// A field that the rule read.
    public struct Value: Hashable, Sendable, Codable {
        /// The field.
        public let field: FieldName
        /// What people call it.
        public let label: String
        /// What the record has.
        public let value: FieldValue
        /// The value in words: a code's label, a day, yes or no.
        public let text: String

        /// A value of a field.
        public init(field: FieldName, label: String, value: FieldValue, text: String) {
            self.field = field
            self.label = label
            self.value = value
            self.text = text
        }
    }

    /// A piece of evidence of its parts.
    public init(
        agency: Agency, recordType: RecordType, label: String, date: CalendarDay?, until: CalendarDay?,
        ageInDays: Int?, basis: Basis, disclosure: DisclosureToPerson, link: LinkStrength,
        provenance: Provenance, values: [Value], reads: [FieldReference]
    ) {
        self.agency = agency
        self.recordType = recordType
        self.label = label
        self.date = date
        self.until = until
        self.ageInDays = ageInDays
        self.basis = basis
        self.disclosure = disclosure
        self.link = link
        self.provenance = provenance
        self.values = values
        self.reads = reads
    }

    /// Every field that it tells something of: those that the rule read and those whose values it shows, in order.
    public var fields: [FieldReference] {
        let shown = values.map { FieldReference(agency: agency, recordType: recordType, field: $0.field) }
        return Set(reads + shown).sorted()
    }

    /// What makes it the same evidence on another night: all but its age and the extract that it came in.
    public var identity: Identity {
        Identity(
            agency: agency, recordType: recordType, date: date, until: until,
            values: values.map(\.value))
    }

    /// What makes it the same evidence on another night.
    public struct Identity: Hashable, Sendable, Codable {
        /// Whose record.
        public let agency: Agency
        /// Of what type.
        public let recordType: RecordType
        /// Its day.
        public let date: CalendarDay?
        /// The first day on which it holds no longer.
        public let until: CalendarDay?
        /// What the rule read of it.
        public let values: [FieldValue]
    }
}

/// Something that protects a person, or of which nobody can say.
public struct AlertProtective: Hashable, Sendable, Codable {
    /// Whether it is there.
    public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is.
        case present
        /// Nobody can say, which is not "absent".
        case notKnown = "not_known"
    }

    /// The factor's name.
    public let id: String
    /// What people call it.
    public let title: String
    /// Whether it is there.
    public let standing: Standing
    /// The sentence that says so, or why it is not known.
    public let sentence: String
    /// The records that show it.
    public let evidence: [AlertEvidence]
    /// The fields that it was made from, in order.
    public let reads: [FieldReference]

    /// Every field that it tells something of, its records' among them, in order.
    public var fields: [FieldReference] { Set(reads + evidence.flatMap(\.fields)).sorted() }

    /// A factor of its parts.
    public init(
        id: String, title: String, standing: Standing, sentence: String, evidence: [AlertEvidence],
        reads: [FieldReference]
    ) {
        self.id = id
        self.title = title
        self.standing = standing
        self.sentence = sentence
        self.evidence = evidence
        self.reads = reads
    }
}
