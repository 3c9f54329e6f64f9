import Testing
import Vocabulary

@testable import Nightly

@Suite struct `A record named on the command line` {
    @Test func `is agency, record type and key, and the key may hold colons`() throws {
        let key = try RecordKey(named: "police:nominal:A:1")
        #expect(
            key == RecordKey(agency: Agency("police"), recordType: RecordType("nominal"), sourceKey: "A:1"))
        #expect(key.kind == "police:nominal")
    }

    @Test(arguments: ["", "X000001", "police:nominal", "police:nominal:"])
    func `is refused in any other form, without being repeated`(text: String) {
        let failure = #expect(throws: RunFailure.self) { try RecordKey(named: text) }
        #expect(failure?.status == .usage)
        #expect(text.isEmpty || failure?.message.contains("'\(text)'") == false)
    }
}

@Suite struct `A consultation` {
    @Test(arguments: ["", "   ", "42", String(repeating: "a", count: 301)])
    func `without a reason is refused`(because: String) {
        let failure = #expect(throws: RunFailure.self) {
            try Consultation(because: because, account: "analyst")
        }
        #expect(failure?.status == .usage)
    }

    @Test func `is recorded with who, when, what and why`() throws {
        let record = try Consultation(because: "officer asked", account: "analyst")
            .record(of: "alert A02-1", purpose: "P", fields: ["police:arrest.at"], at: "2026-03-01T09:00:00")
        #expect(record.operation == .consultation)
        #expect(record.actor == "account analyst")
        #expect(record.subject == "alert A02-1")
        #expect(record.justification == "officer asked")
        #expect(record.at == "2026-03-01T09:00:00")
    }
}

@Suite struct `Text in columns` {
    @Test func `aligns every column, numbers to the right, and ends without blanks`() {
        let lines = AlignedText.lines(
            [["source", "rows"], ["police_custody", "7", ""], ["x", "1,204"]], indent: 2, right: [1])
        #expect(lines == ["  source           rows", "  police_custody      7", "  x               1,204"])
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_204, "-1,204")])
    func `groups digits by three`(number: Int, text: String) {
        #expect(number.grouped == text)
    }
}
