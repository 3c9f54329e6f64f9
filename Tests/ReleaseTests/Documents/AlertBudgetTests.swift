import Definitions
import Release
import Testing
import Vocabulary

/// A list of which each alert is its rule's only one: `A01` is the first.
private func list(_ severities: [Severity], budget: Int?, dueIn: [Int] = []) throws -> AlertListDocument {
    let cases = severities.enumerated().map { place, severity in
        TokenNight.file(
            "p\(place)",
            alerts: [
                TokenNight.alert(
                    "p\(place)", rule: "A0\(place + 1)", severity: severity,
                    dueIn: dueIn.isEmpty ? 3 : dueIn[place])
            ])
    }
    return try TokenNight.compose(cases, TokenNight.agreement(), budget: budget).list
}

/// The rules whose alerts can wait, and how many alerts the list has in all.
private func canWait(_ list: AlertListDocument) -> (rules: [String], all: Int) {
    let alerts = list.people.flatMap(\.alerts)
    let rules = alerts.filter(\.isBeyondBudget).map { String($0.reference.prefix(3)) }
    return (rules.sorted(), alerts.count)
}

@Suite struct `The budget of a list` {
    @Test func `is none unless it is given`() throws {
        let list = try list([.amber, .amber, .info], budget: nil)
        #expect(canWait(list).rules.isEmpty)
        #expect(list.beyondBudget == 0)
    }

    @Test func `lets the least urgent wait, and drops none`() throws {
        let list = try list([.info, .amber, .info, .amber], budget: 2)
        #expect(canWait(list) == (["A01", "A03"], 4))
        #expect(list.beyondBudget == 2)
    }

    @Test func `among alerts of one severity lets those wait that are due later`() throws {
        let list = try list([.amber, .amber, .amber], budget: 1, dueIn: [9, 1, 5])
        #expect(canWait(list).rules == ["A01", "A03"])
    }

    @Test(arguments: [1, 2, 3, 4])
    func `never lets what is RED or WELFARE wait, however small it is`(budget: Int) throws {
        let list = try list([.red, .welfare, .red, .amber], budget: budget)
        #expect(canWait(list).rules == (budget < 4 ? ["A04"] : []))
    }

    @Test func `never lets an alert wait whose severity its reader may not know`() throws {
        let agreement = TokenNight.agreement(without: "treatment")
        let cases = (0..<3).map {
            TokenNight.file(
                "p\($0)", alerts: [TokenNight.alert("p\($0)", rule: "A0\($0 + 1)", severity: .red)])
        }
        let list = try TokenNight.compose(cases, agreement, budget: 1).list
        #expect(list.people.flatMap(\.alerts).count == 3)
        #expect(list.people.flatMap(\.alerts).allSatisfy { $0.severityLevel == nil && !$0.isBeyondBudget })
    }

    @Test func `counts only what waits for an answer`() throws {
        let alerts = [
            TokenNight.alert("p1", rule: "A01", standing: .lapsed),
            TokenNight.alert("p1", rule: "A02", standing: .deferred), TokenNight.alert("p1", rule: "A03"),
        ]
        let list = try TokenNight.compose(
            [TokenNight.file("p1", alerts: alerts)], TokenNight.agreement(), budget: 1
        ).list
        #expect(canWait(list) == ([], 3))
    }

    @Test func `is part of what the run report tells of each reader's work`() throws {
        let lines = WorkloadLine.lines(of: [
            try list([.red, .info], budget: 1), try list([.red, .amber, .info], budget: 2),
        ])
        #expect(lines.map(\.all) == [3, 2])
        #expect(lines.map(\.beyondBudget) == [1, 1])
        #expect(lines[0].waiting == [.red: 1, .amber: 1, .info: 1])
        #expect(lines[0].new == 3)
    }
}
