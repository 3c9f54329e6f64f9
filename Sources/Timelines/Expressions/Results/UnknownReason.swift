public import Vocabulary

/// Why an answer, or a part of it, is not known.
public enum UnknownReason: Hashable, Sendable, CustomStringConvertible {
    /// The agency's records do not hold the person: "not found", which is not "nothing known".
    case notFound(agency: Agency, recordType: RecordType)
    /// The agency's records are linked to the person below the strength that the rule asks for.
    case weaklyLinked(agency: Agency, recordType: RecordType)
    /// The extract is older than its limit, or never came where the age is `nil`.
    case stale(source: SourceName, agency: Agency, recordType: RecordType, ageInDays: Int?)
    /// The extract is in time, but was made before days that are asked about: it tells nothing of them.
    case untold(source: SourceName, agency: Agency, recordType: RecordType, ageInDays: Int)
    /// None of the agencies asked supplies such records.
    case notSupplied(recordType: RecordType)
    /// A field that decides has no value.
    case missing(EvidenceReference, field: FieldName, reason: MissingReason)
    /// There is no record to take a value from.
    case noRecord(RecordType)
    /// A fact of the person, such as the age, is not recorded.
    case missingFact(String)
    /// A table of weights has none for the code, or none in force on the day.
    case noWeight(table: String)
    /// A division by zero, or a difference of two days without end.
    case undefined

    /// The reason in words that name no person.
    public var description: String {
        switch self {
        case .notFound(let agency, let type): "\(type): not found in the records of \(agency)"
        case .weaklyLinked(let agency, let type):
            "\(type): the link to the records of \(agency) is too weak to be used"
        case .stale(let source, _, let type, let age?):
            "\(type): \(source) is \(age) days old, beyond its limit"
        case .stale(let source, _, let type, nil): "\(type): \(source) was not received"
        case .untold(let source, _, let type, let age):
            "\(type): \(source) was made \(age) days ago, and tells nothing of the days since"
        case .notSupplied(let type): "\(type): no agency supplies it"
        case .missing(let row, let field, let reason):
            "\(row.recordType): \(field) has no value (\(reason.rawValue.split(separator: "_").joined(separator: " ")))"
        case .noRecord(let type): "\(type): there is no such record"
        case .missingFact(let fact): "\(fact): not recorded"
        case .noWeight(let table): "\(table): there is no weight for it on that day"
        case .undefined: "a division by zero"
        }
    }
}
