import Definitions
import Store
import Testing
import Vocabulary

@Suite struct `The links that were mistaken` {
    private let vault: Vault
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        vault = try Vault(path: shelf.vaultPath)
    }

    private static func link(_ alert: String, _ keys: String...) -> MistakenLink {
        func record(_ agency: String, _ key: String) -> RecordKey {
            RecordKey(agency: Agency(agency), recordType: RecordType("person"), sourceKey: key)
        }
        return MistakenLink(
            alert: AlertIdentifier(alert), person: Pseudonym("p1"),
            pairs: keys.map { LinkageDecision(record("probation", "X1"), record("police", $0), .different) })
    }

    private func keys(on night: CalendarDay, inclusive: Bool = true) throws -> [String] {
        try vault.mistakenPairs(on: night, inclusive: inclusive).map(\.pair.right.sourceKey)
    }

    @Test func `stand from their night on, pair by pair, with their alert`() throws {
        try vault.keep(mistakenLinks: [Self.link("A01-1", "N1", "N2")], lifting: [], on: nights[1])
        #expect(try keys(on: nights[0]) == [])
        #expect(try keys(on: nights[1], inclusive: false) == [])
        #expect(try keys(on: nights[1]) == ["N1", "N2"])
        #expect(try keys(on: nights[4]) == ["N1", "N2"])
        let pairs = try vault.mistakenPairs(on: nights[4], inclusive: true)
        #expect(pairs.allSatisfy { $0.alert.text == "A01-1" && $0.pair.verdict == .different })
    }

    @Test func `are lifted for one alert, and stand on the nights before`() throws {
        try vault.keep(
            mistakenLinks: [Self.link("A01-1", "N1"), Self.link("A02-2", "N2")], lifting: [], on: nights[0])
        try vault.keep(mistakenLinks: [], lifting: [AlertIdentifier("A01-1")], on: nights[2])
        #expect(try keys(on: nights[1]) == ["N1", "N2"])
        #expect(try keys(on: nights[2], inclusive: false) == ["N1", "N2"])
        #expect(try keys(on: nights[2]) == ["N2"])
    }

    @Test func `of a night that is run again are those of the later run`() throws {
        try vault.keep(mistakenLinks: [Self.link("A01-1", "N1")], lifting: [], on: nights[0])
        try vault.keep(mistakenLinks: [Self.link("A02-2", "N2")], lifting: [], on: nights[1])
        try vault.keep(mistakenLinks: [], lifting: [AlertIdentifier("A01-1")], on: nights[2])
        try vault.rewind(to: nights[1].description)
        #expect(try keys(on: nights[4]) == ["N1"])
        try vault.keep(mistakenLinks: [Self.link("A03-3", "N3")], lifting: [], on: nights[1])
        try vault.keep(mistakenLinks: [Self.link("A04-4", "N4")], lifting: [], on: nights[1])
        #expect(try keys(on: nights[4]) == ["N1", "N4"])
    }
}
