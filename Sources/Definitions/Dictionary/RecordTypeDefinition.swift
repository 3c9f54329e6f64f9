public import Vocabulary

/// When a record of a type counts: at one time, over an interval, or at no time in particular.
public enum RecordTiming: Hashable, Sendable {
    /// True of the person as such: a person record, a name.
    case undated
    /// Happens on the day of one field.
    case event(on: FieldName)
    /// Holds from the day of one field until the earliest known day of some others; open where none is known.
    case state(from: FieldName, until: [FieldName])

    /// The field that holds the day of an event, or the first day of a state.
    public var startField: FieldName? {
        switch self {
        case .undated: nil
        case .event(let day): day
        case .state(let from, _): from
        }
    }
}

/// What a record says of who a person is.
public enum RecordRole: String, Hashable, Sendable, CaseIterable {
    /// One record is one agency's view of one person: a nominal, a person on probation, a client.
    case person
    /// Adds to what is known of a person's identity: an alias, an address.
    case detail
    /// Something that happened to a person, or a state that a person is or was in.
    case event
    /// Not of one person: looked up by other records, such as a crime by the people involved in it.
    case reference
}

/// A record type of the dictionary.
public struct RecordTypeDefinition: Hashable, Sendable {
    /// The name that sources, rules and cohorts use.
    public let name: RecordType
    /// What people call one such record, in lower case: "drug test on arrest".
    public let label: String
    /// What it means, and what it does not.
    public let definition: String
    /// What it says of who the person is.
    public let role: RecordRole
    /// When it counts.
    public let timing: RecordTiming
    /// Whether a state still holds on the day that ends it: that of a discharge, but not that of a withdrawal.
    public let includesLastDay: Bool
    /// Fact, assessment or intelligence.
    public let basis: Basis
    /// Whether what it says may be put to the person (requirement R23).
    public let disclosure: DisclosureToPerson
    /// The fields, in the file's order, which is that of a standardised record's values.
    public let fields: [FieldDefinition]
    /// Where the dictionary declares it.
    public let location: SourceLocation

    private let fieldIndex: [FieldName: Int]

    /// A record type of its parts.
    public init(
        name: RecordType, label: String, definition: String, role: RecordRole, timing: RecordTiming,
        includesLastDay: Bool = false, basis: Basis, disclosure: DisclosureToPerson,
        fields: [FieldDefinition], location: SourceLocation
    ) {
        self.name = name
        self.label = label
        self.definition = definition
        self.role = role
        self.timing = timing
        self.includesLastDay = includesLastDay
        self.basis = basis
        self.disclosure = disclosure
        self.fields = fields
        self.location = location
        fieldIndex = Dictionary(
            fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of a field among the record's values.
    public func index(of field: FieldName) -> Int? { fieldIndex[field] }

    /// The definition of a field, if there is one of that name.
    public func field(_ name: FieldName) -> FieldDefinition? { fieldIndex[name].map { fields[$0] } }

    /// The fields that a timeline holds, in order: those with a timeline form other than `absent`.
    public var timelineFields: [FieldDefinition] { fields.filter { $0.timelineForm != .absent } }
}

/// Whether a piece of evidence may be mentioned to the person it is about.
public enum DisclosureToPerson: String, Hashable, Sendable, Codable, CaseIterable {
    /// It may be put to the person.
    case permitted
    /// Only after asking the agency it came from.
    case askSource = "ask_source"
    /// It must not be: intelligence, a victim's or third party's information.
    case forbidden
}
