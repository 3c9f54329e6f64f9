public import Definitions
public import Vocabulary

/// The fields that serve equality monitoring alone, apart from the timelines.
///
/// Built from the same records as ``Timelines``, which leave these fields out: what is given only timelines, as
/// rules and cohorts are, can't reach them.
public struct MonitoringView: Sendable {
    /// One agency's value.
    public struct MonitoringValue: Hashable, Sendable {
        /// The agency.
        public let agency: Agency
        /// What it recorded.
        public let value: FieldValue
        /// Where it came from.
        public let provenance: Provenance
    }

    private struct Key: Hashable {
        let person: Pseudonym
        let recordType: RecordType
        let field: FieldName
    }

    private let values: [Key: [MonitoringValue]]

    /// The monitoring fields of these people's records; records of anybody else are left out.
    public init(
        dictionary: DataDictionary, people: [PersonFacts], records: some Sequence<TimelineRecord>
    ) {
        let known = Set(people.map(\.person))
        var monitored: [RecordType: [(place: Int, field: FieldName)]] = [:]
        for type in dictionary.recordTypes {
            let fields = type.timelineFields.enumerated().filter(\.element.monitoringOnly)
            if !fields.isEmpty { monitored[type.name] = fields.map { ($0.offset, $0.element.name) } }
        }
        var values: [Key: [MonitoringValue]] = [:]
        for record in records where known.contains(record.person) {
            for (place, field) in monitored[record.recordType] ?? [] where place < record.values.count {
                let key = Key(person: record.person, recordType: record.recordType, field: field)
                let value = MonitoringValue(
                    agency: record.agency, value: record.values[place], provenance: record.provenance)
                values[key, default: []].append(value)
            }
        }
        self.values = values.mapValues { $0.sorted(by: Self.precedes) }
    }

    /// What the agencies recorded of a person, in order of agency and provenance.
    public func values(
        of field: FieldName, in type: RecordType, person: Pseudonym
    ) -> [MonitoringValue] {
        values[Key(person: person, recordType: type, field: field)] ?? []
    }

    private static func precedes(_ left: MonitoringValue, _ right: MonitoringValue) -> Bool {
        let one = (left.agency, left.provenance.source, left.provenance.file, left.provenance.line)
        let other = (right.agency, right.provenance.source, right.provenance.file, right.provenance.line)
        return one == other ? left.value.orderKey < right.value.orderKey : one < other
    }
}
