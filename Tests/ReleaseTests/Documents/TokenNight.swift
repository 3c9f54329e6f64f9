import Definitions
import Release
import Vocabulary

/// A night in which every text about a person says which fields of whom it was made from, so that a document which
/// lets one through can be caught by reading it.
enum TokenNight {
    static let asOf = CalendarDay(dayNumber: 20_513)
    static let place = Vocabulary.SourceLocation(file: "agreement.yml", line: 1, column: 1)
    static let purpose = "IOM_CASE_MGMT"
    static let officer = Recipient(role: "officer", holder: "TRB01", agency: Agency("probation"))

    static let shape: [(agency: String, type: String, role: RecordRole, fields: [String])] = [
        ("police", "nominal", .person, ["pnc", "name"]),
        ("probation", "supervised_person", .person, ["crn", "name"]),
        ("police", "drug_test", .event, ["tested_on", "opiates"]),
        ("probation", "contact", .event, ["at", "outcome"]),
        ("drug_service", "treatment", .event, ["on", "attended"]),
        ("probation", "allocation", .event, ["officer"]),
        ("partnership", "action", .event, ["text", "due_on"]),
    ]

    static let fields = shape.flatMap { type in
        type.fields.map {
            FieldReference(
                agency: Agency(type.agency), recordType: RecordType(type.type), field: FieldName($0))
        }
    }

    static func fields(of agency: String, _ type: String) -> [FieldReference] {
        fields.filter { $0.agency == Agency(agency) && $0.recordType == RecordType(type) }
    }

    static let dictionary = DataDictionary(
        version: "1",
        recordTypes: shape.map { type in
            RecordTypeDefinition(
                name: RecordType(type.type), label: type.type, definition: "", role: type.role,
                timing: .undated, basis: .fact, disclosure: .permitted,
                fields: type.fields.map {
                    FieldDefinition(
                        name: FieldName($0), label: $0, definition: "", type: .text, sensitivity: .personal,
                        timelineForm: .value, location: place)
                }, location: place)
        }, codeLists: [],
        agencies: ["police", "probation", "drug_service", "partnership"].map {
            AgencyDefinition(agency: Agency($0), label: $0, location: place)
        })

    /// What a text made from some fields of somebody says.
    static func token(_ person: String, _ fields: [FieldReference]) -> String {
        fields.map { "<\(person) \($0)>" }.joined()
    }

    static func sourced(_ person: String, _ fields: [FieldReference]) -> SourcedText {
        SourcedText(token(person, fields), madeFrom: fields)
    }

    static func evidence(_ person: String, _ agency: String, _ type: String) -> AlertEvidence {
        let fields = fields(of: agency, type)
        return AlertEvidence(
            agency: Agency(agency), recordType: RecordType(type), label: "record \(token(person, fields))",
            date: asOf, until: nil, ageInDays: 0, basis: .fact, disclosure: .permitted, link: .identifier,
            provenance: Provenance(
                source: SourceName("s"), file: "file-of-\(token(person, fields)).csv", line: 1,
                receivedOn: asOf),
            values: fields.map { field in
                .init(
                    field: field.field, label: "value", value: .text("raw"), text: token(person, [field]))
            }, reads: fields)
    }

    static func heading(_ agreements: [SharingAgreement]) -> DocumentHeading {
        DocumentHeading(
            PartnershipDescription(name: "P", area: "A", marking: "M", notice: nil), asOf: asOf,
            purpose: purpose, agreements: agreements,
            linkQuality: LinkQuality(shares: [], missedLinkFloor: nil))
    }

    static func compose(
        _ cases: [CaseFile], _ agreement: SharingAgreement, rules: [RuleDeclaration] = [],
        budget: Int? = nil
    ) throws -> (list: AlertListDocument, audit: [AuditRecord]) {
        var gate = ReleaseGate(agreements: [agreement], asOf: asOf)
        let list = try AlertListComposer(
            heading: heading([agreement]), rules: rules, agreements: [agreement], dictionary: dictionary
        ).compose(cases, for: officer, kind: .officer, purpose: purpose, budget: budget, gate: &gate)
        return (list, gate.auditRecords(at: "", actor: "test"))
    }
}
