internal import Definitions
internal import Vocabulary

/// Decodes the part of `nightly.yml` that says which records are answers to alerts, and what each of their fields tells.
struct DecisionDecoder {
    private let dictionary: DataDictionary

    init(_ dictionary: DataDictionary) { self.dictionary = dictionary }

    /// The records that are answers.
    func decisions(_ reader: MappingReader) -> DecisionFields? {
        let typeNames = dictionary.recordTypes.map(\.name.name)
        let typeName = reader.required("record_type", .known("record type", among: typeNames))
        let type = typeName.flatMap { dictionary.recordType(RecordType($0)) }
        let fields = FieldsOfType(type)
        let alert = reader.required("alert", fields.any)
        let verdict = reader.required("verdict", fields.any)
        let answeredBy = reader.required("answered_by", fields.any)
        let answeredOn = reader.required("answered_on", fields.day)
        let reason = reader.required("reason", fields.any)
        let until = reader.required("until", fields.day)
        let outcome = reader.required("outcome", fields.any)
        let outcomeOn = reader.required("outcome_on", fields.day)
        let useful = reader.optional("useful", fields.yesNo)
        guard let type, let alert, let verdict, let answeredBy, let answeredOn, let reason, let until,
            let outcome, let outcomeOn
        else { return nil }
        return DecisionFields(
            recordType: type.name, alert: alert, verdict: verdict, answeredBy: answeredBy,
            answeredOn: answeredOn, reason: reason, until: until, outcome: outcome, outcomeOn: outcomeOn,
            useful: useful)
    }
}
