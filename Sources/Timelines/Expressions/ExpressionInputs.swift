public import Vocabulary

/// What an expression reads: which record types of which agencies, which fields, which facts of the person.
public struct ExpressionInputs: Hashable, Sendable {
    /// A record type that an expression asks about.
    public struct Input: Hashable, Comparable, Sendable {
        /// The record type.
        public let recordType: RecordType
        /// The agencies that the question is limited to, in order; `nil` where it is every supplier's.
        public let agencies: [Agency]?

        /// A record type and the agencies that are asked.
        public init(recordType: RecordType, agencies: [Agency]? = nil) {
            self.recordType = recordType
            self.agencies = agencies
        }

        /// Order of record type; a question to every supplier comes first.
        public static func < (left: Input, right: Input) -> Bool {
            if left.recordType != right.recordType { return left.recordType < right.recordType }
            guard let other = right.agencies else { return false }
            guard let one = left.agencies else { return true }
            return one.lexicographicallyPrecedes(other)
        }
    }

    /// A field that an expression reads, and of whose records.
    public struct ReadField: Hashable, Comparable, Sendable {
        /// The record type.
        public let recordType: RecordType
        /// The field.
        public let field: FieldName
        /// The agencies of whose records it is read, in order; `nil` where it is every supplier's.
        public let agencies: [Agency]?

        /// A field of a record type, as read of some agencies' records.
        public init(recordType: RecordType, field: FieldName, agencies: [Agency]? = nil) {
            self.recordType = recordType
            self.field = field
            self.agencies = agencies
        }

        /// Order of record type, then field.
        public static func < (left: ReadField, right: ReadField) -> Bool {
            (left.recordType, left.field) < (right.recordType, right.field)
        }

        /// Whether it is read of an agency's records.
        public func isRead(of agency: Agency) -> Bool { agencies?.contains(agency) ?? true }
    }

    /// The record types asked about, distinct and in order.
    public let queries: [Input]
    /// The fields read, each once and in order; the dates that decide windows among them.
    public let fields: [ReadField]
    /// The facts of the person read, such as `age`, distinct and in order.
    public let facts: [String]

    /// Nothing read.
    public static let none = ExpressionInputs(queries: [], fields: [], facts: [])

    init(queries: some Sequence<Input>, fields: some Sequence<ReadField>, facts: some Sequence<String>) {
        self.queries = Set(queries).sorted()
        self.fields = Self.joined(fields)
        self.facts = Set(facts).sorted()
    }

    /// Each field once, with all the agencies of whose records it is read.
    private static func joined(_ fields: some Sequence<ReadField>) -> [ReadField] {
        var agencies: [ReadField: Set<Agency>?] = [:]
        for field in fields {
            let key = ReadField(recordType: field.recordType, field: field.field)
            guard let limit = field.agencies, let known = agencies[key, default: []] else {
                agencies.updateValue(nil, forKey: key)
                continue
            }
            agencies.updateValue(known.union(limit), forKey: key)
        }
        return agencies.map { field, agencies in
            ReadField(recordType: field.recordType, field: field.field, agencies: agencies?.sorted())
        }.sorted()
    }

    /// What two expressions read together.
    public func union(_ other: ExpressionInputs) -> ExpressionInputs {
        ExpressionInputs(
            queries: queries + other.queries, fields: fields + other.fields, facts: facts + other.facts)
    }

    /// The supplies that are read: those whose freshness matters.
    public func sources(suppliedBy supply: [Supply]) -> [Supply] {
        supply.sorted().filter { supply in
            queries.contains { query in
                query.recordType == supply.recordType && query.agencies?.contains(supply.agency) ?? true
            }
        }
    }
}
