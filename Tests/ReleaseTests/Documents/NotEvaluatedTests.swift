import Definitions
import Release
import Testing
import Vocabulary

@Suite struct `Rules that could not be evaluated` {
    private func rule(_ id: String, _ view: RuleVisibility.View) -> RuleDeclaration {
        let place = TokenNight.place
        return RuleDeclaration(
            id: id, slug: id, title: "Rule \(id)", version: 1, state: .live, kind: .compliance, question: "?",
            trigger: RuleTrigger(
                when: ExpressionText("yes", at: place), preconditions: RulePreconditions(agencies: []),
                because: SentenceTemplate("because", at: place),
                episode: EpisodeDeclaration(anchor: nil, quietDays: 1)),
            response: RuleResponse(
                severity: .amber, action: "a", ownerRole: "o", due: DueTerm(1, .days), expiresAfterDays: 1,
                visibility: [RuleVisibility(role: TokenNight.officer.role, view: view, location: place)]),
            governance: RuleGovernance(
                purpose: TokenNight.purpose, lawfulBasis: "", falsePositives: [], owner: "",
                reviewDue: TokenNight.asOf), tests: [], location: place)
    }

    private var cases: [CaseFile] {
        ["p1", "p2"].map { person in
            let inputs = [
                AlertInput(kind: .stale, agency: Agency("drug_service"), sentence: "extract 41 days old"),
                AlertInput(
                    kind: .notFound, agency: Agency("drug_service"), sentence: "not found in treatment"),
            ]
            let outcomes = ["A07", "A08"].map { rule in
                WithheldOutcome(person: Pseudonym(person), rule: rule, cause: .notEvaluated(inputs))
            }
            let blocked = WithheldOutcome(
                person: Pseudonym(person), rule: "A07", cause: .blocked(["in custody"]))
            return TokenNight.file(person, alerts: [], withheld: outcomes + [blocked])
        }
    }

    @Test func `are told with their reasons and people, for those rules that the role reads in full`() throws
    {
        let rules = [
            rule("A07", .full),
            rule("A08", .redacted(SentenceTemplate("s", at: TokenNight.place), discloses: [])),
        ]
        let list = try TokenNight.compose(cases, TokenNight.agreement(), rules: rules).list
        #expect(list.people.isEmpty)
        #expect(list.notEvaluated.map(\.rule) == ["A07"])
        let reasons = try #require(list.notEvaluated.first).reasons
        #expect(reasons.map { $0.sentence.text } == ["extract 41 days old", "not found in treatment"])
        #expect(reasons.allSatisfy { $0.people.count == 2 })
    }

    @Test func `are told without a reason that may not be shared`() throws {
        let list = try TokenNight.compose(
            cases, TokenNight.agreement(without: "treatment"), rules: [rule("A07", .full)]
        ).list
        let reasons = try #require(list.notEvaluated.first).reasons
        #expect(Set(reasons.map { $0.sentence.text }) == ["extract 41 days old", nil])
    }
}
