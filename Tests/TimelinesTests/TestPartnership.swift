import Definitions
import Vocabulary

/// A small synthetic partnership: three agencies and a few record types.
enum TestPartnership {
    static let asOf = day("2026-03-01")
    static let police = Agency("police")
    static let probation = Agency("probation")
    static let drugService = Agency("drug_service")
    static let meeting = Agency("meeting")
    static let agencies = [police, probation, drugService, meeting]

    static func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? CalendarDay(dayNumber: 0) }

    static let dictionary = DataDictionary(
        version: "test",
        recordTypes: [
            type("nominal", .undated, role: .person) {
                field("surname", .surname, form: .absent)
                field("birth_date", .birthDate, form: .age)
                field("sex", .code, list: "sex", monitoring: true)
                field("ethnicity", .code, list: "ethnicity", monitoring: true)
            },
            type("treatment_client", .undated, role: .person) {
                field("accommodation_need", .code, list: "accommodation_need")
            },
            type("address", .state(from: "from_date", until: ["to_date"])) {
                field("postcode", .postcode, form: .absent)
                field("place", .text, form: .token)
                field("address_role", .code, list: "address_role")
                field("address_type", .code, list: "address_type")
                field("type_verified", .yesNo)
                field("from_date", .day)
                field("to_date", .day)
            },
            type("arrest", .event(on: "arrested_at")) {
                field("arrested_at", .moment)
                field("no_fixed_abode", .yesNo)
            },
            type("crime", .event(on: "recorded_on"), role: .reference) { field("recorded_on", .day) },
            type("crime_involvement", .event(on: "committed_on")) {
                field("role", .code, list: "crime_role")
                field("committed_on", .day)
                field("ho_class", .code, list: "ho_class")
                field("domestic_abuse", .yesNo)
                field("crime", .text, form: .token)
            },
            type("drug_test", .event(on: "tested_on")) {
                field("tested_on", .day)
                field("opiates", .code, list: "test_result")
                field("cocaine", .code, list: "test_result")
                field("assessment_served", .yesNo)
                field("assessment_attended", .yesNo)
            },
            type("supervision", .state(from: "started_on", until: ["ended_on"])) {
                field("started_on", .day)
                field("expected_end_on", .day)
                field("ended_on", .day)
                field("supervision_state", .code, list: "supervision_state")
                field("sentence_type", .code, list: "sentence_type")
                field("sentenced_on", .day)
                field("licence_start", .day)
                field("custody_status", .code, list: "custody_status")
            },
            type("requirement", .state(from: "started_on", until: ["ended_on"])) {
                field("category", .code, list: "requirement_category")
                field("started_on", .day)
                field("ended_on", .day)
                field("required_quantity", .integer)
                field("completed_quantity", .integer)
            },
            type("supervision_contact", .event(on: "at")) {
                field("at", .moment)
                field("outcome", .code, list: "contact_outcome")
            },
            type("treatment_contact", .event(on: "on")) {
                field("on", .day)
                field("attended", .yesNo)
            },
            type(
                "treatment_episode", .state(from: "started_on", until: ["discharged_on"]),
                includesLastDay: true
            ) {
                field("started_on", .day)
                field("discharged_on", .day)
                field("discharge_reason", .code, list: "discharge_reason")
            },
            type("need_assessment", .event(on: "assessed_on")) {
                field("assessed_on", .day)
                field("need", .code, list: "need")
                field("score", .integer)
                field("note", .text)
            },
            type("action", .state(from: "set_on", until: ["closed_on"])) {
                field("set_on", .day)
                field("closed_on", .day)
                field("exit_plan", .yesNo)
            },
        ],
        codeLists: [
            list("sex", ["M", "F"]),
            list("ethnicity", ["A1", "B1"]),
            list("accommodation_need", ["NONE", "PROBLEM", "URGENT"]),
            list("address_role", ["HOME", "MAIN", "BAIL"]),
            list(
                "address_type", [("group", .text)],
                [("A01", [.text("stable")]), ("A06", [.text("street")]), ("A99", [.missing(.unknown)])]),
            list(
                "crime_role", [("suspected", .yesNo), ("victim", .yesNo)],
                [
                    ("SUSPECT", [.flag(true), .flag(false)]), ("CHARGED", [.flag(true), .flag(false)]),
                    ("VICTIM", [.flag(false), .flag(true)]),
                ]),
            list(
                "ho_class", [("family", .text), ("weight", .decimal)],
                [
                    ("028", [.text("burglary"), .decimal(273.5)]), ("046", [.text("theft"), .decimal(1)]),
                    ("105A", [.text("violence"), .missing(.unknown)]),
                ]),
            list("test_result", [("positive", .yesNo)], [("P", [.flag(true)]), ("N", [.flag(false)])]),
            list("supervision_state", ["ACTIVE", "FINAL_THIRD", "RESET"]),
            list("sentence_type", [("custodial", .yesNo)], [("NC", [.flag(true)]), ("CO", [.flag(false)])]),
            list(
                "custody_status", [("in_custody", .yesNo)],
                [
                    ("COMMUNITY", [.flag(false)]), ("IN_CUSTODY", [.flag(true)]),
                    ("ON_LICENCE", [.flag(false)]),
                ]),
            list(
                "requirement_category", [("treatment", .yesNo)],
                [("DRR", [.flag(true)]), ("ATR", [.flag(true)]), ("UPW", [.flag(false)])]),
            list(
                "contact_outcome", [("attended", .yesNo), ("complied", .yesNo)],
                [
                    ("ATTC", [.flag(true), .flag(true)]), ("AFTC", [.flag(true), .flag(false)]),
                    ("UAAB", [.flag(false), .flag(false)]), ("AAEM", [.flag(false), .flag(true)]),
                ]),
            list(
                "discharge_reason", [("dropped_out", .yesNo)],
                [("DROP", [.flag(true)]), ("DONE", [.flag(false)])]),
            list(
                "need", [("standard", .decimal)],
                [("ACCOMMODATION", [.decimal(2)]), ("FINANCE", [.decimal(4)])]),
        ],
        weightTables: [
            WeightTable(
                name: "harm", label: "Harm",
                editions: [
                    .init(from: day("2026-02-01"), weights: ["burglary": 300, "theft": 2]),
                    .init(from: day("2020-01-01"), weights: ["burglary": 250, "theft": 1, "violence": 400]),
                ], location: nowhere)
        ])
}

/// Gathers fields into a list.
@resultBuilder
enum FieldList {
    static func buildBlock(_ fields: FieldDefinition...) -> [FieldDefinition] { fields }
}

private let nowhere = SourceLocation(file: "dictionary.yml", line: 1, column: 1)

private enum Timing {
    case undated
    case event(on: String)
    case state(from: String, until: [String])

    var timing: RecordTiming {
        switch self {
        case .undated: .undated
        case .event(let day): .event(on: FieldName(day))
        case .state(let from, let until): .state(from: FieldName(from), until: until.map { FieldName($0) })
        }
    }
}

private func type(
    _ name: String, _ timing: Timing, role: RecordRole = .event, includesLastDay: Bool = false,
    @FieldList _ fields: () -> [FieldDefinition]
) -> RecordTypeDefinition {
    RecordTypeDefinition(
        name: RecordType(name), label: name, definition: "A synthetic \(name).", role: role,
        timing: timing.timing, includesLastDay: includesLastDay, basis: .fact, disclosure: .permitted,
        fields: fields(), location: nowhere)
}

private func field(
    _ name: String, _ type: FieldType, list: String? = nil, form: TimelineForm = .value,
    monitoring: Bool = false
) -> FieldDefinition {
    FieldDefinition(
        name: FieldName(name), label: name, definition: "A synthetic \(name).", type: type, codeList: list,
        sensitivity: .personal, timelineForm: form, monitoringOnly: monitoring, location: nowhere)
}

private func list(_ name: String, _ codes: [String]) -> CodeList {
    list(name, [], codes.map { ($0, []) })
}

private func list(
    _ name: String, _ properties: [(String, CodeProperty.ValueType)], _ codes: [(String, [FieldValue])]
) -> CodeList {
    CodeList(
        name: name, version: "1", properties: properties.map { CodeProperty(name: $0.0, type: $0.1) },
        codes: codes.map { Code(code: $0.0, label: $0.0, properties: $0.1) }, location: nowhere)
}
