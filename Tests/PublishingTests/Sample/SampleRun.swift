import Definitions
import Release
import Vocabulary

extension Sample {
    static let linkage = LinkageSummary(
        figures: [.init("people", 1_498), .init("records", 2_611), .init("pairs to look at", 7)],
        agencies: [
            .init(agency: "Police", records: 1_200, byIdentifier: 400, byDetails: 94, weakly: 12),
            .init(agency: "Probation Service", records: 611, byIdentifier: 430, byDetails: 91, weakly: 14),
        ], notes: ["Attributors alone: 120 linked, 14 without a candidate."])

    static var run: RunReportDocument {
        let rule = AlertRule(
            id: "A02", version: 1, title: "Missed and missed", kind: .compliance, purpose: caseManagement,
            lawfulBasis: "", falsePositives: [])
        return RunReportDocument(
            heading: heading(nil), notices: ["drug_contact is late: 41 days old, 35 allowed"],
            stages: [
                StageLine(
                    name: "ingestion", counts: RowCounts(read: 1000, kept: 990, rejected: 7, repeated: 3),
                    details: ["extracts: 21"])
            ],
            extracts: [
                ExtractLine(
                    source: SourceName("police_nominal"), agency: "Police",
                    file: "police_nominal-2026-03-01.csv", receivedOn: asOf, ageInDays: 0, freshForDays: 2,
                    status: "PARTIAL", counts: RowCounts(read: 1000, kept: 990, rejected: 7, repeated: 3),
                    changes: [12, 40, 938, 0]),
                ExtractLine(
                    source: SourceName("drug_contact"), agency: "Drug and alcohol service", file: nil,
                    receivedOn: asOf.adding(days: -41), ageInDays: 41, freshForDays: 35, status: nil),
            ],
            dropped: [
                UntakenColumn(
                    source: SourceName("police_nominal"), name: "shoe_size", reason: "not agreed",
                    isKept: false),
                UntakenColumn(
                    source: SourceName("police_nominal"), name: "nominal_id", reason: "kept as a key",
                    isKept: true),
            ],
            unmapped: [
                UnmappedLine(
                    source: SourceName("police_custody"), column: "disposal", crosswalk: "custody 2",
                    code: "ZZ", rows: 4, first: "police_custody-2026-03-01.csv:88")
            ],
            rules: [
                RuleTally(
                    rule: rule, fires: 12, silent: 1_300, suppressed: 4, blocked: 20, notEvaluated: 162,
                    reasons: [
                        .init(
                            outcome: .notEvaluated, reason: "Not found in the records of the drug service",
                            people: 162)
                    ], staleSources: disengaging.missingInputs.filter(\.isStale))
            ], shadows: [shadow(rule)], usefulness: usefulness, linkage: linkage, disclosures: disclosures,
            agreements: AgreementLineState.states(of: [agreement()], on: asOf),
            disclosureControl: DisclosureControlSummary(tables),
            stopped: [OutputStopped(output: "team lists", reason: "no agreement has the role")],
            configuration: [ConfigurationLine(name: "Pipelines/nightly.yml", version: "0123456789ab")])
    }

    /// A rule that is only being tried.
    private static func shadow(_ rule: AlertRule) -> ShadowLine {
        let tally = RuleTally(
            rule: AlertRule(
                id: "A35", version: 3, title: "Tried for now", kind: rule.kind, purpose: rule.purpose,
                lawfulBasis: "", falsePositives: []),
            fires: 9, silent: 1_400, suppressed: 1, blocked: 2, notEvaluated: 86, reasons: [],
            staleSources: [])
        return ShadowLine(tally: tally, new: 4, shown: 9, people: 7)
    }

    /// A rule of which too little was useful, and one of which nobody says what came of it.
    private static var usefulness: UsefulnessSummary {
        let latest = CalendarQuarter(of: asOf).earlier(by: 1)
        func quarter(_ rule: String, _ quarter: CalendarQuarter, useful: Int, unknown: Int, rejected: Int)
            -> RuleQuarter
        {
            var line = RuleQuarter(rule: rule, quarter: quarter)
            (line.raised, line.useful, line.unknown) = (40, useful, unknown)
            (line.rejected, line.wrongPerson, line.alreadyKnown) = (rejected, 1, 2)
            return line
        }
        let poor = [latest, latest.earlier(by: 1)].map {
            quarter("A02", $0, useful: 1, unknown: 1, rejected: 20)
        }
        let untold = quarter("A20", latest, useful: 2, unknown: 30, rejected: 0)
        return UsefulnessSummary(
            quarters: poor + [untold],
            findings: [
                UsefulnessFinding(.retire, rule: "A02", quarters: poor),
                UsefulnessFinding(.outcomesMissing, rule: "A20", quarters: [untold]),
                UsefulnessFinding(.rubberStamp, rule: "A20", quarters: [untold]),
            ],
            awaited: [
                .init(
                    rule: "A20", manager: "Probation Service officer TRB01", alerts: 12,
                    since: asOf.adding(days: -80))
            ])
    }

    private static var disclosures: [DisclosureLine] {
        DisclosureLine.lines(of: [
            AuditRecord(
                operation: .disclosure, at: "", actor: "", subject: "a", agreement: "IOM-01 version 1",
                justification: "line 3 under Some Act s.1", recipient: "\(officerRole) TRB01 (probation)",
                fields: ["police:drug_test.opiates"], count: 4),
            AuditRecord(
                operation: .withholding, at: "", actor: "", subject: "a",
                justification: "no line of an agreement",
                recipient: "\(officerRole) TRB01 (probation)", fields: ["police:drug_test.cocaine"], count: 2),
        ])
    }

    static var review: LinkageReviewDocument {
        let pair = ContestedPair(
            left: .init(
                person: Pseudonym("p0a1b2c3d4"), agency: "Police", label: "police person record",
                place: "police_nominal-2026-03-01.csv:104"),
            right: .init(
                person: Pseudonym("p9f8e7d6c5"), agency: "Probation Service",
                label: "probation person record",
                place: "probation_person-2026-03-01.csv:77"), prior: -10.2,
            parts: [
                .init(
                    comparison: "name", level: "surname equal, forename alike", weight: 9.1, adjustment: 1.4),
                .init(
                    comparison: "date of birth", level: "day and month swapped", weight: 6.3, adjustment: 0),
                .init(comparison: "postcode", level: "differs", weight: -1.2, adjustment: 0),
            ], weight: 5.4, probability: 0.977, reason: "its weight is below the threshold")
        return LinkageReviewDocument(
            heading: heading(nil), pairs: [pair, pair], total: 7,
            changes: ["1 identifier was merged into another"], summary: linkage)
    }

    static var index: IndexDocument {
        IndexDocument(
            heading: heading(nil), state: .doneWithNotices,
            notices: ["drug_contact is late: 41 days old, 35 allowed"],
            changes: [
                .init("new alerts", 4), .init("changed", 2), .init("closed", 1), .init("rows set aside", 7),
            ],
            papers: [
                .init(
                    title: "Cohort report", sentence: "Patterns, depersonalised.",
                    paths: ["cohort-report.html", "cohort-report.xlsx"])
            ],
            officers: [
                .init(
                    title: "TRB01", sentence: "1 new, 1 changed, 3 in all",
                    paths: [
                        "offender-managers/TRB01/alert-list.html", "offender-managers/TRB01/alert-list.xlsx",
                    ])
            ], stopped: [OutputStopped(output: "team lists", reason: "no agreement has the role")])
    }
}
