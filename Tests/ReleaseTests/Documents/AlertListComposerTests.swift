import Definitions
import Release
import Testing
import Vocabulary

@Suite struct `An alert in somebody's list` {
    private func entries(_ alerts: [Alert], _ agreement: SharingAgreement) throws -> [AlertEntry] {
        try TokenNight.compose([TokenNight.file("p1", alerts: alerts)], agreement).list.people.flatMap(
            \.alerts)
    }

    @Test func `is shown whole where every field may be shared`() throws {
        let entry = try #require(try entries([TokenNight.alert("p1")], TokenNight.agreement()).first)
        #expect(entry.view == .full)
        #expect(entry.reference == "A01-0123456789abcdef")
        #expect(entry.severityLevel == .amber)
        #expect(entry.dueOn == TokenNight.asOf.adding(days: 3))
        #expect(entry.evidence.map(\.isWithheld) == [false, false])
        #expect(entry.headline.text?.hasPrefix("headline") == true)
    }

    @Test
    func `whose reason is withheld is listed by the records that may be read, and tells its rule to nobody`()
        throws
    {
        let entry = try #require(
            try entries([TokenNight.alert("p1")], TokenNight.agreement(without: "treatment")).first)
        #expect(entry.view == .withheld)
        #expect(entry.reference == "0123456789abcdef")
        #expect(entry.headline == .withheld(.noLine))
        #expect(entry.evidence.count == 1)
        #expect([entry.title, entry.action, entry.owner, entry.severity].allSatisfy { $0 == .blank })
    }

    @Test func `keeps its rule, action and owner back where only its reason may be shared`() throws {
        let alert = TokenNight.alert("p1", headlineTellsAll: false)
        let entry = try #require(try entries([alert], TokenNight.agreement(without: "treatment")).first)
        #expect(entry.view == .full)
        #expect(entry.headline.text != nil)
        #expect(entry.reference == "0123456789abcdef")
        #expect([entry.title, entry.action, entry.owner, entry.due].allSatisfy { $0 == .withheld(.noLine) })
        #expect(entry.evidence.map(\.isWithheld) == [false, true])
    }

    @Test func `is left out and counted where nothing of it may be read`() throws {
        let alerts = [TokenNight.alert("p1", evidence: [("drug_service", "treatment")])]
        let list = try TokenNight.compose(
            [TokenNight.file("p1", alerts: alerts)], TokenNight.agreement(without: "treatment")
        ).list
        #expect(list.people.isEmpty)
        #expect(list.leftOut == [LeftOut(reason: .notAgreed, alerts: 1)])
    }

    @Test func `is left out and counted where its rule has nothing for the role`() throws {
        let other = [AlertVisibility(role: "somebody_else", view: .full)]
        let list = try TokenNight.compose(
            [TokenNight.file("p1", alerts: [TokenNight.alert("p1", visibility: other)])],
            TokenNight.agreement()
        ).list
        #expect(list.people.isEmpty)
        #expect(list.leftOut == [LeftOut(reason: .notForRole, alerts: 1)])
    }

    private var redacted: Alert {
        let reads = TokenNight.fields(of: "police", "drug_test")
        return TokenNight.alert(
            "p1",
            visibility: [
                AlertVisibility(
                    role: TokenNight.officer.role,
                    view: .redacted(AlertSentence("compliance concern", reads: reads)))
            ])
    }

    @Test func `of which the role reads one sentence has that sentence, how soon, and no more`() throws {
        let entry = try #require(
            try entries([redacted], TokenNight.agreement(without: "treatment")).first)
        #expect(entry.view == .redacted)
        #expect(entry.headline.text == "compliance concern")
        #expect(entry.severityLevel == .amber)
        #expect(entry.dueOn != nil)
        #expect(entry.evidence.isEmpty)
        #expect(entry.action == .withheld(.noLine))
        #expect(entry.reference == "0123456789abcdef")
    }

    @Test func `of which the role reads one sentence is left out where that may not be shared either`() throws
    {
        #expect(try entries([redacted], TokenNight.agreement(without: "drug_test")).isEmpty)
    }

    @Test
    func `shows treatment only where the condition is known to hold, and else not even that it is there`()
        throws
    {
        let lines = TokenNight.fields.map { field in
            (field: field, condition: field.agency == Agency("drug_service") ? "shared" : nil)
        }
        let alerts = [TokenNight.alert("p1")]
        let agreement = TokenNight.agreement(giving: lines)
        for (met, view) in [(Set(["shared"]), AlertEntry.View.full), ([], nil)]
            as [(Set<String>, AlertEntry.View?)]
        {
            let list = try TokenNight.compose(
                [TokenNight.file("p1", alerts: alerts, met: met)], agreement
            ).list
            #expect(list.people.first?.alerts.first?.view == view)
        }
    }

    @Test func `comes after those that are more urgent or due sooner, and closed ones come last`() throws {
        let alerts = [
            TokenNight.alert("p1", rule: "A01", severity: .info),
            TokenNight.alert("p1", rule: "A02", dueIn: 5),
            TokenNight.alert("p1", rule: "A03", dueIn: 1),
            TokenNight.alert("p1", rule: "A04", severity: .red),
            TokenNight.alert("p1", rule: "A05", severity: .red, standing: .lapsed),
        ]
        let order = try entries(alerts, TokenNight.agreement()).map { $0.reference.prefix(3) }
        #expect(order == ["A04", "A03", "A02", "A01", "A05"])
    }
}

@Suite struct `A person in somebody's list` {
    private func person(
        _ alert: Alert, _ agreement: SharingAgreement
    ) throws -> PersonEntry {
        let list = try TokenNight.compose([TokenNight.file("p1", alerts: [alert])], agreement).list
        return try #require(list.people.first)
    }

    private let contact = TokenNight.alert("p1", evidence: [("probation", "contact")])

    @Test func `is named from the reader's own agency's record`() throws {
        let person = try person(contact, TokenNight.agreement())
        #expect(person.name.text == "<p1 probation:supervised_person.name>")
        #expect(person.identities.map(\.agency) == ["probation", "police"])
    }

    @Test func `is named from another record where the own one may not be shared`() throws {
        let person = try person(contact, TokenNight.agreement(without: "supervised_person"))
        #expect(person.name.text == "<p1 police:nominal.name>")
        #expect(person.identities.map(\.agency) == ["police"])
    }

    @Test func `has protective factors once each, and none that may not be shared, not even by title`() throws
    {
        let factors = [
            TokenNight.factor("p1", "probation", "contact"),
            TokenNight.factor("p1", "drug_service", "treatment"),
        ]
        let alerts = ["A01", "A02"].map {
            TokenNight.alert("p1", rule: $0, evidence: [("probation", "contact")], protective: factors)
        }
        let list = try TokenNight.compose(
            [TokenNight.file("p1", alerts: alerts)], TokenNight.agreement(without: "treatment")
        ).list
        #expect(list.people.first?.protective.count == 1)
    }

    @Test(arguments: [("treatment", false), ("", true)])
    func `is said not to be found only to those who may read such records`(without: String, isTold: Bool)
        throws
    {
        let missing = [
            AlertInput(kind: .notFound, agency: Agency("drug_service"), sentence: "not found in treatment"),
            AlertInput(kind: .stale, agency: Agency("drug_service"), sentence: "extract 41 days old"),
        ]
        let alert = TokenNight.alert("p1", evidence: [("probation", "contact")], missing: missing)
        let gaps = try #require(try person(alert, TokenNight.agreement(without: without)).alerts.first).gaps
        #expect(gaps.count == 2)
        #expect(gaps.compactMap(\.text).contains("not found in treatment") == isTold)
        #expect(gaps.compactMap(\.text).contains("extract 41 days old"))
    }

    @Test(arguments: [true, false])
    func `is not said to be in doubt about what may not be read of them, nor that it is kept back`(met: Bool)
        throws
    {
        let doubt = AlertInput(
            kind: .notRuledOut, sentence: "could not be told whether treated",
            reads: TokenNight.fields(of: "drug_service", "treatment"))
        let lines = TokenNight.fields.map { field in
            (field: field, condition: field.agency == Agency("drug_service") ? "shared" : nil)
        }
        let alert = TokenNight.alert("p1", evidence: [("probation", "contact")], missing: [doubt])
        let file = TokenNight.file("p1", alerts: [alert], met: met ? ["shared"] : [])
        let list = try TokenNight.compose([file], TokenNight.agreement(giving: lines)).list
        let gaps = try #require(list.people.first?.alerts.first).gaps
        #expect(gaps.map(\.text) == (met ? ["could not be told whether treated"] : []))
    }
}
