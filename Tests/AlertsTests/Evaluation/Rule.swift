import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

/// A rule as a test states it: what isn't stated is as plain as it can be.
struct Rule {
    var id = "R1"
    var kind = RuleKind.compliance
    var state = RuleState.live
    var when = "count(appointment where outcome is MISSED, last 28 days) >= 2"
    var sustained: SustainedTerm?
    var standsForDays = 0
    var agencies = ["probation"]
    var singleAgency = true
    var minimumLink = LinkStrength.details
    var allows: [String] = []
    var unless: [RuleException] = []
    var notBeside: [RuleInhibition] = []
    var values: [(String, String)] = []
    var because = "Two missed"
    var evidence: [String] = []
    var anchor: String?
    var severity = Severity.amber
    var escalations: [RuleEscalation] = []
    var confidence: [ConfidenceShift] = []
    var visibility: [RuleVisibility] = [
        RuleVisibility(role: "officer", view: .full, location: Partnership.here),
        RuleVisibility(role: "manager", view: .full, location: Partnership.here),
    ]
    var foldedInto: [RuleFolding] = []
    var standsFirst = false
    var tests: [RuleTest]?

    var declaration: RuleDeclaration {
        RuleDeclaration(
            id: id, slug: "rule", title: "Rule \(id)", version: 1, state: state, kind: kind, question: "?",
            trigger: RuleTrigger(
                when: Partnership.text(when), sustained: sustained, standsForDays: standsForDays,
                preconditions: RulePreconditions(
                    agencies: agencies.map { Agency($0) }, singleAgency: singleAgency,
                    minimumLink: minimumLink, allows: allows.map { .init($0, at: Partnership.here) }),
                unless: unless, notBeside: notBeside,
                values: values.map { NamedExpression(name: $0.0, expression: Partnership.text($0.1)) },
                because: Partnership.sentence(because), evidence: evidence.map(Partnership.text),
                episode: EpisodeDeclaration(anchor: anchor.map(Partnership.text), quietDays: 28)),
            response: RuleResponse(
                severity: severity, escalations: escalations, confidence: confidence, action: "Call",
                ownerRole: "officer", due: DueTerm(3, .days), expiresAfterDays: 28, visibility: visibility,
                foldedInto: foldedInto, standsFirst: standsFirst),
            governance: RuleGovernance(
                purpose: "P", lawfulBasis: "Law", falsePositives: ["a mistake"], owner: "head",
                reviewDue: CalendarDay(dayNumber: 21_000)),
            tests: tests ?? Self.plainTests, location: Partnership.here)
    }

    /// One test person of each kind that a rule must show, whatever they are worth.
    static let plainTests: [RuleTest] = [RuleTest.Expectation.fires, .silent, .notEvaluated].map {
        RuleTest(name: $0.rawValue, records: [], expectation: $0, location: Partnership.here)
    }
}

/// Rules and what they share, as a test states them.
struct Rules {
    var rules = [Rule()]
    var definitions: [(String, String)] = []
    var stops: [StopDeclaration] = []
    var factors: [(String, String)] = []
    var lowersAt = 2
    var dictionary = Partnership.dictionary

    func book() throws(Faults) -> RuleBook {
        try RuleBook(
            AlertDeclarations(
                rules: rules.map(\.declaration),
                protective: ProtectiveDeclarations(
                    factors: factors.map { name, when in
                        ProtectiveFactorDeclaration(
                            id: name, title: name, when: Partnership.text(when), agencies: [],
                            because: Partnership.sentence("\(name) protects"), location: Partnership.here)
                    }, lowersAt: lowersAt),
                definitions: definitions.map {
                    NamedExpression(name: $0.0, expression: Partnership.text($0.1))
                }, stops: stops),
            dictionary: dictionary, agencies: [Partnership.police, Partnership.probation])
    }

    /// What the first rule makes of a person.
    func outcome(of person: Person) throws -> RuleOutcome {
        let review = AlertReview(try book(), of: try person.timelines())
        return try #require(review.outcomes(of: 0).first?.outcome)
    }

    /// The first rule's alert on a person.
    func alert(on person: Person) throws -> Alert {
        guard case .fires(let alert) = try outcome(of: person) else { throw NotFired() }
        return alert
    }

    struct NotFired: Error {}
}

/// A stop by its condition.
func stop(_ name: String, _ when: String, shownOnlyTo: [String]? = nil) -> StopDeclaration {
    StopDeclaration(
        name: name, when: Partnership.text(when), because: "stopped by \(name)", shownOnlyTo: shownOnlyTo,
        location: Partnership.here)
}

extension RuleInhibition {
    /// An inhibition by some alerts.
    static func by(_ alerts: Alerts, _ because: String) -> RuleInhibition {
        RuleInhibition(alerts, because: because, location: Partnership.here)
    }
}
