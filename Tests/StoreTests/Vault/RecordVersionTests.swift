import PersonalData
import Store
import Testing
import Vocabulary

@Suite struct `The records of a source in the vault` {
    private let shelf: Shelf
    private let vault: Vault

    init() throws {
        shelf = try Shelf()
        vault = try Vault(path: shelf.vaultPath)
    }

    private func keys() throws -> [String] {
        try vault.standingRecords(of: custody).map(\.key.sourceKey)
    }

    @Test func `come back whole, in order of their keys`() throws {
        let rows = [
            record("C2", "a \"quoted\" text,\nand a second line", line: 9), record("C1", "", line: 3),
            record("C1|x", "Zoë \u{1F600} \u{0}"),
        ]
        let changes = try vault.take(rows, from: custody, isSnapshot: false, on: nights[0])
        #expect(changes.new == 3)
        #expect(try vault.standingRecords(of: custody) == [rows[1], rows[2], rows[0]])
        #expect(try vault.standingKeys(of: custody) == ["C1", "C1|x", "C2"])
        #expect(try vault.standingRecords(of: SourceName("police_crime")) == [])
    }

    @Test func `get a new version where their contents changed, and stand as they were where not`() throws {
        _ = try vault.take(
            [record("C1", "a"), record("C2", "b")], from: custody, isSnapshot: false, on: nights[0])
        let changes = try vault.take(
            [record("C1", "a", line: 7), record("C2", "c", on: nights[1]), record("C3", "d")], from: custody,
            isSnapshot: false, on: nights[1])
        #expect((changes.new, changes.changed, changes.unchanged, changes.withdrawn) == (1, 1, 1, 0))
        let standing = try vault.standingRecords(of: custody)
        #expect(standing.map(\.cells.last) == [.text("a"), .text("c"), .text("d")])
        // What didn't change is still what the first night brought.
        #expect(standing[0].provenance.line == 2)
        #expect(standing[0].byteOffset == 80)
        #expect(
            try shelf.rows(
                shelf.vaultPath,
                "SELECT version, seen_from, seen_until FROM record_version WHERE source_key = 'C2' ORDER BY 1"
            )
                == [
                    ["1", nights[0].description, nights[1].description],
                    ["2", nights[1].description, "NULL"],
                ])
    }

    @Test func `are withdrawn by a snapshot that lacks them, and by nothing else`() throws {
        let three = ["C1", "C2", "C3"].map { record($0, "a") }
        _ = try vault.take(three, from: custody, isSnapshot: true, on: nights[0])
        _ = try vault.take([record("C4", "a")], from: custody, isSnapshot: false, on: nights[1])
        #expect(try keys() == ["C1", "C2", "C3", "C4"])
        let changes = try vault.take(
            [record("C1", "a")], from: custody, isSnapshot: true, protecting: ["C2"], on: nights[2])
        #expect((changes.unchanged, changes.withdrawn) == (1, 2))
        #expect(try keys() == ["C1", "C2"])
        let again = try vault.take([record("C3", "a")], from: custody, isSnapshot: false, on: nights[3])
        #expect((again.new, again.changed) == (1, 0))
        #expect(try keys() == ["C1", "C2", "C3"])
    }

    @Test func `of one source are not touched by those of another`() throws {
        let crime = SourceName("police_crime")
        _ = try vault.take([record("C1", "a")], from: custody, isSnapshot: true, on: nights[0])
        _ = try vault.take([record("C1", "b")], from: crime, isSnapshot: true, on: nights[0])
        _ = try vault.take([], from: crime, isSnapshot: true, on: nights[1])
        #expect(try keys() == ["C1"])
        #expect(try vault.standingKeys(of: crime).isEmpty)
    }

    @Test func `can be asked for as they stood before a night`() throws {
        _ = try vault.take(
            [record("C1", "a"), record("C2", "a")], from: custody, isSnapshot: true, on: nights[0])
        _ = try vault.take(
            [record("C1", "b"), record("C3", "a")], from: custody, isSnapshot: true, on: nights[1])
        func before(_ night: CalendarDay) throws -> [String] {
            try vault.records(of: custody, before: night).map {
                "\($0.key.sourceKey) \($0.cells[1] == .text("a"))"
            }
        }
        #expect(try before(nights[0]) == [])
        #expect(try before(nights[1]) == ["C1 true", "C2 true"])
        #expect(try before(nights[2]) == ["C1 false", "C3 true"])
    }

    @Test func `are as they were before a night once it is taken back`() throws {
        _ = try vault.take(
            [record("C1", "a"), record("C2", "a")], from: custody, isSnapshot: true, on: nights[0])
        let before = try vault.standingRecords(of: custody)
        _ = try vault.take(
            [record("C1", "b"), record("C3", "a")], from: custody, isSnapshot: true, on: nights[1])
        try vault.setAside([reject(4, .typeError)], on: nights[1])
        _ = try vault.take([record("C3", "b")], from: custody, isSnapshot: true, on: nights[2])
        try vault.rewind(to: nights[1].description)
        #expect(try vault.standingRecords(of: custody) == before)
        #expect(try vault.rejectedRows(on: nights[1]) == [])
        try vault.rewind(to: nights[0].description)
        #expect(try vault.isBlank())
    }

    @Test func `are taken in all or none`() throws {
        // The same key twice in one extract is what ingestion never gives.
        let twice = [record("C1", "a"), record("C2", "a"), record("C2", "b")]
        #expect(throws: StoreFault.self) {
            try vault.take(twice, from: custody, isSnapshot: false, on: nights[0])
        }
        #expect(try keys() == [])
    }
}
