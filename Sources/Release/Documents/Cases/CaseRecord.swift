public import Definitions
public import PersonalData
public import Vocabulary

/// A record of a person as a meeting reads it, before the gate.
public struct CaseRecord: Hashable, Sendable {
    /// A value and what people call it.
    public struct Value: Hashable, Sendable {
        /// What people call it.
        public let label: String
        /// The value and its field.
        public let text: SourcedText

        /// A value of a field.
        public init(label: String, _ text: SourcedText) {
            self.label = label
            self.text = text
        }
    }

    /// Whose record.
    public let agency: Agency
    /// Of what type.
    public let recordType: RecordType
    /// What people call such a record.
    public let label: String
    /// Fact, assessment or intelligence.
    public let basis: Basis
    /// Whether it holds over a time, rather than happening on a day.
    public let isState: Bool
    /// The day of an event, or the first day of a state.
    public let date: CalendarDay?
    /// The fields that its date comes from.
    public let dateFields: [FieldReference]
    /// Its values, in the dictionary's order.
    public let values: [Value]

    /// A record of its parts.
    public init(
        agency: Agency, recordType: RecordType, label: String, basis: Basis, isState: Bool,
        date: CalendarDay?,
        dateFields: [FieldReference], values: [Value]
    ) {
        self.agency = agency
        self.recordType = recordType
        self.label = label
        self.basis = basis
        self.isState = isState
        self.date = date
        self.dateFields = dateFields
        self.values = values
    }

    /// A standardised record in words; reference numbers and the dates it is dated by are left out of its values.
    public init(_ record: StandardisedRecord, type: RecordTypeDefinition, dictionary: DataDictionary) {
        let reader = RecordReader(record, type: type, dictionary: dictionary)
        let start = type.timing.startField
        let values = reader.texts { field in
            field.name != start && field.type != .reference && !field.monitoringOnly
        }
        self.init(
            agency: record.key.agency, recordType: type.name, label: type.label, basis: type.basis,
            isState: type.timing.isState, date: start.flatMap(reader.day),
            dateFields: start.map { [reader.reference($0)] } ?? [],
            values: values.map { Value(label: $0.field.label, $0.text) })
    }

    /// The records of a person that a meeting goes through, in order of agency, type and day, the latest first.
    ///
    /// These are the states that hold on the night, the events of the latest days, and of each agency's type of
    /// assessment those of the latest day.
    ///
    /// - Parameters:
    ///   - records: All the person's standing records.
    ///   - dictionary: The record types.
    ///   - asOf: The night's date.
    ///   - days: How many days back an event is still told of.
    /// - Returns: The records that a meeting reads.
    public static func forMeeting(
        _ records: [StandardisedRecord], dictionary: DataDictionary, asOf: CalendarDay, events days: Int = 28
    ) -> [CaseRecord] {
        var kept: [CaseRecord] = []
        for (type, group) in Dictionary(grouping: records, by: \.key.recordType) {
            guard let definition = dictionary.recordType(type), definition.role == .event else { continue }
            let standing = group.filter { $0.stands(on: asOf, definition) }
            let told = standing.map { CaseRecord($0, type: definition, dictionary: dictionary) }
            kept += told.filter { record in
                guard let date = record.date else { return false }
                if record.isState { return true }
                if record.basis == .assessment {
                    return date == told.filter { $0.agency == record.agency }.compactMap(\.date).max()
                }
                return date.days(until: asOf) <= days
            }
        }
        return kept.sorted { left, right in
            if (left.agency, left.recordType) != (right.agency, right.recordType) {
                return (left.agency, left.recordType) < (right.agency, right.recordType)
            }
            if left.date != right.date { return (left.date ?? asOf) > (right.date ?? asOf) }
            return left.values.map(\.text.text).lexicographicallyPrecedes(right.values.map(\.text.text))
        }
    }
}

extension RecordTiming {
    /// The field that dates a record.
    var startField: FieldName? {
        switch self {
        case .undated: nil
        case .event(let field), .state(let field, _): field
        }
    }

    /// The fields that say when a state ended.
    var endFields: [FieldName] {
        if case .state(_, let ends) = self { ends } else { [] }
    }

    /// Whether such a record holds over a time.
    var isState: Bool {
        if case .state = self { true } else { false }
    }
}
