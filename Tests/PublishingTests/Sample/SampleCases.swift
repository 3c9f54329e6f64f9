import Definitions
import Release
import Vocabulary

extension Sample {
    static let disengaging = alert(
        "A01", "Disengaging and positive test", severity: .red,
        headline: "Positive drug test and a missed supervision appointment within 14 days",
        evidence: [drugTest, missedContact, missedTreatment], protective: [compliance, retention],
        missing: [
            AlertInput(
                kind: .notFound, agency: Agency("drug_service"), recordType: RecordType("treatment_contact"),
                sentence: "Not found in the records of Drug and alcohol service (treatment appointment)"),
            AlertInput(
                kind: .stale, agency: Agency("drug_service"), recordType: RecordType("treatment_contact"),
                source: SourceName("drug_contact"), ageInDays: 41,
                sentence: "Too old to be used, 41 days: treatment appointment (drug_contact)"),
        ], due: 0)

    static let missed = alert(
        "A02", "Missed and missed", severity: .amber, standing: .changed,
        headline: "2 missed supervision appointments in 28 days", evidence: [missedContact],
        protective: [compliance])

    static let lapsed = alert(
        "A03", "New arrest under supervision", person: "p2", severity: .amber, standing: .lapsed,
        headline: "Arrested while under supervision", evidence: [drugTest])

    static let positive = alert(
        "A30", "Protective gain", person: "p3", severity: .info, standing: .open,
        headline: "Three protective factors for 91 days", evidence: [missedContact], protective: [compliance],
        due: 10)

    static let leadAgency = SourcedText(
        "Probation Service, officer TRB01", madeFrom: field("probation", "allocation", "officer"))

    static func cases(met: Set<String> = ["treatment_shared"]) -> [CaseFile] {
        [
            CaseFile(
                person: Pseudonym("p1"), identities: identities("Zorblax", "Ó Quimby-Ffanshawe", number: 1),
                alerts: [disengaging, missed],
                withheld: [
                    WithheldOutcome(
                        person: Pseudonym("p1"), rule: "A07", cause: .notEvaluated(disengaging.missingInputs))
                ], conditions: CaseConditions(met: met), leadAgency: leadAgency,
                actions: [action, late, closed],
                records: records),
            CaseFile(
                person: Pseudonym("p2"), identities: identities("Wendeline", "Trumpington", number: 2),
                alerts: [lapsed], conditions: CaseConditions(met: met)),
            CaseFile(
                person: Pseudonym("p3"), identities: identities("Ptolemy", "Ashgrove", number: 3),
                alerts: [positive], conditions: CaseConditions(met: met), leadAgency: leadAgency),
        ]
    }

    static let action = CaseAction(
        text: SourcedText(
            "Offer a same-day appointment with the drug worker",
            madeFrom: field("partnership", "action", "text")),
        intendedOutcome: SourcedText(
            "Back in treatment", madeFrom: field("partnership", "action", "intended_outcome")),
        kind: nil,
        owner: SourcedText("Drug worker", madeFrom: field("partnership", "action", "owner_role")),
        due: SourcedText(
            asOf.adding(days: 9).description, madeFrom: field("partnership", "action", "due_on")),
        status: SourcedText("Open", madeFrom: field("partnership", "action", "status")), contingency: nil)

    static let late = CaseAction(
        text: SourcedText("Visit the new address", madeFrom: field("partnership", "action", "text")),
        intendedOutcome: nil, kind: nil,
        owner: SourcedText("Police offender manager", madeFrom: field("partnership", "action", "owner_role")),
        due: SourcedText(
            asOf.adding(days: -4).description, madeFrom: field("partnership", "action", "due_on")),
        status: SourcedText("Overdue", madeFrom: field("partnership", "action", "status")), contingency: nil)

    static let closed = CaseAction(
        text: SourcedText("Done long ago", madeFrom: field("partnership", "action", "text")),
        intendedOutcome: nil, kind: nil, owner: nil, due: nil, status: nil, contingency: nil, closedOn: asOf)

    static let records = [
        CaseRecord(
            agency: Agency("probation"), recordType: RecordType("need_assessment"), label: "assessed need",
            basis: .assessment, isState: false, date: asOf.adding(days: -60),
            dateFields: [field("probation", "need_assessment", "assessed_on")],
            values: [
                .init(
                    label: "Need",
                    SourcedText("drug misuse", madeFrom: field("probation", "need_assessment", "need"))),
                .init(
                    label: "Score", SourcedText("7", madeFrom: field("probation", "need_assessment", "score"))
                ),
            ]),
        CaseRecord(
            agency: Agency("probation"), recordType: RecordType("address"), label: "address", basis: .fact,
            isState: true, date: asOf.adding(days: -200),
            dateFields: [field("probation", "address", "from_date")],
            values: [
                .init(
                    label: "Type",
                    SourcedText("settled", madeFrom: field("probation", "address", "address_type")))
            ]),
        CaseRecord(
            agency: Agency("drug_service"), recordType: RecordType("treatment_contact"),
            label: "treatment appointment", basis: .fact, isState: false, date: asOf.adding(days: -9),
            dateFields: [treatmentFields[1]],
            values: [.init(label: "Attended", SourcedText("no", madeFrom: treatmentFields[0]))]),
    ]

    /// A rule of which a list can say that it could not be evaluated.
    static let rule = plainRule("A07", "Treatment requirement, no start")

    /// A rule by its identifier and title, and perhaps within whose alerts its own are shown.
    static func plainRule(_ id: String, _ title: String, foldedInto: [RuleFolding] = []) -> RuleDeclaration {
        RuleDeclaration(
            id: id, slug: "rule", title: title, version: 1, state: .live, kind: .compliance,
            question: "Has treatment begun?",
            trigger: RuleTrigger(
                when: ExpressionText("yes", at: place), preconditions: RulePreconditions(agencies: []),
                because: SentenceTemplate("because", at: place),
                episode: EpisodeDeclaration(anchor: nil, quietDays: 28)),
            response: RuleResponse(
                severity: .amber, action: "Chase the referral", ownerRole: officerRole,
                due: DueTerm(3, .workingDays), expiresAfterDays: 28,
                visibility: [RuleVisibility(role: officerRole, view: .full, location: place)],
                foldedInto: foldedInto),
            governance: RuleGovernance(
                purpose: caseManagement, lawfulBasis: "", falsePositives: [], owner: "chair", reviewDue: asOf),
            tests: [], location: place)
    }

    static func list(
        _ cases: [CaseFile] = cases(), to recipient: Recipient = officer,
        agreement: SharingAgreement = agreement(), kind: AlertListDocument.Kind = .officer,
        rules: [RuleDeclaration] = [rule], budget: Int? = nil
    ) throws -> AlertListDocument {
        var gate = ReleaseGate(agreements: [agreement], asOf: asOf)
        return try AlertListComposer(
            heading: heading(caseManagement, agreement: agreement), rules: rules, agreements: [agreement],
            dictionary: dictionary
        ).compose(cases, for: recipient, kind: kind, purpose: caseManagement, budget: budget, gate: &gate)
    }

    static func pack(_ cases: [CaseFile] = cases()) throws -> MeetingPackDocument {
        var gate = ReleaseGate(agreements: [agreement()], asOf: asOf)
        return try MeetingPackComposer(
            heading: heading(conference), rules: [], agreements: [agreement()], dictionary: dictionary
        ).compose(
            cases, for: chair, purpose: conference, since: asOf.adding(days: -28), gate: &gate)
    }
}
