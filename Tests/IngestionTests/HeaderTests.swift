import Definitions
import Ingestion
import PersonalData
import Testing
import Vocabulary

@Suite struct `A header` {
    private let row = "\nC1,N01,01/03/2026,CHARGED,30\n"

    @Test func `that drifted is reported with the likely rename`() throws {
        let batch = SourceBuilder.ingest("custody_ref,nominal_id,arrest_at,Disposal,age" + row)
        let finding = try #require(batch.findings.first)
        #expect(finding.code == .incorrectLabel)
        #expect(finding.column == "disposal")
        #expect(finding.message.contains("'Disposal' may be its new name"))
        #expect(batch.records.first?.cells[3] == .missing(.absentColumn))
    }

    @Test func `without a column that rows need stops the file and loses no row`() {
        let batch = SourceBuilder.ingest("custody_ref,nominal_id,arrested,disposal,age" + row)
        #expect(batch.status == .error)
        #expect(batch.counts == RowCounts(read: 1, rejected: 1))
        #expect(batch.rejected.first?.findings.first?.column == "arrest_at")
    }

    @Test func `in an order of its own is read all the same`() throws {
        let batch = SourceBuilder.ingest(
            "age,disposal,arrest_at,nominal_id,custody_ref\n30,CHARGED,01/03/2026,N01,C1\n")
        #expect(batch.status == .successful)
        #expect(batch.records.first?.cells.first == .text("C1"))
    }

    @Test func `that stands twice can't be guessed`() {
        let batch = SourceBuilder.ingest("custody_ref,nominal_id,arrest_at,age,age" + row)
        #expect(batch.findings.contains { $0.code == .duplicateLabel && $0.column == "age" })
        #expect(batch.status == .error)
    }

    @Test func `with a blank name is reported and its column dropped`() {
        let batch = SourceBuilder.ingest(
            "custody_ref,nominal_id,arrest_at,disposal,age," + "\nC1,N01,01/03/2026,CHARGED,30,x\n")
        #expect(batch.findings.map(\.code) == [.blankHeader])
        #expect(batch.counts.kept == 1)
    }

    @Test func `with a column that nobody promised is reported, unless the source refuses it`() {
        let text =
            "custody_ref,nominal_id,arrest_at,disposal,age,religion,hat\nC1,N01,01/03/2026,CHARGED,30,x,y\n"
        let batch = SourceBuilder.ingest(text, source: SourceBuilder.source(refused: ["religion"]))
        #expect(batch.findings.map(\.code) == [.extraLabel])
        #expect(batch.findings.first?.column == "hat")
        #expect(batch.dropped.map(\.reason) == [.refused, .notPromised])
        #expect(batch.counts.kept == 1)
    }

    @Test(arguments: [
        "see ZYXWVUT Quentin 1971-02-03", "Zyxwvut, Quentin", "zyxwvut@example.org", "Zyxwvüt", "01021971",
        "Quentin Zyxwvut was seen here", String(repeating: "z", count: 41),
    ])
    func `that nobody promised and that is no column's name is called by its place`(label: String) {
        let batch = SourceBuilder.ingest(
            "custody_ref,nominal_id,arrest_at,disposal,age,\"\(label)\"\nC1,N01,01/03/2026,CHARGED,30,x\n"
                + "C2,N02,01/03/2026,CHARGED,30\n")
        #expect(batch.dropped.map(\.name) == ["column 6"])
        #expect(batch.findings.map(\.column) == ["column 6"])
        let texts =
            batch.findings.map(\.description) + batch.rejected.flatMap { $0.findings.map(\.description) }
        #expect(texts.count == 2)
        for text in texts { #expect(!text.contains(label)) }
        #expect(batch.counts == RowCounts(read: 2, kept: 1, rejected: 1))
    }

    @Test(arguments: ["remarks", "Remarks 2", "case-notes", "AGE_AT_ARREST", "code 999"])
    func `that nobody promised and that looks like a column's name is named`(label: String) {
        let batch = SourceBuilder.ingest(
            "custody_ref,nominal_id,arrest_at,disposal,age,\(label)\nC1,N01,01/03/2026,CHARGED,30,x\n")
        #expect(batch.dropped.map(\.name) == [label])
    }

    @Test func `that the source refuses is named as the source names it`() {
        let batch = SourceBuilder.ingest(
            "custody_ref,nominal_id,arrest_at,disposal,age,Religion (1991)\nC1,N01,01/03/2026,CHARGED,30,x\n",
            source: SourceBuilder.source(refused: ["Religion (1991)"]))
        #expect(batch.dropped == [DroppedColumn(name: "Religion (1991)", reason: .refused)])
    }

    @Test func `spelt as the source allows is read, and said`() {
        var columns = SourceBuilder.custodyColumns
        columns[2] = SourceBuilder.column(
            "arrest_at", .date(layouts: ["DD/MM/YYYY"]), required: true, formerly: ["arrested"])
        let batch = SourceBuilder.ingest(
            "custody_ref,nominal_id,arrested,disposal,age" + row,
            source: SourceBuilder.source(columns: columns))
        #expect(batch.counts.kept == 1)
        #expect(batch.findings.map(\.code) == [.incorrectLabel])
    }

    @Test func `that is somebody's row is not repeated in a message`() {
        let batch = SourceBuilder.ingest("Zaphod,Beeblebrox,01/03/2026,CHARGED,30" + row)
        #expect(batch.status == .error)
        let texts =
            batch.findings.map(\.description) + batch.rejected.flatMap { $0.findings.map(\.description) }
            + batch.dropped.map(\.name)
        for text in texts {
            #expect(!text.contains("Zaphod"))
            #expect(!text.contains("Beeblebrox"))
        }
        #expect(batch.counts == RowCounts(read: 1, rejected: 1))
    }
}
