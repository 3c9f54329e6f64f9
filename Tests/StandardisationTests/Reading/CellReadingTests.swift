import Definitions
import PersonalData
import Standardisation
import Testing
import Vocabulary

@Suite struct `A cell of an extract` {
    @Test(arguments: [
        (FieldType.pnc, "81/34u", "1981/0000034U"), (.cro, "65656/91h", "065656/91H"),
        (.asn, "11/01ZD/01/410801G", "1101ZD0100000410801G"), (.crn, "x320741", "X320741"),
        (.prisonNumber, "a1234bc", "A1234BC"), (.postcode, "xx123ab", "XX12 3AB"),
        (.postcodeSector, "xx123", "XX12 3"), (.surname, "  Núñez  de Balboa ", "Núñez de Balboa"),
        (.forename, "Zoë", "Zoë"), (.middleNames, "Ann  Lee", "Ann Lee"), (.reference, " N1/2 ", "N1/2"),
        (.text, "\u{A0}A note ", "A note"),
    ])
    func `becomes a tidy text of its field's type`(type: FieldType, written: String, value: String) throws {
        #expect(try Workbench(type).value(written) == .text(value))
    }

    @Test(arguments: [
        ("21/11/2026", "2026-11-21"), ("2026-11-21", "2026-11-21"), ("03/04/2026", "2026-04-03"),
    ])
    func `becomes a day by the layouts that its source declares`(written: String, day: String) throws {
        let bench = try Workbench(.day, .date(layouts: ["DD/MM/YYYY", "YYYY-MM-DD"]))
        #expect(try bench.value(written) == CalendarDay(iso: day).map { .day($0) })
    }

    @Test func `becomes a moment, or the day of one`() throws {
        let column = ColumnType.datetime(layouts: ["YYYY-MM-DDTHH:MM:SS"])
        let moment = try #require(Moment(day: reviewDay, second: 3_661))
        #expect(try Workbench(.moment, column).value("2026-11-21T01:01:01") == .moment(moment))
        #expect(try Workbench(.day, column).value("2026-11-21T01:01:01") == .day(reviewDay))
    }

    @Test(arguments: [
        (FieldType.integer, "42", FieldValue.integer(42)), (.integer, "-3", .integer(-3)),
        (.integer, "7.0", .integer(7)), (.decimal, "0.25", .decimal(0.25)), (.decimal, "-3", .decimal(-3)),
    ])
    func `becomes a number`(type: FieldType, written: String, value: FieldValue) throws {
        #expect(try Workbench(type).value(written) == value)
    }

    @Test func `becomes yes or no by the texts that its source declares`() throws {
        let bench = try Workbench(.yesNo, .boolean(yes: ["Y", "1"], no: ["N", "0"]))
        #expect(
            try ["Y", "1", "N", "0"].map { try bench.value($0) } == [
                .flag(true), .flag(true), .flag(false), .flag(false),
            ])
        #expect(try bench.value("U") == .missing(.unmapped))
    }

    @Test(arguments: [
        (FieldType.pnc, "1981/0000034V", RowFindingCode.invalidIdentifier),
        (.cro, "85227/65G", .invalidIdentifier),
        (.cro, "000000/00Z", .invalidIdentifier), (.crn, "XX20741", .invalidIdentifier),
        (.postcode, "XX12", .invalidIdentifier), (.integer, "4.5", .typeError), (.decimal, "1e3", .typeError),
        (.decimal, "inf", .typeError), (.surname, "12-34", .implausibleValue),
    ])
    func `that fails its check is blanked and reported with its place, and its row stays`(
        type: FieldType, written: String, code: RowFindingCode
    ) throws {
        let batch = try Workbench(type).batch(["", written])
        #expect(batch.records.map(\.values) == [[.missing(.blank)], [.missing(.invalid)]])
        let finding = try #require(batch.findings.first)
        #expect(batch.findings.count == 1)
        #expect(finding.code == code)
        #expect((finding.file, finding.line, finding.column) == ("things.csv", 3, "value"))
        #expect(!finding.description.contains(written))
        #expect(batch.tallies.first?.invalid == 1)
    }

    @Test(arguments: ["2026-02-30", "30/02/2026", "1905-11-20", "2026-11-22"])
    func `of a birth date that can't be is blanked and reported`(written: String) throws {
        let batch = try Workbench(.birthDate, .date(layouts: ["YYYY-MM-DD"])).batch([written])
        #expect(batch.records.first?.values == [.missing(.invalid)])
        #expect(batch.findings.count == 1)
    }

    @Test func `that is missing stays missing for the same reason`() throws {
        let bench = try Workbench(.text)
        for reason in MissingReason.allCases {
            let plain = row(bench.source, "1", "")
            let record = IngestedRecord(
                key: plain.key, provenance: plain.provenance, cells: [.text("1"), .missing(reason)])
            let batch = try bench.standardiser.standardise([record])
            #expect(batch.records.first?.values == [.missing(reason)])
            #expect(batch.tallies.first?.fields.first?.missing[reason] == 1)
            #expect(batch.tallies.first?.fields.first?.missing.total == 1)
        }
    }

    @Test func `of a field that has no column is absent`() throws {
        let source = source("things", of: "thing", [column("key", isOnlyKey: true)])
        let standardiser = try Standardiser(
            dictionary: DataDictionary(
                version: "1", recordTypes: [recordType("thing", [field("value", .text)])], codeLists: []),
            sources: [source], asOf: reviewDay)
        #expect(
            try standardiser.standardise([row(source, "1")]).records.first?.values == [
                .missing(.absentColumn)
            ])
    }
}

@Suite struct `A placeholder` {
    @Test(arguments: [
        (FieldType.birthDate, ColumnType.date(layouts: ["DD/MM/YYYY"]), "1900-01-01", "01/01/1900"),
        (.day, .date(layouts: ["DD/MM/YYYY"]), "9999-12-31", "31/12/9999"),
        (.postcode, .string, "ZZ99 3VZ", "zz993vz"), (.surname, .string, "Not Known", "NOT-KNOWN"),
        (.pnc, .string, "UNKNOWN", "UNKNOWN"), (.integer, .integer, "99", "99"),
    ])
    func `means that the agency does not know, and is counted`(
        type: FieldType, columnType: ColumnType, placeholder: String, written: String
    ) throws {
        let batch = try Workbench(type, columnType, placeholders: [placeholder]).batch([written])
        #expect(batch.records.first?.values == [.missing(.unknown)])
        #expect(batch.tallies.first?.fields.first?.placeholders == 1)
        #expect(batch.findings.isEmpty)
    }

    @Test func `is nothing more than itself`() throws {
        let bench = try Workbench(.surname, placeholders: ["UNKNOWN"])
        #expect(try bench.value("Unknowne") == .text("Unknowne"))
    }
}

@Suite struct `A day in a person's record` {
    static let layouts = ColumnType.date(layouts: ["YYYY-MM-DD"])
    static let clients = source(
        "clients", of: "client", person: .own,
        [column("id", isOnlyKey: true), column("born", layouts), column("quality"), column("died", layouts)])

    @Test(arguments: [
        ("1980-07-01", "F", "1980-06-30", true), ("1980-07-01", "F", "1980-07-01", false),
        ("1980-07-01", "Y", "1980-06-30", false), ("1980-07-01", "Y", "1979-12-31", true),
        ("", "F", "1901-01-01", false), ("1980-07-01", "", "2020-01-01", false),
    ])
    func `before the birth is blanked and reported, as far as the birth date is exact`(
        born: String, quality: String, died: String, isBlanked: Bool
    ) throws {
        let dictionary = DataDictionary(
            version: "1",
            recordTypes: [
                recordType(
                    "client", role: .person,
                    [
                        field("born", .birthDate), field("died", .day),
                        field("quality", .code, codes: "quality", identity: .birthDateQuality),
                    ])
            ], codeLists: [codeList("quality", ["F", "Y", "E"])])
        let batch = try Standardiser(dictionary: dictionary, sources: [Self.clients], asOf: reviewDay)
            .standardise([row(Self.clients, "1", born, quality, died)])
        #expect((batch.records.first?.values[1] == .missing(.invalid)) == isBlanked)
        #expect(batch.findings.map(\.code) == (isBlanked ? [.implausibleValue] : []))
        #expect(batch.findings.map(\.column) == (isBlanked ? ["died"] : []))
        #expect(batch.records.first?.values[0].isMissing == born.isEmpty)
    }
}
