import Definitions
import Timelines
import Vocabulary

/// Makes evidence of the rows that decided an expression.
struct EvidenceWriter: Sendable {
    let timelines: Timelines

    /// The evidence of these rows, the latest first; of each the fields that were read.
    func evidence(_ rows: [EvidenceReference], reading inputs: ExpressionInputs) -> [AlertEvidence] {
        Set(rows).sorted().compactMap { timelines.row($0) }
            .map { evidence($0, reading: inputs) }
            .sorted(by: Self.precedes)
    }

    private func evidence(_ row: TimelineRow, reading inputs: ExpressionInputs) -> AlertEvidence {
        let type = row.definition.name
        let read = inputs.fields.filter { $0.recordType == type && $0.isRead(of: row.agency) }.map(\.field)
        return AlertEvidence(
            agency: row.agency, recordType: type, label: row.definition.label, date: row.date,
            until: row.definition.includesLastDay ? row.until?.adding(days: -1) : row.until,
            ageInDays: row.date.map { $0.days(until: timelines.asOf) },
            basis: row.definition.basis, disclosure: row.definition.disclosure, link: row.link,
            provenance: row.provenance, values: values(of: row, read),
            reads: read.map { FieldReference(agency: row.agency, recordType: type, field: $0) })
    }

    /// The values that were read, but for tokens and for the dates that the evidence shows anyway.
    private func values(of row: TimelineRow, _ read: [FieldName]) -> [AlertEvidence.Value] {
        let dates = Self.dates(of: row.definition.timing)
        return zip(row.fields, row.values).compactMap { field, value in
            guard read.contains(field.name), !dates.contains(field.name), field.timelineForm != .token else {
                return nil
            }
            return AlertEvidence.Value(
                field: field.name, label: field.label, value: value, text: text(value, of: field))
        }
    }

    private static func dates(of timing: RecordTiming) -> [FieldName] {
        switch timing {
        case .undated: []
        case .event(let day): [day]
        case .state(let from, let until): [from] + until
        }
    }

    private func text(_ value: FieldValue, of field: FieldDefinition) -> String {
        switch value {
        case .text(let text): text
        case .code(let code):
            field.codeList.flatMap { timelines.dictionary.codeList($0)?.entry(code)?.label } ?? code
        case .day(let day): day.inWords
        case .moment(let moment): moment.inWords
        case .integer(let number): String(number)
        case .decimal(let number): EvaluatedValue.number(number).description
        case .flag(let flag): flag ? "yes" : "no"
        case .missing(let reason):
            "not recorded (\(reason.rawValue.split(separator: "_").joined(separator: " ")))"
        }
    }

    /// The latest first; what has no date comes last.
    private static func precedes(_ left: AlertEvidence, _ right: AlertEvidence) -> Bool {
        let one = left.date?.dayNumber ?? .min
        let other = right.date?.dayNumber ?? .min
        if one != other { return one > other }
        return key(left) < key(right)
    }

    private static func key(_ evidence: AlertEvidence) -> (RecordType, Agency, String, Int) {
        (evidence.recordType, evidence.agency, evidence.provenance.file, evidence.provenance.line)
    }
}
