import Definitions
import PersonalData
import Standardisation
import Testing
import Vocabulary

@Suite struct `A code` {
    static let results = codeList("test_result", ["POSITIVE", "NEGATIVE"])

    static func bench() throws -> Workbench {
        try Workbench(
            .code, codes: results,
            crosswalk: crosswalk(
                "result", to: "test_result", ["P": "POSITIVE", "N": "NEGATIVE"], unknown: ["U"],
                refused: ["R"]))
    }

    @Test(arguments: [
        ("P", FieldValue.code("POSITIVE")), (" N ", .code("NEGATIVE")), ("U", .missing(.unknown)),
        ("R", .missing(.refused)), ("V", .missing(.unmapped)), ("p", .missing(.unmapped)),
        ("POSITIVE", .missing(.unmapped)), ("", .missing(.blank)),
    ])
    func `is what the crosswalk says, and nothing is guessed`(written: String, value: FieldValue) throws {
        #expect(try Self.bench().value(written) == value)
    }

    @Test func `without a crosswalk is one of the dictionary's`() throws {
        let bench = try Workbench(.code, codes: Self.results)
        #expect(try bench.value("POSITIVE") == .code("POSITIVE"))
        #expect(try bench.value("P") == .missing(.unmapped))
    }

    @Test func `may say yes, no or not known`() throws {
        let bench = try Workbench(
            .yesNo, crosswalk: crosswalk("yes_no", to: "yes_no", ["Y": "yes", "N": "no"], unknown: ["U"]))
        #expect(
            try ["Y", "N", "U", "X"].map { try bench.value($0) } == [
                .flag(true), .flag(false), .missing(.unknown), .missing(.unmapped),
            ])
    }

    @Test(arguments: ["", "  "])
    func `that a blank stands for is read from a blank, where the crosswalk says so`(written: String) throws {
        let crosswalk = crosswalk("result", to: "test_result", ["P": "POSITIVE"], blank: "NEGATIVE")
        let single = try Workbench(.code, codes: Self.results, crosswalk: crosswalk).batch([written, "P"])
        #expect(single.records.map(\.values) == [[.code("NEGATIVE")], [.code("POSITIVE")]])
        #expect(single.tallies.first?.fields.first?.present == 2)
        #expect(
            try Workbench(.list, codes: Self.results, crosswalk: crosswalk).value(written)
                == .text("NEGATIVE"))
        let flag = self.flag(blank: "no")
        #expect(try Workbench(.yesNo, crosswalk: flag).value(written) == .flag(false))
    }

    @Test(arguments: MissingReason.allCases)
    func `that a blank stands for is not read from an absent, withheld or unknown one`(
        reason: MissingReason
    ) throws {
        let bench = try Workbench(
            .code, codes: Self.results,
            crosswalk: crosswalk("result", to: "test_result", [:], blank: "NEGATIVE"))
        let plain = row(bench.source, "1", "")
        let record = IngestedRecord(
            key: plain.key, provenance: plain.provenance, cells: [.text("1"), .missing(reason)])
        let value = try bench.standardiser.standardise([record]).records.first?.values.first
        #expect(value == (reason == .blank ? .code("NEGATIVE") : .missing(reason)))
    }

    private func flag(blank: String) -> Crosswalk {
        crosswalk("flag", to: "yes_no", ["Y": "yes"], blank: blank)
    }
}

@Suite struct `A code that nobody mapped` {
    private func unmapped(_ texts: String...) throws -> [UnmappedCode] {
        try `A code`.bench().batch(texts).unmapped
    }

    @Test func `is counted once a row, with its first place`() throws {
        let batch = try `A code`.bench().batch(["V", "P", "V", "W2", "V"])
        #expect(batch.unmapped.map(\.appearance) == [.code("V"), .code("W2")])
        #expect(batch.unmapped.map(\.rows) == [3, 1])
        let first = try #require(batch.unmapped.first)
        #expect(first.first.line == 2)
        #expect(first.crosswalk == "result 2026.1")
        #expect(first.description == "things (value): code V is not mapped, in 3 rows from things.csv:2")
        #expect(batch.tallies.first?.unmapped == 4)
        #expect(batch.findings.isEmpty)
    }

    static let names = [
        "Ng", "Li", "HO", "No", "Lee", "ROE", "Eve", "Ó'D", "Zoë", "ann", "King", "Quxley", "QUXLEY",
        "O'Brien", "Fitz-Hugh",
    ]
    static let identifiers = [
        "X320741", "A1234BC", "QQ123456C", "XX12 3AB", "3AB", "19800701", "81/34U", "12/04/1975", "N-12345",
    ]

    @Test(arguments: names + identifiers + ["SUSPENDED", "a b", "a text that goes on and on"])
    func `is told by its form if it could be a name, a date or an identifier, however many rows have it`(
        written: String
    ) throws {
        for rows in [1, 2, 50] {
            let unmapped = try `A code`.bench().batch(Array(repeating: written, count: rows)).unmapped
            let entry = try #require(unmapped.first)
            #expect((unmapped.count, entry.rows, entry.texts) == (1, rows, 1))
            var printed = "\(entry) \(entry.title) \(entry.appearance) \(String(reflecting: entry))"
            dump(entry, to: &printed)
            let words = printed.split { !($0.isLetter || $0.isNumber || "-/'".contains($0)) }
            #expect(!words.contains { $0 == written } && !entry.title.contains(written))
        }
    }

    @Test(arguments: [
        ("Lee", "of the form Aaa"), ("NG", "of the form AA"), ("81/34U", "of the form 99/99A"),
        ("XFER", "of the form AAAA"), ("é*", "of the form a?"),
        ("ABCDEFGHIJKLMNOPQ", "of the form AAAAAAAAAAAAAAAA…"),
        ("A77", "A77"), ("105", "105"), ("z", "z"), ("positive", "like POSITIVE"), ("p", "like P"),
        ("POSITIVE", "like POSITIVE"),
    ])
    func `is shown as what it may be`(written: String, title: String) throws {
        #expect(try unmapped(written).map(\.title) == [title])
    }

    @Test func `is counted with the others of its form`() throws {
        let unmapped = try unmapped("Quxley", "Zargon", "Quxleyson", "Zargon", "Positive", "positive")
        #expect(
            unmapped.map(\.title) == ["2 like POSITIVE", "2 of the form Aaaaaa", "of the form Aaaaaaaaa"])
        #expect(unmapped.map(\.rows) == [2, 3, 1])
        #expect(unmapped.map(\.first.line) == [6, 2, 4])
    }
}

@Suite struct `A list` {
    static let types = codeList(
        "identifier_type", ["PRISON", "MERGED_FROM", "OTHER"],
        forms: ["PRISON": "prison_number", "MERGED_FROM": "crn"])

    static func bench() throws -> Workbench {
        try Workbench(
            .list, codes: types,
            crosswalk: crosswalk(
                "identifier_type", to: "identifier_type",
                ["NOMS": "PRISON", "MFCRN": "MERGED_FROM", "OTHR": "OTHER"], unknown: ["NK"]))
    }

    @Test(arguments: [
        ("NOMS:a1234bc;MFCRN:x320741", "PRISON:A1234BC;MERGED_FROM:X320741"),
        (" noms : A1234BC ;; NOMS:a1234bc", "PRISON:A1234BC"), ("OTHR:any thing", "OTHER:any thing"),
        ("OTHR", "OTHER"), ("NOMS:A1234BC;OTHR:", "PRISON:A1234BC"),
    ])
    func `has its types translated and its values checked`(written: String, value: String) throws {
        #expect(try Self.bench().value(written) == .text(value))
    }

    @Test func `leaves out the items that fail, and keeps the others`() throws {
        let batch = try Self.bench().batch(["NOMS:12;MFCRN:x320741;SHOE:9"])
        #expect(batch.records.first?.values == [.text("MERGED_FROM:X320741")])
        #expect(batch.findings.map(\.code) == [.invalidIdentifier])
        #expect(batch.unmapped.map(\.appearance) == [.form("AAAA")])
    }

    @Test(arguments: [
        ("NOMS:12", MissingReason.invalid), ("SHOE:9", .unmapped), ("NK:9", .unknown), (" ; ;", .blank),
    ])
    func `without an item left is missing for the first one's reason`(
        written: String, reason: MissingReason
    ) throws {
        #expect(try Self.bench().value(written) == .missing(reason))
    }

    @Test func `without a code list takes any type`() throws {
        #expect(try Workbench(.list).value("pst:1;PST:1;Urn:22") == .text("PST:1;URN:22"))
    }
}
