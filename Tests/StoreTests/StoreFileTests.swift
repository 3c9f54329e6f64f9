import FoundationEssentials
import PersonalData
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct `A store's file` {
    enum Kind: String, CaseIterable, Sendable {
        case vault, analysis, ledger

        /// Opens or makes the store, and gives back the name that it bears.
        @discardableResult
        func open(_ path: String) throws -> String {
            switch self {
            case .vault: return try Vault(path: path).identity()
            case .analysis: return try Analysis(path: path).identity()
            case .ledger:
                _ = try Ledger(path: path).runs()
                return "ledger"
            }
        }
    }

    @Test(arguments: Kind.allCases)
    func `is made for its owner alone`(kind: Kind) throws {
        let folder = try ScratchFolder("store")
        try kind.open(folder.path("a.sqlite"))
        #expect(try folder.permissions("a.sqlite") == 0o600)
        #expect(try folder.contents() == ["a.sqlite"])
    }

    @Test(arguments: Kind.allCases)
    func `that is empty becomes a store, and stays the same when it is opened again`(kind: Kind) throws {
        let folder = try ScratchFolder("store")
        try Data().write(to: folder.url.appending(path: "a.sqlite"))
        let name = try kind.open(folder.path("a.sqlite"))
        let bytes = try folder.bytes("a.sqlite")
        #expect(!bytes.isEmpty)
        #expect(try kind.open(folder.path("a.sqlite")) == name)
        #expect(try folder.bytes("a.sqlite") == bytes)
    }

    @Test func `bears a name that no other has`() throws {
        let folder = try ScratchFolder("store")
        let names = try ["a", "b", "c"].map { try Kind.vault.open(folder.path($0)) }
        #expect(Set(names).count == 3)
        #expect(names.allSatisfy { $0.count == 32 })
    }

    @Test(arguments: Kind.allCases)
    func `that is no database is said to be damaged, without a word of what is in it`(kind: Kind) throws {
        let folder = try ScratchFolder("store")
        let words = String(repeating: "Quxley, 7 Nowhere Street\n", count: 400)
        try Data(words.utf8).write(to: folder.url.appending(path: "a.sqlite"))
        let fault = #expect(throws: StoreFault.self) { try kind.open(folder.path("a.sqlite")) }
        #expect(fault?.kind == .damaged)
        #expect(fault?.database == "a.sqlite")
        #expect(fault.map { "\($0)".contains("Quxley") } == false)
    }

    @Test func `whose pages were overwritten is said to be damaged`() throws {
        let shelf = try Shelf()
        let rows = (0..<400).map { record("C\($0)", String(repeating: "a", count: 100)) }
        _ = try Vault(path: shelf.vaultPath).take(rows, from: custody, isSnapshot: false, on: nights[0])
        var bytes = try shelf.folder.bytes("vault.sqlite")
        for place in 8_192..<bytes.count { bytes[place] = 0x5A }
        try Data(bytes).write(to: shelf.folder.url.appending(path: "vault.sqlite"))
        let fault = #expect(throws: StoreFault.self) {
            try Vault(path: shelf.vaultPath).standingRecords(of: custody)
        }
        #expect(fault?.kind == .damaged)
    }

    @Test(arguments: [
        ("UPDATE record_version SET cells = 'Quxley'", 0),
        ("UPDATE record_version SET received_on = 'Quxley'", 0),
        ("UPDATE rejected_row SET findings = 'Quxley'", 1),
        ("UPDATE standardised_record SET field_values = '[\"Quxley\"]'", 2),
    ])
    func `with a row that can't be read says so, and quotes nothing of it`(sql: String, question: Int) throws
    {
        let shelf = try Shelf()
        let vault = try Vault(path: shelf.vaultPath)
        _ = try vault.take([record("C1", "a")], from: custody, isSnapshot: false, on: nights[0])
        try vault.setAside([reject(3, .typeError)], on: nights[0])
        let one = record("C1", "a")
        try vault.keep(standardised: [
            StandardisedRecord(key: one.key, person: nil, provenance: one.provenance, values: [.text("a")])
        ])
        try shelf.tamper(shelf.vaultPath, sql)
        let fault = #expect(throws: StoreFault.self) {
            switch question {
            case 0: _ = try vault.standingRecords(of: custody)
            case 1: _ = try vault.rejectedRows(on: nights[0])
            default: _ = try vault.standardisedRecords()
            }
        }
        #expect(fault?.kind == .damaged)
        #expect(fault.map { "\($0)".contains("Quxley") } == false)
    }

    @Test func `of the version before is brought up to date, with all that is in it`() throws {
        let shelf = try Shelf()
        let vault = try Vault(path: shelf.vaultPath)
        _ = try vault.take([record("C1", "a")], from: custody, isSnapshot: false, on: nights[0])
        try vault.setAside([reject(3, .typeError)], on: nights[0])
        try shelf.tamper(
            shelf.vaultPath,
            """
            ALTER TABLE record_version DROP COLUMN byte_offset;
            ALTER TABLE rejected_row DROP COLUMN details;
            DROP TABLE rejected_file;
            DELETE FROM grdb_migrations WHERE identifier LIKE '3 %';
            """)
        let later = try Vault(path: shelf.vaultPath)
        let standing = try later.standingRecords(of: custody)
        #expect(standing.map(\.cells) == [record("C1", "a").cells])
        #expect(standing.map(\.byteOffset) == [0])
        #expect(try later.rejectedRows(on: nights[0]) == [reject(3, .typeError)])
        #expect(try later.rejectedFiles(on: nights[0]) == [])
        #expect(try later.identity() == vault.identity())
    }
}
