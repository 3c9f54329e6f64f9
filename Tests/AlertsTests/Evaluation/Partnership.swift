import Definitions
import Timelines
import Vocabulary

@testable import Alerts

typealias Place = Vocabulary.SourceLocation

/// A partnership of two agencies with three record types: appointments and sentences of probation, arrests of the
/// police.
struct Partnership {
    static let probation = Agency("probation")
    static let police = Agency("police")
    static let person = Pseudonym("p1")

    static let dictionary = DataDictionary(
        version: "1",
        recordTypes: [
            type(
                "appointment", timing: .event(on: FieldName("on")),
                fields: [
                    field("on", .day), field("outcome", .code, codes: "outcome"),
                    field("room", .text, form: .token),
                ]),
            type(
                "sentence", timing: .state(from: FieldName("from_day"), until: [FieldName("to_day")]),
                fields: [
                    field("from_day", .day), field("to_day", .day), field("serious", .yesNo),
                ]),
            type(
                "arrest", timing: .event(on: FieldName("on")),
                fields: [
                    field("on", .day), field("reason", .text), field("origin", .text, isMonitoring: true),
                ]),
        ],
        codeLists: [
            CodeList(
                name: "outcome", version: "1", properties: [],
                codes: [
                    Code(code: "KEPT", label: "Kept", properties: []),
                    Code(code: "MISSED", label: "Missed", properties: []),
                ], location: Place(file: "d.yml", line: 1, column: 1))
        ],
        agencies: [
            AgencyDefinition(agency: probation, label: "Probation", location: here),
            AgencyDefinition(agency: police, label: "Police", location: here),
        ],
        weightTables: [
            WeightTable(
                name: "effort", label: "Effort",
                editions: [
                    .init(from: CalendarDay(dayNumber: 0), weights: ["KEPT": 0, "MISSED": 2]),
                    .init(from: CalendarDay(dayNumber: 20_000), weights: ["KEPT": 0, "MISSED": 3]),
                ], location: here)
        ])

    static let here = Place(file: "d.yml", line: 1, column: 1)

    static let supply = [
        Supply(recordType: RecordType("appointment"), agency: probation, source: SourceName("appointments")),
        Supply(recordType: RecordType("sentence"), agency: probation, source: SourceName("sentences")),
        Supply(recordType: RecordType("arrest"), agency: police, source: SourceName("arrests")),
    ]

    static func text(_ text: String) -> ExpressionText {
        ExpressionText(text, at: Place(file: "r.yml", line: 1, column: 1))
    }

    static func sentence(_ text: String) -> SentenceTemplate {
        SentenceTemplate(text, at: Place(file: "r.yml", line: 9, column: 1))
    }

    private static func type(
        _ name: String, timing: RecordTiming, fields: [FieldDefinition]
    ) -> RecordTypeDefinition {
        RecordTypeDefinition(
            name: RecordType(name), label: name, definition: name, role: .event, timing: timing, basis: .fact,
            disclosure: .permitted, fields: fields, location: here)
    }

    private static func field(
        _ name: String, _ type: FieldType, codes: String? = nil, form: TimelineForm = .value,
        isMonitoring: Bool = false
    ) -> FieldDefinition {
        FieldDefinition(
            name: FieldName(name), label: name, definition: name, type: type, codeList: codes,
            sensitivity: .sensitive, timelineForm: form, monitoringOnly: isMonitoring, location: here)
    }
}
