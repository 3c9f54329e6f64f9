import Definitions
import Ingestion
import PersonalData
import TestSupport
import Testing
import Vocabulary

@Suite struct `Ingestion of an extract` {
    private let header = "custody_ref,nominal_id,arrest_at,disposal,age\n"

    @Test func `keeps good rows with their line, key and cells`() throws {
        let batch = SourceBuilder.ingest(
            header + "C1,N01,01/03/2026,CHARGED,30\r\nC2,N02,28/02/2026,,NULL\r\n")
        #expect(batch.status == .successful)
        #expect(batch.counts == RowCounts(read: 2, kept: 2))
        let second = try #require(batch.records.last)
        #expect(second.key.sourceKey == "C2")
        #expect(second.provenance.line == 3)
        #expect(
            second.cells == [
                .text("C2"), .text("N02"), .text("28/02/2026"), .missing(.blank), .missing(.blank),
            ])
    }

    @Test(arguments: [
        ("C1,X1,01/03/2026,CHARGED,30", [RowFindingCode.constraintError]),
        ("C1,N01,2026-03-01,CHARGED,30", [.typeError]),
        ("C1,N01,31/02/2026,CHARGED,30", [.typeError]),
        ("C1,N01,01/03/2026,RELEASED,30", [.constraintError]),
        ("C1,N01,01/03/2026,CHARGED,9", [.constraintError]),
        ("C1,N01,01/03/2026,CHARGED,ten", [.typeError]),
        ("C1,N01,01/03/2026,CHARGED", [.missingCell]),
        ("C1,N01,01/03/2026,CHARGED,30,", [.extraCell]),
        ("C1,,01/03/2026,CHARGED,30", [.constraintError]),
        ("C1,X1,2026-03-01,RELEASED,9", [.constraintError, .typeError, .constraintError, .constraintError]),
        (",,,,", [.blankRow]),
        ("C1,N01,01/03/2026,CHARGED,\"30", [.sourceError]),
    ])
    func `sets a bad row aside with all its reasons`(row: String, codes: [RowFindingCode]) throws {
        let batch = SourceBuilder.ingest(header + row + "\n")
        #expect(batch.counts == RowCounts(read: 1, rejected: 1))
        #expect(batch.status == .failed)
        let rejected = try #require(batch.rejected.first)
        #expect(rejected.findings.map(\.code) == codes)
        #expect(!rejected.findings.contains { $0.line != 2 || $0.file != "custody.csv" })
        #expect(rejected.bytes.starts(with: Array(row.utf8)))
    }

    @Test(arguments: [
        ("Monitor", true), ("monitor and UPDATE.", true), ("—", true), ("Update, the: monitor", true),
        ("Monitor the tag daily", false), ("Refer to housing", false), ("monitoring", false), ("", false),
    ])
    func `sets a text aside that is made of nothing but words that say too little`(
        text: String, isRefused: Bool
    ) throws {
        let source = SourceBuilder.source(
            columns: [
                SourceBuilder.column("custody_ref", required: true),
                SourceBuilder.column("task", wordsNotAlone: ["monitor", "update", "and", "the"]),
            ])
        let batch = SourceBuilder.ingest("custody_ref,task\nC1,\"\(text)\"\n", source: source)
        #expect(batch.rejected.count == (isRefused ? 1 : 0))
        guard isRefused else { return }
        let finding = try #require(batch.rejected.first?.findings.first)
        #expect(
            finding.description
                == "custody.csv:2 (task): nothing but words that say too little by themselves (monitor, update, and, "
                + "the); say what exactly [constraint-error]")
    }

    @Test func `never repeats a cell's content in a finding`() {
        let row = "Qwxyzz,Jabberwock,Bandersnatch,Frumious,Tumtum\n"
        let batch = SourceBuilder.ingest(header + row)
        let words = row.split(separator: ",").map { $0.split(separator: "\n")[0] }
        for finding in batch.rejected.flatMap(\.findings) {
            for word in words { #expect(!finding.description.contains(word)) }
        }
        #expect(batch.rejected.count == 1)
    }

    @Test func `counts an exact repeat once, and refuses the same key with other contents`() throws {
        let batch = SourceBuilder.ingest(
            header
                + "C1,N01,01/03/2026,CHARGED,30\nC1,N01,01/03/2026,CHARGED,30\nC1,N01,01/03/2026,BAILED,30\n")
        #expect(batch.counts == RowCounts(read: 3, kept: 1, rejected: 1, repeated: 1))
        let finding = try #require(batch.rejected.first?.findings.first)
        #expect(finding.code == .primaryKeyError)
        #expect(finding.detail == "line 2")
        #expect(!finding.message.contains("2"))
    }

    @Test func `refuses a second row with a value that must be unique`() {
        let columns = [SourceBuilder.column("custody_ref"), SourceBuilder.column("asn", unique: true)]
        let batch = SourceBuilder.ingest(
            "custody_ref,asn\nC1,A\nC2,A\nC3,B\n", source: SourceBuilder.source(columns: columns))
        #expect(batch.codes == [.uniqueError])
        #expect(batch.counts.reconcile)
    }

    @Test func `gives the true line behind a quoted newline`() throws {
        let columns = [SourceBuilder.column("custody_ref"), SourceBuilder.column("note", allowed: ["x"])]
        let batch = SourceBuilder.ingest(
            "custody_ref,note\nC1,\"two\r\nlines\"\nC2,y\n", source: SourceBuilder.source(columns: columns))
        #expect(batch.rejected.map(\.provenance.line) == [2, 4])
    }

    @Test func `drops columns that nobody promised or that the agreement withholds, and says so`() throws {
        let batch = SourceBuilder.ingest(
            "custody_ref,nominal_id,arrest_at,disposal,age,synthetic\nC1,N01,01/03/2026,CHARGED,30,Y\n",
            withheld: ["age", "nominal_id"])
        #expect(
            batch.dropped == [
                DroppedColumn(name: "synthetic", reason: .notPromised),
                DroppedColumn(name: "nominal_id", reason: .withheldByAgreement),
                DroppedColumn(name: "age", reason: .withheldByAgreement),
            ])
        let record = try #require(batch.records.first)
        #expect(record.cells[1] == .missing(.withheld))
        #expect(record.cells[4] == .missing(.withheld))
    }

    @Test func `keeps a key that nobody may have, and doesn't call it dropped by the agreement`() throws {
        let batch = SourceBuilder.ingest(header + "C1,N01,01/03/2026,CHARGED,30\n", withheld: ["custody_ref"])
        #expect(batch.dropped == [DroppedColumn(name: "custody_ref", reason: .keptAsKey)])
        #expect(try #require(batch.records.first).key.sourceKey == "C1")
    }

    @Test func `finds bytes that the declared encoding does not have`() {
        let bytes = Array(header.utf8) + Array("C1,N01,01/03/2026,CHARGED,3".utf8) + [0xFF, 0x0A]
        let batch = SourceBuilder.ingest(bytes, source: SourceBuilder.source())
        #expect(batch.codes.first == .encodingError)
        #expect(batch.counts == RowCounts(read: 1, rejected: 1))
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func `says that an empty file is one`(text: String) {
        let batch = SourceBuilder.ingest(text)
        #expect(batch.status == .error)
        #expect(batch.codes == [.sourceError])
        #expect(batch.counts.reconcile)
    }

    @Test func `accounts for every row of any file`() {
        var numbers = SplitMix(seed: 7)
        let pieces = [
            "C1", "C2", "N01", ",", ",", ",", ",", "\n", "\n", "\"", "\r\n", "01/03/2026", "CHARGED", "30",
            "é",
        ]
        for _ in 0..<300 {
            let body = (0..<numbers.below(80)).map { _ in pieces[numbers.below(pieces.count)] }.joined()
            let batch = SourceBuilder.ingest(header + body)
            #expect(batch.counts.reconcile)
            #expect(batch.counts.kept == batch.records.count)
            #expect(batch.counts.rejected == batch.rejected.count)
            #expect(!batch.rejected.contains { $0.findings.isEmpty })
        }
    }
}
