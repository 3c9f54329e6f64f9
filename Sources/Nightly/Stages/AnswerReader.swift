internal import Definitions
internal import PersonalData
internal import Vocabulary

/// Reads the answers to alerts from the records that hold them.
struct AnswerReader: Sendable {
    private let fields: DecisionFields
    private let type: RecordTypeDefinition

    /// A reader of the records that the night names; `nil` where it names none.
    init?(_ fields: DecisionFields?, dictionary: DataDictionary) {
        guard let fields, let type = dictionary.recordType(fields.recordType) else { return nil }
        self.fields = fields
        self.type = type
    }

    /// The answers among some records, in their order; a record without what every answer has is none.
    ///
    /// That a row has an alert, a reader and a day is for the source's contract to see to, which sets others aside.
    func answers(_ records: [StandardisedRecord]) -> [AlertAnswer] {
        records.filter { $0.key.recordType == type.name }.compactMap(answer)
    }

    private func answer(_ record: StandardisedRecord) -> AlertAnswer? {
        guard let reference = text(fields.alert, of: record), let by = text(fields.answeredBy, of: record),
            let on = value(fields.answeredOn, of: record)?.calendarDay
        else { return nil }
        return AlertAnswer(
            reference: reference,
            verdict: text(fields.verdict, of: record).flatMap(AlertDecision.Verdict.init(rawValue:)),
            answeredBy: by, answeredOn: on, reason: text(fields.reason, of: record),
            until: value(fields.until, of: record)?.calendarDay, outcome: text(fields.outcome, of: record),
            outcomeOn: value(fields.outcomeOn, of: record)?.calendarDay, useful: useful(record),
            provenance: record.provenance)
    }

    private func useful(_ record: StandardisedRecord) -> Bool? {
        guard let field = fields.useful, case .flag(let useful) = value(field, of: record) else { return nil }
        return useful
    }

    private func value(_ field: FieldName, of record: StandardisedRecord) -> FieldValue? {
        type.index(of: field).flatMap { record.values.indices.contains($0) ? record.values[$0] : nil }
    }

    private func text(_ field: FieldName, of record: StandardisedRecord) -> String? {
        switch value(field, of: record) {
        case .text(let text), .code(let text): text.isEmpty ? nil : text
        default: nil
        }
    }
}
