import Definitions
import Release
import Vocabulary

extension TokenNight {
    static let full = [AlertVisibility(role: officer.role, view: .full)]

    /// An alert whose every sentence names the fields that it was made from.
    static func alert(
        _ person: String, rule: String = "A01",
        evidence: [(String, String)] = [("police", "drug_test"), ("drug_service", "treatment")],
        visibility: [AlertVisibility] = full, severity: Severity = .amber, dueIn: Int = 3,
        standing: AlertLife.Standing = .new, protective: [AlertProtective] = [], missing: [AlertInput] = [],
        headlineTellsAll: Bool = true, raisedDaysAgo: Int = 0
    ) -> Alert {
        let records = evidence.map { TokenNight.evidence(person, $0.0, $0.1) }
        let reads = Set(records.flatMap(\.reads)).sorted()
        let all = token(person, reads)
        // A reason may tell less than the evidence does; a rule's title and action tell no more than that it fires.
        let told = headlineTellsAll ? reads : (records.first?.reads ?? [])
        let ofRule = token(person, told)
        return Alert(
            id: AlertIdentifier("\(rule)-0123456789abcdef"), person: Pseudonym(person),
            rule: AlertRule(
                id: rule, version: 1, title: "title \(ofRule)", kind: .compliance, purpose: purpose,
                lawfulBasis: "", falsePositives: ["caution \(ofRule)"]),
            episode: AlertEpisode(key: "e", isContinuous: false, quietDays: 1), asOf: asOf,
            severity: AlertSeverity(
                level: severity, before: severity, reasons: ["raised \(all)"], reads: reads,
                steps: [
                    SeverityStep(severity, reasons: ["raised \(all)"], reads: reads), SeverityStep(severity),
                ]),
            confidence: AlertConfidence(
                level: .high, reasons: ["sure \(all)"], reads: reads,
                unshifted: .init(level: .high, reasons: ["surely \(ofRule)"])),
            linkStrength: .details, headline: AlertSentence("headline \(token(person, told))", reads: told),
            evidence: records,
            missingInputs: missing, staleInputs: [], protective: protective,
            request: AlertRequest(
                action: "action \(ofRule)", ownerRole: "owner \(ofRule)", due: DueTerm(dueIn, .days),
                dueOn: asOf.adding(days: dueIn)), visibility: visibility,
            life: AlertLife(
                standing: standing, firstSeen: asOf.adding(days: -raisedDaysAgo),
                lastChanged: asOf.adding(days: -raisedDaysAgo), lastFired: asOf, expiresOn: asOf,
                changes: [
                    .evidence(added: 1, reads: reads),
                    .protectiveGained("gained \(token(person, reads))", reads: reads),
                ],
                closedBecause: standing == .lapsed ? "closed \(all)" : nil, closedReads: reads))
    }

    static func factor(_ person: String, _ agency: String, _ type: String) -> AlertProtective {
        let reads = fields(of: agency, type)
        return AlertProtective(
            id: type, title: "factor \(token(person, reads))", standing: .present,
            sentence: "because \(token(person, reads))",
            evidence: [TokenNight.evidence(person, agency, type)], reads: reads)
    }

    static func identities(_ person: String) -> [CaseIdentity] {
        [("police", "nominal"), ("probation", "supervised_person")].map { agency, type in
            CaseIdentity(
                agency: Agency(agency), recordType: RecordType(type), link: .identifier,
                details: fields(of: agency, type).map { field in
                    .init(
                        field.field.name == "name" ? .name : .reference, label: field.field.name,
                        sourced(person, [field]))
                })
        }
    }

    static func file(
        _ person: String, alerts: [Alert], met: Set<String> = [], isRestricted: Bool = false,
        withheld: [WithheldOutcome] = []
    ) -> CaseFile {
        CaseFile(
            person: Pseudonym(person), identities: identities(person), alerts: alerts, withheld: withheld,
            conditions: CaseConditions(met: met, isRestricted: isRestricted),
            leadAgency: sourced(person, fields(of: "probation", "allocation")),
            actions: [
                CaseAction(
                    text: sourced(person, [fields(of: "partnership", "action")[0]]), intendedOutcome: nil,
                    kind: nil, owner: sourced(person, fields(of: "partnership", "action")),
                    due: sourced(person, [fields(of: "partnership", "action")[1]]), status: nil,
                    contingency: nil)
            ],
            records: [("probation", "contact"), ("drug_service", "treatment")].map { agency, type in
                CaseRecord(
                    agency: Agency(agency), recordType: RecordType(type), label: "record \(type)",
                    basis: .fact, isState: false, date: asOf, dateFields: [fields(of: agency, type)[0]],
                    values: fields(of: agency, type).map { .init(label: "v", sourced(person, [$0])) })
            })
    }

    /// Three people with everything a list or a pack may hold; one meets the condition, one is restricted.
    static var cases: [CaseFile] {
        [("p1", Set(["shared"]), false), ("p2", [], false), ("p3", ["shared"], true)].map {
            person, met, isRestricted in
            let protective = [
                factor(person, "probation", "contact"), factor(person, "drug_service", "treatment"),
            ]
            let missing = [
                AlertInput(
                    kind: .notFound, agency: Agency("drug_service"),
                    sentence: "not found \(token(person, fields(of: "drug_service", "treatment")))")
            ]
            return file(
                person,
                alerts: [
                    alert(person, protective: protective, missing: missing),
                    alert(person, rule: "A02", evidence: [("probation", "contact")], protective: protective),
                    alert(
                        person, rule: "A03",
                        visibility: [
                            AlertVisibility(
                                role: officer.role,
                                view: .redacted(
                                    AlertSentence(
                                        "redacted \(token(person, fields(of: "police", "drug_test")))",
                                        reads: fields(of: "police", "drug_test"))))
                        ]),
                    alert(person, rule: "A04", evidence: [("probation", "contact")], standing: .lapsed),
                    alert(person, rule: "A05", headlineTellsAll: false),
                ], met: met, isRestricted: isRestricted)
        }
    }
}
