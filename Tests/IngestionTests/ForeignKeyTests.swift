import Definitions
import Delimited
import Ingestion
import PersonalData
import Testing
import Vocabulary

@Suite struct `A foreign key` {
    private static let people = SourceBuilder.source(
        "people", columns: [SourceBuilder.column("id", required: true)], primaryKey: ["id"],
        delivery: .snapshot)
    private static let cases = SourceBuilder.source(
        "cases", columns: [SourceBuilder.column("ref"), SourceBuilder.column("person")], primaryKey: ["ref"],
        foreignKeys: [ForeignKey(columns: ["person"], source: SourceName("people"), targetColumns: ["id"])])
    private static let notes = SourceBuilder.source(
        "notes", columns: [SourceBuilder.column("note"), SourceBuilder.column("ref")], primaryKey: ["note"],
        foreignKeys: [ForeignKey(columns: ["ref"], source: SourceName("cases"), targetColumns: ["ref"])])

    private func checked(standing: [String: Set<String>] = [:], people: String) -> [SourceBatch] {
        let batches = [
            SourceBuilder.ingest("note,ref\nn1,c1\nn2,c2\nn3,\n", source: Self.notes),
            SourceBuilder.ingest("ref,person\nc1,p1\nc2,p9\n", source: Self.cases),
            SourceBuilder.ingest(people, source: Self.people),
        ]
        return ForeignKeyCheck(sources: [Self.notes, Self.cases, Self.people])
            .checked(batches) { standing[$0.name] ?? [] }
    }

    @Test func `that leads nowhere sets its row aside, and the rows that quote it`() {
        let batches = checked(people: "id\np1\n")
        #expect(batches.map { $0.records.map(\.key.sourceKey) } == [["n1", "n3"], ["c1"], ["p1"]])
        #expect(Set(batches.flatMap(\.rejected).flatMap { $0.findings.map(\.code) }) == [.foreignKeyError])
        #expect(!batches.contains { !$0.counts.reconcile })
    }

    @Test(arguments: [SourceDialect.Encoding.utf8, .utf16, .windows1252])
    func `that leads nowhere is reported with its row's line, its first byte, and all its bytes`(
        encoding: SourceDialect.Encoding
    ) throws {
        let source = SourceBuilder.source(
            "cases", columns: [SourceBuilder.column("ref"), SourceBuilder.column("person")],
            primaryKey: ["ref"],
            foreignKeys: [
                ForeignKey(columns: ["person"], source: SourceName("people"), targetColumns: ["id"])
            ], encoding: encoding)
        // The file's own order of columns, a quoted newline before the row, and letters of two bytes.
        let start = "person,ref\r\n,\"c\r\né\"\r\n"
        let file = (start + "pé9,c2\r\np1,c3\r\n").encoded(encoding)
        let batches = ForeignKeyCheck(sources: [source, Self.people]).checked([
            SourceBuilder.ingest(file, source: source),
            SourceBuilder.ingest("id\np1\n", source: Self.people),
        ]) { _ in [] }
        let rejected = try #require(batches[0].rejected.first)
        #expect(batches[0].records.map(\.provenance.line) == [2, 5])
        #expect(rejected.byteOffset == start.encoded(encoding).count)
        #expect(rejected.findings.map(\.byteOffset) == [rejected.byteOffset])
        #expect(rejected.findings.map(\.line) == [4])
        #expect(rejected.bytes == Array("pé9,c2\r\n".encoded(encoding).dropFirst(encoding == .utf16 ? 2 : 0)))
    }

    @Test func `may lead to a row of an earlier night`() {
        let batches = checked(standing: ["cases": ["c0"], "people": ["p9"]], people: "")
        #expect(batches[1].records.map(\.key.sourceKey) == ["c2"])
    }

    @Test func `can't lead to a row that tonight's snapshot withdrew`() {
        let standing = ["people": Set((1...9).map { "p\($0)" })]
        let tonight = (1...8).map { "p\($0)\n" }.joined()
        let batches = checked(standing: standing, people: "id\n\(tonight)")
        #expect(batches[1].records.map(\.key.sourceKey) == ["c1"])
    }

    @Test func `may lead to a row that stands because too many are gone to be believed`() {
        let batches = checked(standing: ["people": ["p1", "p9"]], people: "id\np1\n")
        #expect(batches[1].records.map(\.key.sourceKey) == ["c1", "c2"])
    }
}

extension String {
    /// The text as a file in an encoding, with its mark where it needs one.
    func encoded(_ encoding: SourceDialect.Encoding) -> [UInt8] {
        let bytes = Array(utf8)
        return switch encoding {
        case .utf8: bytes
        case .windows1252: TextEncoding.windows1252.encoded(bytes, byteOrderMark: false)
        case .utf16: TextEncoding.utf16LittleEndian.encoded(bytes, byteOrderMark: true)
        }
    }
}
