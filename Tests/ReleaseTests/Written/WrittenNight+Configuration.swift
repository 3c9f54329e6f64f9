import Definitions
import Vocabulary

extension WrittenNight {
    /// The rule; treatment can escalate it and shift its confidence.
    static func rule(escalates: Bool = false, shifts: Bool = false) -> RuleDeclaration {
        RuleDeclaration(
            id: "R1", slug: "missed", title: "Missed appointments", version: 1, state: .live,
            kind: .compliance, question: "?",
            trigger: RuleTrigger(
                when: text("count(appointment where outcome is MISSED, last 28 days) >= 2"),
                preconditions: RulePreconditions(agencies: [probation], singleAgency: true),
                because: SentenceTemplate("Two missed", at: place),
                episode: EpisodeDeclaration(anchor: nil, quietDays: 28)),
            response: RuleResponse(
                severity: .amber,
                escalations: escalates
                    ? [
                        RuleEscalation(
                            severity: .red, when: text("exists(treatment where not attended, last 28 days)"),
                            because: "treatment was missed too", due: DueTerm(0, .days))
                    ] : [],
                confidence: shifts
                    ? [
                        ConfidenceShift(
                            .lowers, when: text("exists(treatment, last 28 days)"),
                            because: "the treatment service sees the person")
                    ] : [],
                action: "Call", ownerRole: "officer", due: DueTerm(3, .days), expiresAfterDays: 28,
                visibility: (conditional + [never]).map {
                    RuleVisibility(role: $0, view: .full, location: place)
                }),
            governance: RuleGovernance(
                purpose: purpose, lawfulBasis: "Law", falsePositives: ["a mistake"], owner: "head",
                reviewDue: CalendarDay(dayNumber: 21_000)),
            tests: [RuleTest.Expectation.fires, .silent, .notEvaluated].map {
                RuleTest(name: $0.rawValue, records: [], expectation: $0, location: place)
            }, location: place)
    }

    static func factor(_ title: String, _ when: String) -> ProtectiveFactorDeclaration {
        ProtectiveFactorDeclaration(
            id: title == "Work" ? "work" : "treatment_retention", title: title, when: text(when),
            agencies: [],
            because: SentenceTemplate("\(title) protects", at: place), location: place)
    }

    static func text(_ text: String) -> ExpressionText { ExpressionText(text, at: place) }

    static let dictionary = DataDictionary(
        version: "1",
        recordTypes: [
            type("supervised_person", .person, .undated, [field("surname", .surname, identity: .surname)]),
            type(
                "appointment", .event, .event(on: FieldName("on")),
                [field("on", .day), field("outcome", .code, codes: "outcome")]),
            type(
                "job", .event, .state(from: FieldName("from_day"), until: [FieldName("to_day")]),
                [field("from_day", .day), field("to_day", .day)]),
            type(
                "treatment", .event, .event(on: FieldName("on")),
                [field("on", .day), field("attended", .yesNo)]),
        ],
        codeLists: [
            CodeList(
                name: "outcome", version: "1", properties: [],
                codes: [Code(code: "MISSED", label: "Missed", properties: [])], location: place)
        ],
        agencies: [probation, drugService].map {
            AgencyDefinition(agency: $0, label: $0.name, location: place)
        })

    private static func type(
        _ name: String, _ role: RecordRole, _ timing: RecordTiming, _ fields: [FieldDefinition]
    ) -> RecordTypeDefinition {
        RecordTypeDefinition(
            name: RecordType(name), label: name, definition: name, role: role, timing: timing, basis: .fact,
            disclosure: .permitted, fields: fields, location: place)
    }

    private static func field(
        _ name: String, _ type: FieldType, codes: String? = nil, identity: IdentityUse? = nil
    ) -> FieldDefinition {
        FieldDefinition(
            name: FieldName(name), label: name, definition: name, type: type, codeList: codes,
            sensitivity: .sensitive, timelineForm: .value, identity: identity, location: place)
    }

    /// Everything of probation to everybody; treatment to some if it is shared, and to one role never.
    static let agreements = [agreement("W-01", lines: own + [treatment])]
    /// The same, but for the agreement of the line about treatment, which is not yet in force.
    static let lapsed = [
        agreement("W-01", lines: own), agreement("W-02", lines: [treatment], from: asOf.adding(days: 9)),
    ]

    private static let own = [
        line("1", probation, "supervised_person", ["surname"], conditional + [never]),
        line("2", probation, "appointment", ["on", "outcome"], conditional + [never]),
        line("3", probation, "job", ["from_day", "to_day"], conditional + [never]),
    ]
    private static let treatment = line(
        "4", drugService, "treatment", ["on", "attended"], conditional, condition: "shared")

    private static func agreement(
        _ reference: String, lines: [AgreementLine], from: CalendarDay? = nil
    ) -> SharingAgreement {
        SharingAgreement(
            reference: reference, version: "1", title: "Test", owner: "owner", classification: "M",
            inForceFrom: from ?? asOf.adding(days: -1), inForceUntil: nil,
            reviewDue: asOf.adding(days: 100), parties: [],
            purposes: [SharingPurpose(code: purpose, title: "cases", kind: .personalised)],
            gateways: [LegalGateway(name: "power", statute: "Act", nature: .power, condition: "")],
            conditions: [],
            recipients: (conditional + [never]).map {
                RecipientRole(role: $0, title: $0, agency: probation, reach: .ownCases)
            }, lines: lines, retention: [], documents: [], location: place)
    }

    private static func line(
        _ name: String, _ agency: Agency, _ type: String, _ fields: [String], _ roles: [String],
        condition: String? = nil
    ) -> AgreementLine {
        AgreementLine(
            name: name, agency: agency, recordType: RecordType(type), fields: fields.map { FieldName($0) },
            purposes: [purpose], recipients: roles, gateway: "power", condition: condition, location: place)
    }
}
