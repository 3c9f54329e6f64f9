import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `Protective factors` {
    private let factors = [("housing", "active(sentence)"), ("quiet", "not exists(arrest, last 91 days)")]

    private func alert(_ kind: RuleKind, _ severity: Severity, lowersAt: Int = 2) throws -> Alert {
        try Rules(rules: [Rule(kind: kind, severity: severity)], factors: factors, lowersAt: lowersAt)
            .alert(on: Person(sentences: [(100, nil, nil)]))
    }

    @Test(arguments: [(Severity.red, Severity.amber), (.amber, .info), (.info, .info)])
    func `lower a compliance rule by one step, and the alert says so`(from: Severity, to: Severity) throws {
        let alert = try alert(.compliance, from)
        #expect(alert.severity.level == to)
        #expect(alert.severity.before == from)
        #expect(alert.severity.isLowered == (from != to))
        if from != to {
            #expect(
                alert.severity.reasons
                    == [
                        "lowered from \(from.rawValue) to \(to.rawValue): 2 protective factors (housing, quiet)"
                    ])
        }
    }

    @Test(arguments: RuleKind.allCases.filter { $0 != .compliance }, Severity.allCases)
    func `never lower a rule of another kind`(kind: RuleKind, severity: Severity) throws {
        let alert = try alert(kind, severity)
        #expect(alert.severity == AlertSeverity(level: severity, before: severity))
        #expect(alert.protective.count == 2)
    }

    @Test func `lower nothing if there are too few`() throws {
        #expect(try alert(.compliance, .red, lowersAt: 3).severity.level == .red)
    }

    @Test func `that nobody can tell of are shown as such, and count for nothing`() throws {
        let person = Person(sentences: [(100, nil, nil)], links: [(Partnership.probation, .identifier)])
        let alert = try Rules(rules: [Rule()], factors: factors).alert(on: person)
        #expect(alert.protective.map(\.standing) == [.present, .notKnown])
        #expect(alert.protective[1].sentence == "Not found in the records of Police: arrest")
        #expect(!alert.severity.isLowered)
    }

    @Test func `can be named in a rule's condition`() throws {
        let rules = Rules(rules: [Rule(when: "housing and quiet")], factors: factors)
        #expect(try rules.outcome(of: Person(sentences: [(1, nil, nil)])).expectation == .fires)
    }
}

@Suite struct `An escalation` {
    private let rules = Rules(rules: [
        Rule(escalations: [
            RuleEscalation(
                severity: .red, when: Partnership.text("active(sentence where serious)"),
                because: "a serious sentence", due: DueTerm(0, .days))
        ])
    ])

    @Test func `raises the severity, brings the answer forward and shows its evidence`() throws {
        let alert = try rules.alert(on: Person(sentences: [(9, nil, true)]))
        #expect(alert.severity.level == .red)
        #expect(alert.severity.reasons == ["RED: a serious sentence"])
        #expect(alert.request.dueOn == Person.asOf)
        #expect(alert.evidence.map(\.recordType.name).contains("sentence"))
        #expect(alert.severity.reads.map(\.description).contains("probation:sentence.serious"))
    }

    @Test func `that is not known raises nothing, and is named as missing`() throws {
        let alert = try rules.alert(on: Person(sentences: [(9, nil, nil)]))
        #expect(alert.severity.level == .amber)
        #expect(alert.missingInputs.map(\.sentence).contains("Could not be told whether a serious sentence"))
    }
}

@Suite struct `The confidence of an alert` {
    @Test(arguments: [
        (LinkStrength.identifier, Confidence.high), (.details, .medium), (.weak, .low),
    ])
    func `follows the weakest link`(link: LinkStrength, confidence: Confidence) throws {
        let alert = try Rules(rules: [Rule(minimumLink: .weak)])
            .alert(on: Person(links: [(Partnership.probation, link)]))
        #expect(alert.confidence.level == confidence)
        #expect(alert.linkStrength == link)
    }

    @Test(arguments: [(ConfidenceShift.Direction.raises, Confidence.high), (.lowers, .low)])
    func `is shifted as the rule says`(direction: ConfidenceShift.Direction, confidence: Confidence) throws {
        let shift = ConfidenceShift(direction, when: Partnership.text("exists(arrest)"), because: "an arrest")
        let person = Person(
            arrests: [3], links: [(Partnership.probation, .details), (Partnership.police, .details)])
        let alert = try Rules(rules: [Rule(confidence: [shift])]).alert(on: person)
        #expect(alert.confidence.level == confidence)
        #expect(alert.confidence.reasons.last == "an arrest")
    }
}
