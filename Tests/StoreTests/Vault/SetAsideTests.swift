import PersonalData
import Store
import Testing
import Vocabulary

@Suite struct `The rows set aside in the vault` {
    private let vault: Vault
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        vault = try Vault(path: shelf.vaultPath)
    }

    private func form(_ source: SourceName) -> RejectedFile {
        RejectedFile(
            source: source, file: "\(source).csv", receivedOn: nights[0], head: [0xFF, 0xFE, 0x41, 0x00],
            encoding: "utf-16", delimiter: 0x3B, quote: 0x27)
    }

    @Test func `come back with their bytes and every reason, in order of source and line`() throws {
        let crime = SourceName("police_crime")
        let rows = [
            reject(9, .typeError), reject(3, .missingCell, .primaryKeyError),
            reject(5, .blankRow, source: crime),
        ]
        try vault.setAside(rows, of: [form(custody), form(crime)], on: nights[0])
        #expect(try vault.rejectedRows(on: nights[0]) == [rows[2], rows[1], rows[0]])
        #expect(try vault.rejectedFiles(on: nights[0]) == [form(crime), form(custody)])
        #expect(try vault.rejectedRows(on: nights[1]) == [])
        #expect(try vault.rejectedFiles(on: nights[1]) == [])
    }

    @Test func `are counted once for each reason that they have, the latest night first`() throws {
        try vault.setAside(
            [reject(3, .typeError, .typeError, .missingCell), reject(4, .typeError)], on: nights[0])
        try vault.setAside([reject(3, .blankRow)], on: nights[1])
        #expect(
            try vault.rejectTallies() == [
                RejectTally(night: nights[1], source: custody, code: .blankRow, rows: 1),
                RejectTally(night: nights[0], source: custody, code: .missingCell, rows: 1),
                RejectTally(night: nights[0], source: custody, code: .typeError, rows: 2),
            ])
    }

    @Test func `are forgotten when their night is taken back`() throws {
        try vault.setAside([reject(3, .typeError)], of: [form(custody)], on: nights[0])
        try vault.rewind(to: nights[0].description)
        #expect(try vault.rejectTallies() == [])
        #expect(try vault.rejectedFiles(on: nights[0]) == [])
        // The night can set the very same aside again.
        try vault.setAside([reject(3, .typeError)], of: [form(custody)], on: nights[0])
        #expect(try vault.rejectedRows(on: nights[0]).count == 1)
    }
}
