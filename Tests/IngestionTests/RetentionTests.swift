import Definitions
import Delimited
import Ingestion
import PersonalData
import Testing
import Vocabulary

@Suite struct `What is kept of a row set aside` {
    /// The columns are not in the source's order; the refused, the unpromised and the withheld one aren't taken.
    private static let header = "custody_ref,nominal_id,notes,arrest_at,hat,disposal,age\r\n"
    private static let source = SourceBuilder.source(refused: ["notes"])

    private func kept(_ row: String, encoding: SourceDialect.Encoding = .utf8) throws -> [UInt8] {
        let source = SourceBuilder.source(refused: ["notes"], encoding: encoding)
        let batch = SourceBuilder.ingest(
            (Self.header + row).encoded(encoding), source: source, withheld: ["age"])
        #expect(batch.counts == RowCounts(read: 1, rejected: 1))
        return try #require(batch.rejected.first?.bytes)
    }

    @Test(arguments: [
        ("C1,N01,secret,31/02/2026,secret,CHARGED,secret\r\n", "C1,N01,,31/02/2026,,CHARGED,\r\n"),
        ("C1,\"N\"\"1\",\"se,\r\ncret\",x,\"secret\",é,\"\"\n", "C1,\"N\"\"1\",,x,,é,\n"),
        ("C1,N01,,31/02/2026,,,", "C1,N01,,31/02/2026,,,"),
        // An extra cell may push a secret to the right of its column, never to the left.
        ("C1,N01,se,cret,31/02/2026,secret,CHARGED,9", "C1,N01"),
        ("C1,N01,secret,31/02/2026,secret", ""), ("C1,N01,secret,31/02/2026,secret,CHARGED", "C1"),
        ("C1,N01,secret,01/03/2026,\"secret,CHARGED,30", ""),
        ("C1,\"N01,secret,01/03/2026,secret,CHARGED,30", ""),
        ("C1,N0\"1,secret,01/03/2026,secret,CHARGED,30\n", "C1"),
        // Two rows with a quote each may seem to be one.
        ("C1,N01,secret,x,secret,\"CHARGED,secret\r\nC2,N02,secret,x,secret,CHARGED\",secret\r\n", "C1,N01"),
    ])
    func `is what it was, without the cells of columns that aren't taken`(row: String, expected: String)
        throws
    {
        #expect(String(decoding: try kept(row), as: UTF8.self) == expected)
    }

    @Test(arguments: [SourceDialect.Encoding.utf16, .windows1252])
    func `is in the file's own encoding`(encoding: SourceDialect.Encoding) throws {
        let bytes = try kept("C1,Né1,secret,31/02/2026,secret,é,30\r\n", encoding: encoding)
        let expected = "C1,Né1,,31/02/2026,,é,\r\n".encoded(encoding)
        #expect(bytes == Array(expected.dropFirst(encoding == .utf16 ? 2 : 0)))
    }

    @Test func `holds no more for its fault being a foreign key`() throws {
        let source = SourceBuilder.source(
            foreignKeys: [
                ForeignKey(columns: ["nominal_id"], source: SourceName("people"), targetColumns: ["id"])
            ], refused: ["notes"])
        let batch = SourceBuilder.ingest(
            Array((Self.header + "C1,N01,secret,01/03/2026,\"secret\",CHARGED,30\r\n").utf8), source: source)
        let checked = ForeignKeyCheck(sources: [source]).checked([batch]) { _ in [] }
        let bytes = try #require(checked[0].rejected.first?.bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "C1,N01,,01/03/2026,,CHARGED,30\r\n")
    }

    @Test func `is nothing where nobody can say what its columns are`() {
        let batch = SourceBuilder.ingest("a,b,c\nsecret,secret,secret\n", source: Self.source)
        #expect(batch.counts == RowCounts(read: 1, rejected: 1))
        #expect(batch.rejected.map(\.bytes) == [Array(",,\n".utf8)])
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `never holds a cell that isn't taken, whatever was done to the row`(seed: UInt64) {
        // No damage can make the word that stands only in columns that aren't taken.
        var damage = Damage(seed: seed)
        let row = Array("C1,N01,QQQQ,01/03/2026,QQQQ,CHARGED,QQQQ\r\n".utf8)
        var file = Array(Self.header.utf8)
        for _ in 0..<6 { file += damage.slightlyDone(to: row) }
        let batch = SourceBuilder.ingest(file, source: Self.source, withheld: ["age"])
        #expect(batch.counts.reconcile)
        for row in batch.rejected {
            #expect(!String(decoding: row.bytes, as: UTF8.self).contains("QQQ"))
        }
    }
}

extension Damage {
    /// One delicate byte put in, changed or taken out.
    mutating func slightlyDone(to row: [UInt8]) -> [UInt8] {
        let delicate = Array(",\"\r;=".utf8)
        var bytes = row
        let place = below(bytes.count)
        switch below(3) {
        case 0: bytes.insert(delicate[below(delicate.count)], at: place)
        case 1: bytes[place] = delicate[below(delicate.count)]
        default: bytes.remove(at: place)
        }
        return bytes
    }
}
