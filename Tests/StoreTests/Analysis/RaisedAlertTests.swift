import Definitions
import GRDB
import Store
import Testing
import Vocabulary

/// An alert that a night raised, stating only what matters to a test.
private func alert(_ number: Int, raisedOn night: CalendarDay) -> Alert {
    Alert(
        id: AlertIdentifier("A02-\(number)"), person: Pseudonym("p\(number)"),
        rule: AlertRule(
            id: "A02", version: 1, title: "Title", kind: .compliance, purpose: "P", lawfulBasis: "Law",
            falsePositives: []),
        episode: AlertEpisode(key: "\(number)", isContinuous: false, quietDays: 1), asOf: night,
        severity: AlertSeverity(level: .amber, before: .amber), confidence: AlertConfidence(level: .high),
        linkStrength: .details, headline: AlertSentence("Something", reads: []), evidence: [],
        missingInputs: [], staleInputs: [], protective: [],
        request: AlertRequest(action: "Call", ownerRole: "officer", due: DueTerm(1, .days), dueOn: night),
        visibility: [],
        life: AlertLife(
            standing: .new, firstSeen: night, lastChanged: night, lastFired: night, expiresOn: night))
}

@Suite struct `The alerts that were ever raised` {
    private let shelf: Shelf
    private let analysis: Analysis

    init() throws {
        shelf = try Shelf()
        analysis = try Analysis(path: shelf.analysisPath)
    }

    private func keep(_ numbers: [Int: Int], on night: Int) throws {
        let alerts = numbers.sorted { $0.key < $1.key }.map { alert($0.key, raisedOn: nights[$0.value]) }
        try analysis.keep(AlertRoll(asOf: nights[night], alerts: alerts), on: nights[night])
    }

    private func known(upTo night: Int) throws -> [String] {
        try analysis.raisedAlerts(upTo: nights[night]).map { "\($0.id) \($0.person) \($0.firstSeen)" }
    }

    @Test func `are remembered when the roll has forgotten them, with the night that raised them`() throws {
        try keep([1: 0], on: 0)
        try keep([1: 0, 2: 1], on: 1)
        try keep([2: 1], on: 2)
        #expect(try known(upTo: 2) == ["A02-1 p1 \(nights[0])", "A02-2 p2 \(nights[1])"])
        #expect(try known(upTo: 0) == ["A02-1 p1 \(nights[0])"])
    }

    @Test func `are those of the nights that stand, where one is run again`() throws {
        try keep([1: 0], on: 0)
        try keep([1: 0, 2: 1], on: 1)
        try keep([1: 0, 2: 1, 3: 2], on: 2)
        try keep([1: 0, 4: 1], on: 1)
        #expect(try known(upTo: 4) == ["A02-1 p1 \(nights[0])", "A02-4 p4 \(nights[1])"])
    }

    @Test func `are found in a database that didn't note them yet`() throws {
        try keep([1: 0], on: 0)
        try keep([1: 0, 2: 1], on: 1)
        try shelf.tamper(
            shelf.analysisPath,
            "DROP TABLE raised_alert; DELETE FROM grdb_migrations WHERE identifier = '3 raised alerts'")
        let opened = try Analysis(path: shelf.analysisPath)
        #expect(try opened.raisedAlerts(upTo: nights[4]).map(\.firstSeen) == [nights[0], nights[1]])
    }
}
