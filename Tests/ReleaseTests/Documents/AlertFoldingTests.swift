import Definitions
import Release
import TestSupport
import Testing
import Vocabulary

/// A rule of which nothing matters but within which others its alerts are shown.
private func rule(_ id: String, into hosts: [String] = [], standsFirst: Bool = false) -> RuleDeclaration {
    RuleDeclaration(
        id: id, slug: "rule", title: "Rule \(id)", version: 1, state: .live, kind: .compliance, question: "?",
        trigger: RuleTrigger(
            when: ExpressionText("yes", at: TokenNight.place), preconditions: RulePreconditions(agencies: []),
            because: SentenceTemplate("because", at: TokenNight.place),
            episode: EpisodeDeclaration(anchor: nil, quietDays: 28)),
        response: RuleResponse(
            severity: .amber, action: "Call", ownerRole: "officer", due: DueTerm(3, .days),
            expiresAfterDays: 28,
            visibility: [],
            foldedInto: hosts.map {
                RuleFolding(into: $0, because: "\(id) belongs to \($0)", location: TokenNight.place)
            }, standsFirst: standsFirst),
        governance: RuleGovernance(
            purpose: TokenNight.purpose, lawfulBasis: "", falsePositives: [], owner: "",
            reviewDue: TokenNight.asOf),
        tests: [], location: TokenNight.place)
}

/// The alerts of one person as the officer is shown them: `A01(A02 A03)` has two within it.
private func shown(
    _ alerts: [Alert], _ rules: [RuleDeclaration], _ agreement: SharingAgreement = TokenNight.agreement(),
    budget: Int? = nil
) throws -> [String] {
    try list(alerts, rules, agreement, budget: budget).people.flatMap(\.alerts).map { alert in
        let within = alert.folded.map(\.rule)
        return alert.rule + (within.isEmpty ? "" : "(\(within.joined(separator: " ")))")
    }
}

private func list(
    _ alerts: [Alert], _ rules: [RuleDeclaration], _ agreement: SharingAgreement = TokenNight.agreement(),
    budget: Int? = nil
) throws -> AlertListDocument {
    try TokenNight.compose([TokenNight.file("p1", alerts: alerts)], agreement, rules: rules, budget: budget)
        .list
}

extension AlertEntry {
    /// The rule's identifier, or a question mark where the reader may not know it.
    fileprivate var rule: String { reference.contains("-") ? String(reference.prefix(3)) : "?" }
}

private func alert(
    _ rule: String, _ severity: Severity = .amber, standing: AlertLife.Standing = .open, dueIn: Int = 3,
    evidence: [(String, String)] = [("probation", "contact")],
    visibility: [AlertVisibility] = TokenNight.full
) -> Alert {
    TokenNight.alert(
        "p1", rule: rule, evidence: evidence, visibility: visibility, severity: severity, dueIn: dueIn,
        standing: standing)
}

@Suite struct `An alert that is folded into another` {
    private let rules = [rule("A01"), rule("A02", into: ["A01"])]

    @Test func `is shown within it, whole, with why it stands there`() throws {
        let list = try list([alert("A02"), alert("A01")], rules)
        let host = try #require(list.people.first?.alerts.first)
        #expect(list.people.first?.alerts.count == 1)
        let folded = try #require(host.folded.first)
        #expect(folded.reference == "A02-0123456789abcdef")
        #expect(folded.foldedBecause.text == "A02 belongs to A01")
        #expect(folded.evidence.count == 1)
        #expect(folded.headline.text != nil)
        #expect(host.foldedBecause == .blank)
        #expect(list.people.first?.everyAlert.map(\.reference) == [host.reference, folded.reference])
    }

    @Test func `counts neither by itself nor against the budget, and waits where the other does`() throws {
        let alerts = [alert("A01"), alert("A02"), alert("A03", .red)]
        let one = try list(alerts, rules, budget: 1)
        #expect((one.count(.open), one.folded, one.count(.amber)) == (2, 1, 1))
        let host = try #require(one.people.first?.alerts.first { !$0.folded.isEmpty })
        #expect(host.isBeyondBudget && host.folded.allSatisfy { $0.isBeyondBudget })
        #expect(one.beyondBudget == 1)
        #expect(try list(alerts, rules, budget: 2).beyondBudget == 0)
        let line = try #require(WorkloadLine.lines(of: [one]).first)
        #expect((line.all, line.folded) == (2, 1))
        #expect(LeftOutLine.lines(of: [one], []).first?.alerts == 3)
    }

    @Test(arguments: [
        AlertLife.Standing.lapsed, .expired, .decided, .deferred, .withdrawn,
    ])
    func `stands by itself where the other no longer waits for an answer`(standing: AlertLife.Standing) throws
    {
        #expect(try Set(shown([alert("A01", standing: standing), alert("A02")], rules)) == ["A01", "A02"])
        #expect(try Set(shown([alert("A01"), alert("A02", standing: standing)], rules)) == ["A01", "A02"])
    }

    @Test(arguments: [
        (Severity.amber, Severity.amber, true), (.info, .amber, true), (.info, .info, true),
        (.amber, .red, true),
        (.amber, .welfare, true), (.amber, .info, false), (.red, .red, false), (.red, .amber, false),
        (.welfare, .welfare, false), (.welfare, .red, false),
    ])
    func `is at most as urgent, and never RED or WELFARE`(own: Severity, other: Severity, isFolded: Bool)
        throws
    {
        let alerts = try shown([alert("A01", other), alert("A02", own)], rules)
        #expect(Set(alerts) == (isFolded ? ["A01(A02)"] : ["A01", "A02"]))
    }

    @Test func `stands by itself for who isn't shown the other, or only a part of it`() throws {
        let treatment = [("drug_service", "treatment")]
        let without = TokenNight.agreement(without: "treatment")
        let hidden = alert("A01", evidence: treatment)
        #expect(try shown([hidden, alert("A02")], rules) == ["A01(A02)"])
        #expect(try shown([hidden, alert("A02")], rules, without) == ["A02"])
        // Its reason is withheld, so it may not be told what it is: nor by what stands within it
        let part = alert("A01", evidence: [("probation", "contact"), ("drug_service", "treatment")])
        #expect(try Set(shown([part, alert("A02")], rules, without)) == ["?", "A02"])
        let reads = TokenNight.fields(of: "probation", "contact")
        let sentence = [
            AlertVisibility(
                role: TokenNight.officer.role, view: .redacted(AlertSentence("a concern", reads: reads)))
        ]
        #expect(try Set(shown([alert("A01", visibility: sentence), alert("A02")], rules)) == ["?", "A02"])
        #expect(try Set(shown([alert("A01"), alert("A02", visibility: sentence)], rules)) == ["A01", "?"])
    }

    @Test func `is within the first that stands of those that its rule names`() throws {
        let rules = [rule("A01"), rule("A02"), rule("A03", into: ["A02", "A01"])]
        #expect(try Set(shown(["A01", "A02", "A03"].map { alert($0) }, rules)) == ["A01", "A02(A03)"])
        #expect(try shown(["A01", "A03"].map { alert($0) }, rules) == ["A01(A03)"])
    }

    @Test func `is within the one that stands by itself where that one is folded too`() throws {
        let chain = [rule("A01"), rule("A02", into: ["A01"]), rule("A03", into: ["A02"])]
        let list = try list(["A01", "A02", "A03"].map { alert($0) }, chain)
        let host = try #require(list.people.first?.alerts.first)
        #expect(host.folded.map(\.rule) == ["A02", "A03"])
        #expect(host.folded.map(\.foldedBecause.text) == ["A02 belongs to A01", "A03 belongs to A02"])
        #expect(host.folded.allSatisfy { $0.folded.isEmpty })
        let shown = try shown([alert("A02", .info), alert("A01", .info), alert("A03")], chain)
        #expect(Set(shown) == ["A01(A02)", "A03"])
    }

    @Test func `brings the other forward where its own answer is due sooner`() throws {
        let list = try list(
            [alert("A01", dueIn: 9), alert("A02", dueIn: 1), alert("A03", dueIn: 5)], rules, budget: 1)
        #expect(list.people.first?.alerts.map(\.rule) == ["A01", "A03"])
        #expect(list.people.first?.alerts.map(\.isBeyondBudget) == [false, true])
        #expect(list.people.first?.alerts.first?.firstDueOn == TokenNight.asOf.adding(days: 1))
    }
}

@Suite struct `An alert whose rule stands first` {
    private let rules = [rule("A01"), rule("A02", standsFirst: true)]

    @Test func `stands before those that are more urgent, while it waits for an answer`() throws {
        #expect(try shown([alert("A01", .red), alert("A02", .info)], rules) == ["A02", "A01"])
        #expect(
            try shown([alert("A01", .red), alert("A02", .info, standing: .deferred)], rules) == [
                "A01", "A02",
            ])
    }

    @Test func `leaves the person's place on the list as it is`() throws {
        let one = TokenNight.file("p1", alerts: [TokenNight.alert("p1", rule: "A02", severity: .info)])
        let other = TokenNight.file("p2", alerts: [TokenNight.alert("p2", rule: "A01", severity: .red)])
        let list = try TokenNight.compose([one, other], TokenNight.agreement(), rules: rules).list
        #expect(list.people.map { $0.alerts.map(\.rule) } == [["A01"], ["A02"]])
    }
}

@Suite struct `However rules are folded into one another` {
    /// A law over random rules, alerts and agreements: every alert that a reader was shown is shown once, with the same
    /// words; what stands within another is no more urgent than it and never RED or WELFARE; and even rules that go round in
    /// a circle lose nothing.
    @Test(arguments: 0..<60)
    func `nothing is lost or shown twice`(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let names = (1...6).map { "A0\($0)" }
        let rules = names.map { name in
            rule(
                name, into: names.filter { $0 != name && random.below(3) == 0 },
                standsFirst: random.below(4) == 0)
        }
        let alerts = names.map { name in
            alert(
                name, [Severity.info, .amber, .red, .welfare][random.below(4)],
                standing: AlertLife.Standing.allCases[random.below(8)], dueIn: random.below(9),
                evidence: [[("probation", "contact")], [("drug_service", "treatment")]][random.below(2)])
        }
        let agreement = TokenNight.randomAgreement(&random)
        let folded = try list(alerts, rules, agreement)
        let plain = try list(alerts, [], agreement)
        func words(_ alert: AlertEntry) -> [String] {
            [alert.reference, "\(alert.headline)", "\(alert.evidence)", "\(alert.due)", "\(alert.severity)"]
        }
        let shown = folded.people.flatMap(\.everyAlert)
        #expect(
            shown.map(words).sorted { $0.lexicographicallyPrecedes($1) }
                == plain.people.flatMap(\.alerts).map(words).sorted { $0.lexicographicallyPrecedes($1) })
        #expect(folded.people.count == plain.people.count)
        #expect(folded.leftOut == plain.leftOut)
        for host in folded.people.flatMap(\.alerts) {
            for alert in host.folded {
                let (own, other) = (try #require(alert.severityLevel), try #require(host.severityLevel))
                #expect(!own.isForToday && other.rank <= own.rank)
                #expect(alert.standing.awaitsAnswer && host.standing.awaitsAnswer)
                #expect(alert.foldedBecause.text != nil)
            }
        }
    }
}
