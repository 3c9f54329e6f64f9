import Definitions
import Release
import Testing
import Vocabulary

/// What the log says was disclosed, against what was shown: no more of it and no less.
@Suite struct `The account of a list` {
    private let shown = TokenNight.file(
        "p1", alerts: [TokenNight.alert("p1", evidence: [("probation", "contact")])])

    private func disclosures(
        _ cases: [CaseFile], rules: [RuleDeclaration] = []
    ) throws -> [AuditRecord] {
        try TokenNight.compose(cases, TokenNight.agreement(without: "treatment"), rules: rules).audit
            .filter { $0.operation == .disclosure }
    }

    @Test func `tells of who is on it, and of nobody whose alerts may not be shown`() throws {
        let hidden = TokenNight.alert("p2", evidence: [("drug_service", "treatment")])
        let without = try disclosures([shown])
        #expect(!without.isEmpty)
        #expect(try disclosures([shown, TokenNight.file("p2", alerts: [hidden])]) == without)
        #expect(try disclosures([shown, TokenNight.file("p2", alerts: [])]) == without)
    }

    @Test func `has of each field of who somebody is as many values as there are people on it`() throws {
        let cases = ["p1", "p2", "p3"].map { person in
            TokenNight.file(
                person, alerts: [TokenNight.alert(person, evidence: [("probation", "contact")])])
        }
        func count(_ cases: [CaseFile]) throws -> Int {
            try disclosures(cases).filter { $0.fields == ["police:nominal.pnc"] }.reduce(0) { $0 + $1.count }
        }
        let one = try count([shown])
        #expect(one > 0)
        #expect(try count(cases) == 3 * one)
    }

    @Test func `names nobody for the sake of a rule that the role isn't told of`() throws {
        let silent = TokenNight.file(
            "p2", alerts: [],
            withheld: [
                WithheldOutcome(
                    person: Pseudonym("p2"), rule: "A07",
                    cause: .notEvaluated([AlertInput(kind: .stale, sentence: "extract 41 days old")]))
            ])
        #expect(try disclosures([silent]).isEmpty)
    }

    @Test func `says that who somebody is was kept back, where nothing of it may be shown`() throws {
        let names = ["nominal", "supervised_person"]
        let lines = TokenNight.fields.filter { !names.contains($0.recordType.name) }.map {
            ($0, nil as String?)
        }
        let withheld = try TokenNight.compose([shown], TokenNight.agreement(giving: lines)).audit
            .filter { $0.operation == .withholding }.flatMap(\.fields)
        #expect(Set(withheld).isSuperset(of: ["police:nominal.name", "probation:supervised_person.name"]))
    }
}
