import Definitions
import Release
import Testing
import Vocabulary

/// Alerts as the rules write them, not as a test does, for each role with and without the person's agreement.
@Suite struct `An alert that the rules wrote` {
    private let treated = WrittenNight(treatment: [(2, true), (9, true)])

    private func entry(
        _ nights: [WrittenNight], for role: String, sharing: Bool
    ) throws -> AlertEntry {
        try #require(
            try WrittenNight.list(nights, for: role, sharing: sharing).list.people.first?.alerts.first)
    }

    @Test(arguments: WrittenNight.conditional)
    func `whose severity treatment lowered is told as lowered where treatment is shared`(role: String) throws
    {
        let entry = try entry([treated], for: role, sharing: true)
        #expect(entry.severityLevel == .info)
        #expect(
            entry.severityReasons.map(\.text) == [
                "lowered from AMBER to INFO: 2 protective factors (Treatment retention, Work)"
            ])
    }

    @Test(arguments: WrittenNight.conditional + [WrittenNight.never])
    func `is told as it would be without treatment where that is not shared`(role: String) throws {
        let (list, audit) = try WrittenNight.list([treated], for: role, sharing: false)
        let entry = try #require(list.people.first?.alerts.first)
        #expect(entry.severityLevel == .amber)
        #expect(entry.severityReasons.isEmpty)
        #expect(!"\(list)".contains("Treatment retention") && !"\(list)".contains("lowered"))
        // The work that protects may be shared, and is.
        #expect(list.people.first?.protective.map(\.title.text) == ["Work"])
        let disclosed = audit.filter { $0.operation == .disclosure }.flatMap(\.fields)
        #expect(!disclosed.contains { $0.hasPrefix("drug_service") })
    }

    @Test(arguments: WrittenNight.conditional + [WrittenNight.never])
    func `keeps back that treatment was lost, and that anything changed by it`(role: String) throws {
        let nights = [
            treated, WrittenNight(treatment: [(2, false)], day: 1),
            WrittenNight(treatment: [(2, false)], day: 2),
        ]
        for count in 2...3 {
            let shared = try entry(Array(nights.prefix(count)), for: "officer", sharing: true)
            #expect(shared.standing == (count == 2 ? .changed : .open))
            #expect(shared.lastChanged == WrittenNight.asOf.adding(days: 1))
            #expect(shared.expires.text == "\(WrittenNight.asOf.adding(days: 29))")
            let entry = try entry(Array(nights.prefix(count)), for: role, sharing: false)
            #expect(entry.standing == .open)
            #expect(entry.changes.isEmpty)
            #expect(entry.lastChanged == WrittenNight.asOf)
            #expect(entry.expires.text == "\(WrittenNight.asOf.adding(days: 28))")
        }
        let shared = try entry(Array(nights.prefix(2)), for: "officer", sharing: true)
        #expect(
            shared.changes.map(\.text) == [
                "severity AMBER, was INFO", "protective factor lost: Treatment retention",
            ])
    }

    @Test(arguments: WrittenNight.conditional)
    func `that treatment makes urgent is due as its rule says for whoever may not know`(role: String) throws {
        let night = WrittenNight(treatment: [(2, false)], rule: WrittenNight.rule(escalates: true))
        let shared = try entry([night], for: role, sharing: true)
        #expect(shared.severityLevel == .red)
        #expect(shared.dueOn == WrittenNight.asOf)
        let entry = try entry([night], for: role, sharing: false)
        #expect(entry.severityLevel == .amber)
        #expect(entry.dueOn == WrittenNight.asOf.adding(days: 3))
        #expect(entry.title.text == "Missed appointments")
        #expect(entry.evidence.count == 2)
    }

    /// Everything that treatment could touch, over two nights, each without and with it.
    private static let lives: [[WrittenNight]] = {
        let rule = WrittenNight.rule(escalates: true, shifts: true)
        let treatments: [[(daysAgo: Int, attended: Bool)]] = [
            [], [(2, true)], [(2, false)], [(2, true), (5, false)], [(28, true)], [(28, false), (3, true)],
        ]
        return treatments.flatMap { first in
            treatments.map { second in
                [
                    WrittenNight(treatment: first, rule: rule),
                    WrittenNight(treatment: second, day: 1, rule: rule),
                ]
            }
        }
    }()

    @Test(arguments: WrittenNight.conditional)
    func `is the same, whatever the treatment, for whoever may not know of it`(role: String) throws {
        let plain = try WrittenNight.list(Self.lives[0], for: role, sharing: false).list
        #expect(!plain.people.isEmpty)
        var shared: Set<AlertListDocument> = []
        for nights in Self.lives {
            #expect(try WrittenNight.list(nights, for: role, sharing: false).list == plain)
            shared.insert(try WrittenNight.list(nights, for: role, sharing: true).list)
        }
        // Where it is shared, it is told.
        #expect(shared.count > 10)
    }

    @Test(arguments: WrittenNight.conditional, [true, false])
    func `is the same, whatever the treatment and whoever shares it, while its agreement is not in force`(
        role: String, sharing: Bool
    ) throws {
        func list(_ nights: [WrittenNight], _ sharing: Bool) throws -> AlertListDocument {
            try WrittenNight.list(nights, for: role, sharing: sharing, under: WrittenNight.lapsed).list
        }
        let plain = try list(Self.lives[0], false)
        #expect(plain.heading.warnings.count == 1)
        for nights in Self.lives { #expect(try list(nights, sharing) == plain) }
    }
}
