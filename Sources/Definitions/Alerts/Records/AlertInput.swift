public import Vocabulary

/// Something that a rule asked for and did not get, and why: never to be read as "no risk".
public struct AlertInput: Hashable, Sendable, Codable {
    /// Why it was not to be had.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The agency's records do not hold the person.
        case notFound = "not_found"
        /// The agency's records are linked too weakly to be used.
        case weakLink = "weak_link"
        /// The extract is older than its limit.
        case stale
        /// The extract was never received.
        case notReceived = "not_received"
        /// No agency supplies it.
        case notSupplied = "not_supplied"
        /// A field that decides has no value.
        case noValue = "no_value"
        /// There is no such record to take a value from.
        case noRecord = "no_record"
        /// A fact of the person is not recorded.
        case noFact = "no_fact"
        /// A sum that has no result.
        case undefined
        /// An exception to the rule could not be ruled out.
        case notRuledOut = "not_ruled_out"
    }

    /// Why it was not to be had.
    public let kind: Kind
    /// Whose records, where one agency's are meant.
    public let agency: Agency?
    /// Of what type.
    public let recordType: RecordType?
    /// Which field of them.
    public let field: FieldName?
    /// Which extract.
    public let source: SourceName?
    /// How old it is, in days.
    public let ageInDays: Int?
    /// The reason in a sentence that names no person.
    public let sentence: String
    /// The fields that the sentence tells something of, besides what made the rule fire, in order.
    public var reads: [FieldReference] { madeFrom ?? [] }

    private let madeFrom: [FieldReference]?

    /// An input of its parts.
    public init(
        kind: Kind, agency: Agency? = nil, recordType: RecordType? = nil, field: FieldName? = nil,
        source: SourceName? = nil, ageInDays: Int? = nil, sentence: String,
        reads: [FieldReference] = []
    ) {
        self.kind = kind
        self.agency = agency
        self.recordType = recordType
        self.field = field
        self.source = source
        self.ageInDays = ageInDays
        self.sentence = sentence
        madeFrom = reads.isEmpty ? nil : reads
    }

    /// Whether it is there but too old, rather than missing.
    public var isStale: Bool { kind == .stale || kind == .notReceived }
}

extension AlertInput: Comparable {
    /// Order of the sentence, then of the kind, then of what it is about.
    public static func < (left: AlertInput, right: AlertInput) -> Bool {
        left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }

    private var sortKey: [String] {
        [
            sentence, kind.rawValue, agency?.name ?? "", recordType?.name ?? "", field?.name ?? "",
            source?.name ?? "", ageInDays.map { "\($0)" } ?? "",
        ] + reads.map(\.description)
    }
}
