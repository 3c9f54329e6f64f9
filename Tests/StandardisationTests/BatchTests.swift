import Definitions
import PersonalData
import Standardisation
import Testing
import Vocabulary

@Suite struct `A standardised batch` {
    static let rows: [IngestedRecord] = {
        let partnership = Partnership()
        var rows: [IngestedRecord] = []
        for number in 0..<600 {
            let line = number + 2
            rows.append(
                row(
                    partnership.people, line: line, "N\(number)", number % 7 == 0 ? "??" : "Quxley\(number)",
                    "Zeb",
                    number % 5 == 0 ? "1800-01-01" : "1980-02-0\(number % 9 + 1)"))
            rows.append(
                row(partnership.arrests, line: line, "A\(number)", number % 11 == 0 ? "" : "N\(number)"))
            rows.append(row(partnership.tests, line: line, "T\(number)", "A\(number * 3)"))
            rows.append(row(partnership.crimes, line: line, "C\(number)", "2026-11-21T23:59:59", "x"))
            rows.append(row(partnership.roles, line: line, "R\(number)", "C\(number * 2)", "N\(number)", ""))
        }
        return rows
    }()

    @Test(arguments: [1, 2, 3, 7, 64, 10_000])
    func `is the same for any number of threads`(threads: Int) async throws {
        let partnership = Partnership()
        let standardiser = try Standardiser(
            dictionary: partnership.dictionary, sources: partnership.sources, asOf: reviewDay)
        let alone = try standardiser.standardise(Self.rows)
        #expect(try await standardiser.standardise(Self.rows, threads: threads) == alone)
        #expect(try await standardiser.standardise([], threads: threads).records.isEmpty)
    }

    @Test func `has a record for every row, in order, and a reason or a value for every field`() throws {
        let batch = try Partnership().standardise(Self.rows)
        #expect(batch.records.map(\.key) == Self.rows.map(\.key))
        #expect(batch.tallies.map(\.records).reduce(0, +) == Self.rows.count)
        for tally in batch.tallies {
            for field in tally.fields { #expect(field.present + field.missing.total == tally.records) }
        }
        #expect(batch.findings.count == batch.tallies.map(\.invalid).reduce(0, +))
        #expect(batch.findings.map(\.line) == batch.findings.map(\.line).sorted())
    }

    @Test
    func `says of a value that was blanked on which line, in which column and at which byte its row begins`()
        throws
    {
        let partnership = Partnership()
        let batch = try partnership.standardise([
            row(partnership.people, line: 2, byteOffset: 40, "N1", "Quxley", "Zeb", "1980-02-01"),
            row(partnership.people, line: 4, byteOffset: 97, "N2", "Quxley", "Zeb", "1800-01-01"),
        ])
        let finding = try #require(batch.findings.first)
        #expect(batch.findings.count == 1)
        #expect(finding.line == 4)
        #expect(finding.byteOffset == 97)
        #expect(finding.column != nil)
    }

    @Test func `is not made of rows that no source declares`() throws {
        let partnership = Partnership()
        let stranger = source("stranger", of: "arrest", [column("key", isOnlyKey: true)])
        #expect(throws: StandardisationError.undeclaredSource(stranger.name)) {
            try partnership.standardise([row(stranger, "1")])
        }
        let short = row(partnership.people, line: 9, "N1", "Quxley")
        let error = #expect(throws: StandardisationError.self) { try partnership.standardise([short]) }
        #expect(error?.description == "people.csv:9: 2 cells in a row of people, which declares 4")
    }
}

@Suite struct `A mapping` {
    static let dictionary = DataDictionary(
        version: "1",
        recordTypes: [
            recordType(
                "thing",
                [
                    field("word", .text), field("on", .day), field("flag", .yesNo),
                    field("code", .code, codes: "codes"), field("lost", .code, codes: "cods"),
                    field("bare", .code),
                ])
        ], codeLists: [codeList("codes", ["A"])])

    static func faults(_ sources: SourceDefinition...) -> [String] {
        let error = #expect(throws: Faults.self) {
            try Standardiser(dictionary: dictionary, sources: sources, asOf: reviewDay)
        }
        return error?.all.map(\.description) ?? []
    }

    @Test(arguments: [
        (column("wrod"), "unknown field 'wrod'; did you mean 'word'?"),
        (column("on"), "column on becomes a date: its type must be date or datetime"),
        (column("flag"), "column flag becomes yes or no: its type must be boolean, or it needs a crosswalk"),
        (column("code", crosswalk: "nowhere"), "unknown crosswalk 'nowhere'"),
    ])
    func `that does not fit the dictionary is a fault at its place`(column: SourceColumn, message: String) {
        let faults = Self.faults(source("things", of: "thing", [column]))
        #expect(faults == ["sources/test.yml:7:3: \(message)"])
    }

    @Test func `with a date layout that nobody knows is a fault that lists those known`() {
        let faults = Self.faults(
            source("things", of: "thing", [column("on", .date(layouts: ["MM/DD/YYYY"]))]))
        #expect(
            faults.first?.contains("unknown date layout 'MM/DD/YYYY'; known layouts: YYYY-MM-DD, ") == true)
    }

    @Test func `with several faults has them all reported together`() {
        let faults = Self.faults(
            source("things", of: "thin", [column("word")]),
            source(
                "others", of: "thing", person: .through(column: "wrd", source: SourceName("thinks")),
                [column("word"), column("more", into: "word"), column("lost"), column("bare")]))
        #expect(
            faults == [
                "sources/test.yml:1:1: field bare holds codes but names no code_list",
                "sources/test.yml:1:1: unknown code list 'cods'; did you mean 'codes'?",
                "sources/test.yml:2:1: unknown column 'wrd'; did you mean 'word'?",
                "sources/test.yml:2:1: unknown record type 'thin'; did you mean 'thing'?",
                "sources/test.yml:7:3: two columns become the field word",
            ])
    }

    @Test func `in which sources lead to each other in a circle is a fault`() {
        let faults = Self.faults(
            source(
                "hens", of: "thing", person: .through(column: "word", source: SourceName("eggs")),
                [column("word")]),
            source(
                "eggs", of: "thing", person: .through(column: "word", source: SourceName("hens")),
                [column("word")]))
        #expect(faults.count == 2)
        #expect(faults.first == "sources/test.yml:2:1: source eggs leads back to itself")
    }
}

@Suite struct `What standardisation gives` {
    @Test func `describes itself without a name, however it is printed`() throws {
        let partnership = Partnership()
        let batch = try partnership.standardise([
            row(partnership.people, "N7654321", "Quxley", "Zebedee", "1980-02-01")
        ])
        let identities = batch.identities(in: partnership.dictionary)
        #expect(batch.records.count == 1 && identities.count == 1)
        var printed = "\(batch) \(String(reflecting: batch)) \(identities) \(String(reflecting: identities))"
        dump(batch, to: &printed)
        dump(identities, to: &printed)
        for secret in ["N7654321", "Quxley", "QUXLEY", "Zebedee", "1980-02-01"] {
            #expect(!printed.contains(secret))
        }
    }
}
