import Definitions
import Linkage
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `Reading a study's files` {
    /// A study of one file with a column of each kind.
    private static func study(_ columns: String) -> String {
        """
        as_of: 2026-01-01
        sources:
          list: {file: list.csv, record_id: id, missing: [UNKNOWN], columns: {\(columns)}}
        linkage:
          columns:
            forename: {kind: forename}
            middle: {kind: middle_names}
            surname: {kind: surname}
            born: {kind: date_of_birth}
            sex: {kind: sex}
            postcode: {kind: postcode}
            pnc: {kind: pnc}
            cro: {kind: cro}
            number: {kind: identifier}
            note: {kind: text}
          blocking: {rules: [[surname]]}
          comparisons: {name: {kind: person_name, forename: forename, surname: surname}}
        """
    }

    private static func values(_ columns: String, cell: String, column: String) async throws -> [String] {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let quoted = cell.contains(",") ? "\"\(cell)\"" : cell
        try scratch.write("id,c\n1,\(quoted)\n", to: "list.csv")
        let read = try await StudyReader(try .of(study(columns)), folder: scratch.path).read()
        return read.table.values(of: 0, column: column)
    }

    @Test(arguments: [
        ("Zoë-Anne", ["ZOE ANNE"]), ("d'Arcy", ["DARCY"]), ("O’Neil ", ["ONEIL"]), ("Mr Łukasz", ["LUKASZ"]),
        ("unknown", []), ("  ", []), ("J", ["J"]),
    ])
    func `folds names`(cell: String, expected: [String]) async throws {
        #expect(try await Self.values("surname: c", cell: cell, column: "surname") == expected)
    }

    @Test(arguments: [
        ("YYYY-MM-DD", "1990-02-03", ["1990-02-03"]), ("DD/MM/YYYY", "3/2/1990", ["1990-02-03"]),
        ("MM/DD/YYYY", "02/03/1990", ["1990-02-03"]), ("YYYYMMDD", "19900203", ["1990-02-03"]),
        ("DDMMYYYY", "03021990", ["1990-02-03"]), ("YYYY", "1990", ["1990"]),
        ("YYYY-MM-DD", "1990-02-03 00:00:00", ["1990-02-03"]), ("YYYYMMDD", "19901340", ["1990-13-40"]),
        ("YYYYMMDD", "19900000", ["1990"]), ("YYYYMMDD", "00000000", []), ("DD/MM/YYYY", "1990-02-03", []),
        ("YYYY-MM-DD", "last year", []), ("YYYYMMDD", "1990023", []),
    ])
    func `reads dates in the layout that is declared`(
        layout: String, cell: String, expected: [String]
    ) async throws {
        let field = "born: {from: c, layout: \(layout)}"
        #expect(try await Self.values(field, cell: cell, column: "born") == expected)
    }

    @Test(arguments: [
        ("postcode", "qx1 2ab", ["QX1 2AB"]), ("postcode", "QX12AB", ["QX1 2AB"]),
        ("postcode", "QX1", ["QX1"]),
        ("postcode", "QX1 2", ["QX1 2"]), ("postcode", "nowhere", []), ("number", "ab-12 3", ["AB123"]),
        ("note", " a  b ", ["A B"]), ("sex", "f", ["F"]), ("pnc", "1990/0000001A", []),
        ("middle", "Ann Mary", ["ANN", "MARY"]),
    ])
    func `standardises each kind of column`(column: String, cell: String, expected: [String]) async throws {
        #expect(try await Self.values("\(column): c", cell: cell, column: column) == expected)
    }

    @Test(arguments: [
        ("{from: c, take: first_word}", "Ann Mary Lee", ["ANN"]),
        ("{from: c, take: other_words}", "Ann Mary Lee", ["MARY LEE"]),
        ("{from: c, take: last_word}", "Ann Mary Lee", ["LEE"]),
        ("{from: c, take: words_but_last}", "Ann Mary Lee", ["ANN MARY"]),
        ("{from: c, take: [after_comma, first_word]}", "Lee, Ann Mary", ["ANN"]),
        ("{from: c, take: before_comma}", "Lee, Ann", ["LEE"]),
        ("{from: c, take: before_at}", "ann.lee@example.org", ["ANN.LEE"]),
        ("{from: c, take: after_at}", "ann.lee@example.org", ["EXAMPLE.ORG"]),
        ("{from: c, take: digits}", "no. 12 b", ["12"]),
        ("{from: c, split: words}", "Ann Mary", ["ANN", "MARY"]),
        ("{from: c, split: \";\"}", "Ann;Mary Lee;", ["ANN", "MARY LEE"]),
        ("{from: c, codes: {1: one, 2: two}}", "2", ["TWO"]), ("{from: c, codes: {1: one}}", "3", []),
        ("{from: c, missing: nobody}", "Nobody", []), ("{from: c, as_is: yes}", "Ann  Lee", ["Ann  Lee"]),
        ("[{from: c, take: first_word}, {from: c, take: last_word}]", "Ann Lee", ["ANN", "LEE"]),
    ])
    func `takes what a field asks for`(field: String, cell: String, expected: [String]) async throws {
        #expect(try await Self.values("note: \(field)", cell: cell, column: "note") == expected)
    }

    @Test func `counts what it could make nothing of, by column`() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("id,b\n1,1990-01-01\n2,soon\n3,\n4,UNKNOWN\n5,01/02/1990\n", to: "list.csv")
        let study = try LinkageStudy.of(Self.study("born: {from: b, layout: YYYY-MM-DD}"))
        let read = try await StudyReader(study, folder: scratch.path).read()
        #expect(read.sources.map(\.records) == [5])
        #expect(read.sources.first?.unreadable.map(\.header) == ["b"])
        #expect(read.sources.first?.unreadable.map(\.cells) == [2])
    }

    @Test(arguments: [
        ("id,c\n1,a,b\n", "list.csv:2: 3 fields where the header has 2"),
        ("id,c\n1,a\n\"2,b\n", "list.csv:3 (id): a quoted field without its closing quote"),
        ("id,c\n ,a\n", "list.csv:2 (id): blank, but it identifies the record"),
        (
            "id,c\n1,a\n2,b\n1,c\n",
            "list.csv:4 (id): the same identifier as line 2; a record identifier stands once in its file"
        ),
        ("id,cc\n1,a\n", "list.csv:1: there is no column 'c'; did you mean 'cc'?"),
        ("id,c,c\n1,a,b\n", "list.csv:1: the header 'c' stands twice; rename one of them"),
        ("", "list.csv:1: the file has no header row"),
    ])
    func `says where a file is not as it should be, and what would be right`(
        text: String, expected: String
    ) async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(text, to: "list.csv")
        let study = try LinkageStudy.of(Self.study("surname: c"))
        let failure = await #expect(throws: StudyFailure.self) {
            try await StudyReader(study, folder: scratch.path).read()
        }
        #expect(failure?.lines.map { $0.replacing("\(scratch.path)/", with: "") } == [expected])
    }

    @Test func `says which file isn't there`() async throws {
        let study = try LinkageStudy.of(Self.study("surname: c"))
        let failure = await #expect(throws: StudyFailure.self) {
            try await StudyReader(study, folder: "/nowhere").read()
        }
        #expect(failure?.kind == .inputMissing)
        #expect(failure?.description.contains("/nowhere/list.csv") == true)
    }

    @Test func `reads other delimiters and encodings`() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let text = Self.study("surname: c").replacing(
            "record_id: id,", with: "record_id: id, delimiter: tab, encoding: windows-1252,")
        let bytes: [UInt8] = Array("id\tc\n1\tM".utf8) + [0xFC] + Array("ller\n".utf8)
        try scratch.write(bytes, to: "list.csv")
        let read = try await StudyReader(try .of(text), folder: scratch.path).read()
        #expect(read.table.values(of: 0, column: "surname") == ["MULLER"])
    }
}
