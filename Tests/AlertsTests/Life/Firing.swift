import Definitions
import Vocabulary

@testable import Alerts

/// A Monday, the first night of the tests.
let monday = CalendarDay(dayNumber: 20_514)

/// An alert as a night's rules make it, stating only what matters to a test.
func firing(
    _ person: String = "p1", rule: String = "A02", version: Int = 1, on night: CalendarDay = monday,
    episode: String? = nil, quietDays: Int = 28, severity: Severity = .amber, evidence: [Int] = [1],
    protective: [String] = [], link: LinkStrength = .identifier, expiresAfter: Int = 28,
    noticesNewRecords: Bool = true, lastFired: CalendarDay? = nil
) -> Alert {
    let pseudonym = Pseudonym(person)
    let key = episode ?? "since \(night)"
    return Alert(
        id: AlertIdentifier(person: pseudonym, rule: rule, episode: key), person: pseudonym,
        rule: AlertRule(
            id: rule, version: version, title: "Title", kind: .compliance, purpose: "P", lawfulBasis: "Law",
            falsePositives: []),
        episode: AlertEpisode(
            key: key, isContinuous: episode == nil, quietDays: quietDays,
            noticesNewRecords: noticesNewRecords), asOf: night,
        severity: AlertSeverity(level: severity, before: severity),
        confidence: AlertConfidence(level: .high), linkStrength: link,
        headline: AlertSentence("As of \(night)", reads: []),
        evidence: evidence.map { contact(number: $0, on: night) }, missingInputs: [], staleInputs: [],
        protective: protective.map {
            AlertProtective(id: $0, title: $0, standing: .present, sentence: $0, evidence: [], reads: [])
        },
        request: AlertRequest(
            action: "Call", ownerRole: "officer", due: DueTerm(3, .workingDays),
            dueOn: DueTerm(3, .workingDays).end(from: night)),
        visibility: [AlertVisibility(role: "officer", view: .full)],
        life: AlertLife(
            standing: .new, firstSeen: night, lastChanged: night, lastFired: lastFired ?? night,
            expiresOn: night.adding(days: expiresAfter)))
}

/// A contact by its number, which is the day of February that it was on; received anew in each night's extract.
private func contact(number: Int, on night: CalendarDay) -> AlertEvidence {
    let day = monday.adding(days: -30 + number)
    return AlertEvidence(
        agency: Agency("probation"), recordType: RecordType("contact"), label: "contact", date: day,
        until: nil, ageInDays: day.days(until: night), basis: .fact, disclosure: .permitted,
        link: .identifier,
        provenance: Provenance(
            source: SourceName("contact"), file: "contact_\(night).csv", line: 10 + number, receivedOn: night),
        values: [], reads: [])
}

/// A night of firings and of what kept rules from firing; everybody named and `p1` is among the people.
func night(
    _ day: CalendarDay, _ firings: [Alert], standing: [Alert] = [], withheld: [WithheldOutcome] = [],
    rules: [String] = ["A02"],
    people: [String] = ["p1"]
) -> AlertNight {
    AlertNight(
        asOf: day,
        tallies: rules.map {
            RuleTally(
                rule: AlertRule(
                    id: $0, version: 1, title: "Title", kind: .compliance, purpose: "P", lawfulBasis: "Law",
                    falsePositives: []),
                fires: 0, silent: 0, suppressed: 0, blocked: 0, notEvaluated: 0, reasons: [],
                staleSources: [])
        },
        firings: firings, standing: standing, withheld: withheld, people: people.map { Pseudonym($0) })
}

/// The rule's outcome for `p1` that kept it from firing.
func withheld(_ cause: WithheldOutcome.Cause, rule: String = "A02") -> WithheldOutcome {
    WithheldOutcome(person: Pseudonym("p1"), rule: rule, cause: cause)
}

extension CalendarDay {
    static func + (day: CalendarDay, days: Int) -> CalendarDay { day.adding(days: days) }
}
