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

    @Test func `that nobody mapped is counted once a row, with its first place`() throws {
        let batch = try Self.bench().batch(["V", "P", "V", "W2", "V"])
        #expect(batch.unmapped.map(\.appearance) == [.code("V"), .code("W2")])
        #expect(batch.unmapped.map(\.rows) == [3, 1])
        let first = try #require(batch.unmapped.first)
        #expect(first.first.line == 2)
        #expect(first.crosswalk == "result 2026.1")
        #expect(first.description == "things (value): code V is not mapped, in 3 rows from things.csv:2")
        #expect(batch.tallies.first?.unmapped == 4)
        #expect(batch.findings.isEmpty)
    }

    @Test(arguments: [
        "Quxley", "QUXLEY", "X320741", "A1234BC", "QQ123456C", "XX123AB", "19800701", "81/34U", "a b", "Zoë",
        "N-12345", "a text that goes on",
    ])
    func `that may be a name, a date or an identifier is told by its length alone`(written: String) throws {
        let unmapped = try Self.bench().batch([written, written]).unmapped
        #expect(unmapped.map(\.appearance) == [.hidden(characters: written.count)])
        #expect(unmapped.map(\.rows) == [2])
        #expect(!unmapped.map(\.description).joined().contains(written))
    }

    @Test func `that is long is shown once several rows have it, but never an identifier`() throws {
        let words = Array(repeating: "SUSPENDED", count: 5) + Array(repeating: "X320741", count: 50)
        let unmapped = try Self.bench().batch(words).unmapped
        #expect(unmapped.map(\.appearance) == [.code("SUSPENDED"), .hidden(characters: 7)])
    }

    @Test func `that is hidden is counted with the others of its length`() throws {
        let unmapped = try Self.bench().batch(["Quxley", "Zargon", "Quxleyson"]).unmapped
        #expect(unmapped.map(\.rows) == [2, 1])
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
        #expect(batch.unmapped.map(\.appearance) == [.code("SHOE")])
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
