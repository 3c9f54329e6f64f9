import Definitions
import Release
import Vocabulary

extension Sample {
    static let testFields = [
        field("police", "drug_test", "opiates"), field("police", "drug_test", "tested_on"),
    ]
    static let contactFields = [
        field("probation", "supervision_contact", "at"), field("probation", "supervision_contact", "outcome"),
    ]
    static let treatmentFields = [
        field("drug_service", "treatment_contact", "attended"),
        field("drug_service", "treatment_contact", "on"),
    ]

    static func evidence(
        _ agency: String, _ type: String, _ label: String, _ fields: [FieldReference], value: String,
        daysAgo: Int
    ) -> AlertEvidence {
        AlertEvidence(
            agency: Agency(agency), recordType: RecordType(type), label: label,
            date: asOf.adding(days: -daysAgo), until: nil, ageInDays: daysAgo, basis: .fact,
            disclosure: .permitted, link: .identifier,
            provenance: Provenance(
                source: SourceName("\(agency)_\(type)"), file: "\(agency)_\(type)-\(asOf).csv", line: 1204,
                receivedOn: asOf),
            values: fields.prefix(1).map {
                .init(field: $0.field, label: "Result", value: .code(value), text: value)
            }, reads: fields)
    }

    static let drugTest = evidence(
        "police", "drug_test", "drug test on arrest", testFields, value: "positive for opiates", daysAgo: 3)
    static let missedContact = evidence(
        "probation", "supervision_contact", "supervision appointment", contactFields,
        value: "unacceptable absence", daysAgo: 6)
    static let missedTreatment = evidence(
        "drug_service", "treatment_contact", "treatment appointment", treatmentFields,
        value: "did not attend",
        daysAgo: 9)

    static func alert(
        _ rule: String, _ title: String, person: String = "p1", severity: Severity = .amber,
        standing: AlertLife.Standing = .new, headline: String, evidence: [AlertEvidence],
        visibility: [AlertVisibility] = [
            AlertVisibility(role: officerRole, view: .full), AlertVisibility(role: chairRole, view: .full),
        ], protective: [AlertProtective] = [], missing: [AlertInput] = [], due: Int = 3,
        rhythm: AlertRhythm? = nil
    ) -> Alert {
        Alert(
            id: AlertIdentifier("\(rule)-9f86d081884c7d65"), person: Pseudonym(person),
            rule: AlertRule(
                id: rule, version: 1, title: title, kind: .compliance, purpose: caseManagement,
                lawfulBasis: "Some Act s.1", falsePositives: ["The absence may have been acceptable."]),
            episode: AlertEpisode(key: "e", isContinuous: false, quietDays: 28), asOf: asOf,
            severity: AlertSeverity(level: severity, before: severity),
            confidence: AlertConfidence(level: .high, reasons: ["linked by shared identifiers"]),
            linkStrength: .identifier,
            headline: AlertSentence(headline, reads: Set(evidence.flatMap(\.reads)).sorted()),
            evidence: evidence, missingInputs: missing, staleInputs: [], protective: protective,
            request: AlertRequest(
                action: "Joint appointment with the drug worker; review the treatment plan",
                ownerRole: officerRole, due: DueTerm(due, .workingDays), dueOn: asOf.adding(days: due)),
            visibility: visibility,
            life: AlertLife(
                standing: standing, firstSeen: asOf.adding(days: standing == .new ? 0 : -5),
                lastChanged: standing == .open ? asOf.adding(days: -5) : asOf, lastFired: asOf,
                expiresOn: asOf.adding(days: 28), changes: standing == .changed ? [.evidence(added: 1)] : [],
                closedOn: standing == .lapsed ? asOf : nil,
                closedBecause: standing == .lapsed ? "the rule no longer fires" : nil, rhythm: rhythm))
    }

    static let compliance = AlertProtective(
        id: "compliance", title: "Keeps appointments", standing: .present,
        sentence: "Complied with 9 of the last 10 recorded appointments", evidence: [], reads: contactFields)
    static let retention = AlertProtective(
        id: "retention", title: "Stays in treatment", standing: .notKnown,
        sentence: "Not found in the records of the drug and alcohol service", evidence: [],
        reads: treatmentFields)

    static func identities(_ forename: String, _ surname: String, number: Int) -> [CaseIdentity] {
        [
            CaseIdentity(
                agency: Agency("police"), recordType: RecordType("nominal"), link: .identifier,
                details: [
                    .init(
                        .name, label: "Name",
                        SourcedText(
                            "\(forename) \(surname)",
                            madeFrom: [
                                field("police", "nominal", "forename"), field("police", "nominal", "surname"),
                            ])),
                    .init(
                        .reference, label: "PNC ID",
                        SourcedText("2001/000\(number)A", madeFrom: field("police", "nominal", "pnc"))),
                ]),
            CaseIdentity(
                agency: Agency("probation"), recordType: RecordType("supervised_person"), link: .details,
                details: [
                    .init(
                        .name, label: "Name",
                        SourcedText(
                            "\(forename) \(surname)",
                            madeFrom: [
                                field("probation", "supervised_person", "forename"),
                                field("probation", "supervised_person", "surname"),
                            ])),
                    .init(
                        .birthDate, label: "Date of birth",
                        SourcedText(
                            "4 May 1990", madeFrom: field("probation", "supervised_person", "birth_date"))),
                    .init(
                        .reference, label: "CRN",
                        SourcedText(
                            "X00000\(number)", madeFrom: field("probation", "supervised_person", "crn"))),
                ]),
        ]
    }
}
