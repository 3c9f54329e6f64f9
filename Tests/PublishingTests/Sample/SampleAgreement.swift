import Definitions
import Release
import Vocabulary

typealias Place = Vocabulary.SourceLocation

/// A small agreement and dictionary in which everything is made up; no real person or agency is in it.
enum Sample {
    static let asOf = CalendarDay(dayNumber: 20_513)
    static let place = Place(file: "sample.yml", line: 1, column: 1)
    static let officerRole = "probation_offender_manager"
    static let chairRole = "iom_chair"
    static let caseManagement = "IOM_CASE_MGMT"
    static let conference = "IOM_CONFERENCE"
    static let counts = "IOM_COHORT_ANALYSIS"

    static func field(_ agency: String, _ type: String, _ field: String) -> FieldReference {
        FieldReference(agency: Agency(agency), recordType: RecordType(type), field: FieldName(field))
    }

    static let agencies = [
        AgencyDefinition(agency: Agency("police"), label: "Police", location: place),
        AgencyDefinition(agency: Agency("probation"), label: "Probation Service", location: place),
        AgencyDefinition(agency: Agency("drug_service"), label: "Drug and alcohol service", location: place),
    ]

    static let dictionary = DataDictionary(
        version: "1",
        recordTypes: [
            type("nominal", "police person record", .person, ["pnc", "surname"]),
            type("supervised_person", "probation person record", .person, ["crn", "surname"]),
            type("drug_test", "drug test on arrest", .event, ["tested_on", "opiates"]),
            type("supervision_contact", "supervision appointment", .event, ["at", "outcome"]),
            type("treatment_contact", "treatment appointment", .event, ["on", "attended"]),
        ], codeLists: [], agencies: agencies)

    private static func type(
        _ name: String, _ label: String, _ role: RecordRole, _ fields: [String]
    ) -> RecordTypeDefinition {
        RecordTypeDefinition(
            name: RecordType(name), label: label, definition: label, role: role, timing: .undated,
            basis: .fact, disclosure: .permitted,
            fields: fields.map { field in
                FieldDefinition(
                    name: FieldName(field), label: field, definition: field, type: .text,
                    sensitivity: .personal, timelineForm: .value, location: place)
            }, location: place)
    }

    static func line(
        _ name: String, _ agency: String, _ type: String, _ fields: [String],
        to recipients: [String] = [officerRole, chairRole], condition: String? = nil
    ) -> AgreementLine {
        AgreementLine(
            name: name, agency: Agency(agency), recordType: RecordType(type),
            fields: fields.map { FieldName($0) }, purposes: [caseManagement, conference],
            recipients: recipients, gateway: "power", condition: condition, location: place)
    }

    static let lines = [
        line("1", "probation", "supervised_person", ["crn", "surname", "forename", "birth_date"]),
        line("2", "police", "nominal", ["pnc", "surname", "forename", "birth_date"]),
        line("3", "police", "drug_test", ["tested_on", "opiates"]),
        line("4", "probation", "supervision_contact", ["at", "outcome"]),
        line("5", "drug_service", "treatment_contact", ["on", "attended"], condition: "treatment_shared"),
        line("6", "probation", "allocation", ["officer", "team"]),
        line("7", "partnership", "action", ["text", "owner_role", "due_on", "status"]),
        line("8", "probation", "need_assessment", ["assessed_on", "need", "score"]),
        line("9", "probation", "address", ["from_date", "address_type"]),
        AgreementLine(
            name: "10", agency: Agency("probation"), recordType: RecordType("need_assessment"),
            fields: [FieldName("need")], purposes: [counts], recipients: ["csp_reader"], gateway: "power",
            condition: nil, location: place),
    ]

    /// What the counts are made from.
    static let counted = [field("probation", "need_assessment", "need")]

    static func agreement(_ lines: [AgreementLine] = lines, until: CalendarDay? = nil) -> SharingAgreement {
        SharingAgreement(
            reference: "IOM-01", version: "1", title: "Integrated offender management",
            owner: "information governance lead", classification: "OFFICIAL-SENSITIVE",
            inForceFrom: asOf.adding(days: -400), inForceUntil: until, reviewDue: asOf.adding(days: 400),
            parties: [],
            purposes: [
                SharingPurpose(code: caseManagement, title: "managing cases", kind: .personalised),
                SharingPurpose(code: conference, title: "the case conference", kind: .personalised),
                SharingPurpose(code: counts, title: "patterns across the cohort", kind: .depersonalised),
            ],
            gateways: [LegalGateway(name: "power", statute: "Some Act s.1", nature: .power, condition: "")],
            conditions: [],
            recipients: [
                RecipientRole(
                    role: officerRole, title: "probation officer managing the case",
                    agency: Agency("probation"), reach: .ownCases),
                RecipientRole(
                    role: chairRole, title: "chair and members of the case conference",
                    agency: Agency("partnership"), reach: .meetingCases),
                RecipientRole(
                    role: "csp_reader", title: "reader in the community safety partnership",
                    agency: Agency("partnership"), reach: .counts),
            ], lines: lines, retention: [], documents: [], location: place)
    }

    static let officer = Recipient(role: officerRole, holder: "TRB01", agency: Agency("probation"))
    static let chair = Recipient(role: chairRole, holder: "conference", agency: Agency("partnership"))

    static func heading(_ purpose: String?, agreement: SharingAgreement = agreement()) -> DocumentHeading {
        DocumentHeading(
            PartnershipDescription(
                name: "Tribury Community Safety Partnership", area: "Tribury", marking: "OFFICIAL-SENSITIVE",
                notice: "Synthetic people: nobody here is real."), asOf: asOf, purpose: purpose,
            agreements: [agreement],
            linkQuality: LinkQuality(
                shares: [
                    .init(agency: "Police", percent: 41.2), .init(agency: "Probation Service", percent: 87.6),
                ], missedLinkFloor: 8))
    }
}
