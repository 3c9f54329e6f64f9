import Alerts
import Definitions
import PersonalData
import Standardisation
import Testing
import Vocabulary

@testable import Nightly

/// What an answer `WRONG_PERSON` takes apart: the reader's own agency is probation.
@Suite struct `An answer that the records are another person's` {
    private static let night = CalendarDay(dayNumber: 20_514)
    private static let probation = person("probation", "X1")
    private static let nominals = [person("police", "N1"), person("police", "N2")]
    private static let client = person("drug_service", "D1")

    private static func person(_ agency: String, _ key: String) -> RecordKey {
        RecordKey(agency: Agency(agency), recordType: RecordType("person"), sourceKey: key)
    }

    private static func place(_ line: Int) -> Provenance {
        Provenance(source: SourceName("s"), file: "s.csv", line: line, receivedOn: night)
    }

    /// An alert with evidence of some agencies, each with the line that it came from.
    private static func alert(_ evidence: [(agency: String, line: Int)]) -> Alert {
        Alert(
            id: AlertIdentifier("A01-0123456789abcdef"), person: Pseudonym("p1"),
            rule: AlertRule(
                id: "A01", version: 1, title: "T", kind: .compliance, purpose: "P", lawfulBasis: "L",
                falsePositives: []),
            episode: AlertEpisode(key: "e", isContinuous: false, quietDays: 1), asOf: night,
            severity: AlertSeverity(level: .amber, before: .amber),
            confidence: AlertConfidence(level: .high), linkStrength: .details,
            headline: AlertSentence("H", reads: []),
            evidence: evidence.map { agency, line in
                AlertEvidence(
                    agency: Agency(agency), recordType: RecordType("event"), label: "event", date: night,
                    until: nil, ageInDays: 0, basis: .fact, disclosure: .permitted, link: .details,
                    provenance: place(line), values: [], reads: [])
            }, missingInputs: [], staleInputs: [], protective: [],
            request: AlertRequest(
                action: "Call", ownerRole: "officer", due: DueTerm(3, .days), dueOn: night.adding(days: 3)),
            visibility: [],
            life: AlertLife(
                standing: .new, firstSeen: night, lastChanged: night, lastFired: night,
                expiresOn: night.adding(days: 28)))
    }

    private static func answer(
        _ verdict: AlertDecision.Verdict = .wrongPerson, daysLater: Int = 0
    ) -> AlertAnswer {
        AlertAnswer(
            reference: "A01-0123456789abcdef", verdict: verdict, answeredBy: "an officer",
            answeredOn: night.adding(days: daysLater), reason: "somebody else", provenance: place(2))
    }

    /// What the answers take apart; lines 1 to 9 hang on the first nominal, 10 on the second.
    private func links(
        of alert: Alert, answers: [AlertAnswer] = [answer()],
        standing: [(alert: AlertIdentifier, pair: LinkageDecision)] = [], same: [LinkageDecision] = [],
        owner: Agency? = Agency("probation")
    ) -> MistakenLinks {
        let later = Self.night.adding(days: 9)
        let records = [(1, Self.nominals[0]), (10, Self.nominals[1])].map { line, person in
            StandardisedRecord(
                key: Self.person("police", "E\(line)"), person: person, provenance: Self.place(line),
                values: [])
        }
        return MistakenLinkFinder(
            roll: AlertRoll(asOf: Self.night, alerts: [alert]), answers: AnswerBook(answers, asOf: later),
            members: [
                Pseudonym("p1"): [Self.probation] + Self.nominals + [Self.client],
                Pseudonym("p2"): [Self.person("police", "N9")],
            ],
            records: records, agency: { $0 == "officer" ? owner : nil }
        ).links(standing: standing, same: same)
    }

    private func pairs(_ links: MistakenLinks) -> [String] {
        links.links.flatMap(\.pairs).map {
            "\($0.left.sourceKey) \($0.verdict.rawValue) \($0.right.sourceKey)"
        }
    }

    @Test func `takes the own agency's record apart from those on which the evidence hangs, and no others`() {
        let links = links(of: Self.alert([("police", 1), ("probation", 5)]))
        #expect(pairs(links) == ["X1 different N1"])
        #expect(links.links[0].agencies == [Agency("police")])
        #expect(links.shortfalls.isEmpty)
    }

    @Test func `means all records of an agency whose evidence can't be traced any more`() {
        #expect(
            pairs(links(of: Self.alert([("police", 1), ("police", 7), ("drug_service", 8)]))) == [
                "X1 different D1", "X1 different N1", "X1 different N2",
            ])
    }

    @Test func `takes nothing apart where no other agency's record is in it, and says so`() {
        let links = links(of: Self.alert([("probation", 5)]))
        #expect(links.links.isEmpty)
        #expect(links.shortfalls.map(\.sentence).count == 1)
        #expect(links.shortfalls[0].sentence.contains("no link was taken apart"))
    }

    @Test func `gives way to a decision that the two are one person, and says so`() {
        let same = LinkageDecision(Self.nominals[0], Self.probation, .same)
        let links = links(of: Self.alert([("police", 1)]), same: [same])
        #expect(links.links.isEmpty)
        #expect(links.shortfalls[0].sentence.contains("the records stay linked"))
    }

    @Test func `takes apart once, and is lifted by a later answer`() {
        let alert = Self.alert([("police", 1)])
        let pair = LinkageDecision(Self.probation, Self.nominals[0], .different)
        let standing = [(alert: alert.id, pair: pair)]
        let again = links(of: alert, standing: standing)
        #expect(again.links.isEmpty && again.lifted.isEmpty && again.shortfalls.isEmpty)
        let lifted = links(
            of: alert, answers: [Self.answer(), Self.answer(.accept, daysLater: 1)], standing: standing)
        #expect(lifted.links.isEmpty)
        #expect(lifted.lifted == [alert.id])
    }

    @Test(arguments: [AlertDecision.Verdict.accept, .reject, .alreadyKnown])
    func `is no other answer`(verdict: AlertDecision.Verdict) {
        let links = links(of: Self.alert([("police", 1)]), answers: [Self.answer(verdict)])
        #expect(links.links.isEmpty && links.shortfalls.isEmpty && links.lifted.isEmpty)
    }

    @Test func `is an alteration in the audit log, which names no record`() {
        let records = links(of: Self.alert([("police", 1)])).auditRecords(purpose: "LINKAGE", at: "now")
        #expect(records.map(\.operation) == [.alteration])
        #expect(records.map(\.count) == [1])
        #expect(records[0].subject.contains("A01-0123456789abcdef"))
        #expect(!records[0].subject.contains("N1") && !records[0].justification.contains("X1"))
    }
}
