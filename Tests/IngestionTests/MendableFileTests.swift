import Definitions
import Delimited
import Ingestion
import PersonalData
import Testing
import Vocabulary

@Suite struct `Rows set aside, as a file of their own` {
    /// Neither the source's order of columns nor only its columns: the refused, the unpromised and the withheld one
    /// aren't taken.
    private static let header = "custody_ref,nominal_id,notes,arrest_at,hat,disposal,age\r\n"
    private static let good = "C1,N01,secret,01/03/2026,secret,CHARGED,secret\r\n"

    private static func source(
        _ encoding: SourceDialect.Encoding = .utf8, allowed: [String] = ["CHARGED", "BAILED"]
    ) -> SourceDefinition {
        var columns = SourceBuilder.custodyColumns
        columns[3] = SourceBuilder.column("disposal", allowed: allowed)
        return SourceBuilder.source(columns: columns, refused: ["notes"], encoding: encoding)
    }

    private static func ingest(
        _ text: String, _ source: SourceDefinition = source(), encoding: SourceDialect.Encoding = .utf8
    ) -> SourceBatch {
        SourceBuilder.ingest(text.encoded(encoding), source: source, withheld: ["age"])
    }

    private static func mendable(_ batch: SourceBatch) throws -> MendableFile {
        let form = try #require(batch.form)
        return try #require(MendableFile(batch.rejected, of: form))
    }

    @Test func `stand as they stood, without the columns that aren't taken`() throws {
        let file = try Self.mendable(
            Self.ingest(
                Self.header + Self.good + "C2,\"N\"\"1\",secret,31/02/2026,\"se,cret\",é,9\r\n"
                    + "C3,N03,\"se\r\ncret\",31/02/2026,secret,CHARGED,9"))
        #expect(
            String(decoding: file.bytes, as: UTF8.self)
                == "custody_ref,nominal_id,arrest_at,disposal\r\nC2,\"N\"\"1\",31/02/2026,é\r\n"
                + "C3,N03,31/02/2026,CHARGED\r\n")
        #expect(file.columns == ["custody_ref", "nominal_id", "arrest_at", "disposal"])
        #expect(file.lines == [2, 3])
    }

    @Test func `are told apart by their lines, be they of several`() throws {
        let batch = SourceBuilder.ingest(
            "custody_ref,nominal_id,arrest_at,disposal,age\nC2,N02,\"31/02\n/2026\",CHARGED,30\nC3,N03,x,CHARGED,30"
        )
        let file = try Self.mendable(batch)
        #expect(file.lines == [2, 4])
        #expect(
            String(decoding: file.bytes, as: UTF8.self).hasSuffix(
                "\"31/02\n/2026\",CHARGED,30\nC3,N03,x,CHARGED,30\n"))
    }

    @Test(arguments: SourceDialect.Encoding.allCases)
    func `are set aside again for the same reasons as long as nothing is mended`(
        encoding: SourceDialect.Encoding
    ) throws {
        let source = Self.source(encoding)
        let first = Self.ingest(
            Self.header + Self.good + "C2,N02,secret,31/02/2026,secret,LOST,9\r\n"
                + "C3,é,secret,01/03/2026,secret,CHARGED,9\r\nC4,N04\r\n", source, encoding: encoding)
        let again = SourceBuilder.ingest(
            try Self.mendable(first).bytes, source: source, withheld: ["age"])
        #expect(first.counts == RowCounts(read: 4, kept: 1, rejected: 3))
        // Of the short row nobody can say what its cells are, so nothing of it was kept.
        #expect(again.counts == RowCounts(read: 2, rejected: 2))
        #expect(again.findings == [])
        for (row, earlier) in zip(again.rejected, first.rejected) {
            #expect(row.findings.map(\.code) == earlier.findings.map(\.code))
            #expect(row.findings.map(\.column) == earlier.findings.map(\.column))
        }
    }

    @Test func `are taken once a cell is mended, and once the configuration is`() throws {
        let batch = Self.ingest(
            Self.header + "C2,N02,secret,31/02/2026,secret,CHARGED,9\r\n"
                + "C3,N03,secret,01/03/2026,secret,LOST,9\r\n")
        let text = String(decoding: try Self.mendable(batch).bytes, as: UTF8.self)
        let mended = Self.ingest(text.replacing("31/02", with: "28/02"))
        #expect(mended.counts == RowCounts(read: 2, kept: 1, rejected: 1))
        #expect(mended.records.map(\.key.sourceKey) == ["C2"])
        let allowed = Self.ingest(text, Self.source(allowed: ["CHARGED", "LOST"]))
        #expect(allowed.records.map(\.key.sourceKey) == ["C3"])
        // Nobody may have the age, so nobody misses its column.
        #expect(allowed.records.first?.cells.last == .missing(.withheld))
    }

    @Test func `are read rightly once the encoding is declared rightly`() throws {
        let columns = [SourceBuilder.column("id"), SourceBuilder.column("name")]
        let bytes = "id,name\n1,Zoë\n".encoded(.windows1252)
        let wrong = SourceBuilder.ingest(
            bytes, source: SourceBuilder.source(columns: columns, primaryKey: ["id"]))
        #expect(wrong.rejected.flatMap(\.findings).map(\.code) == [.encodingError])
        let right = SourceBuilder.ingest(
            try Self.mendable(wrong).bytes,
            source: SourceBuilder.source(columns: columns, primaryKey: ["id"], encoding: .windows1252))
        #expect(right.records.first?.cells.last == .text("Zoë"))
    }

    @Test func `leave out a row of which nothing is left`() throws {
        let batch = Self.ingest(Self.header + ",,,,,,\r\nC4\r\n\r\nC2,N02,,31/02/2026,,CHARGED,\r\n")
        let file = try Self.mendable(batch)
        #expect(batch.counts.rejected == 4)
        #expect(file.lines == [nil, nil, nil, 2])
    }

    @Test(arguments: ["a,b,c\nx,y,z\n", "nominal_id,arrest_at,disposal,age\nN01,01/03/2026,CHARGED,9\n"])
    func `can't be put out where the header couldn't be read`(text: String) {
        let batch = Self.ingest(text)
        #expect(batch.counts == RowCounts(read: 1, rejected: 1))
        #expect(batch.form == nil)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `never hold a cell that isn't taken, and stand on the lines that are told`(seed: UInt64) throws {
        var damage = Damage(seed: seed)
        let row = Array("C1,N01,QQQQ,01/03/2026,QQQQ,CHARGED,QQQQ\r\n".utf8)
        var file = Array(Self.header.utf8)
        for _ in 0..<6 { file += damage.slightlyDone(to: row) }
        let batch = SourceBuilder.ingest(file, source: Self.source(), withheld: ["age"])
        let mendable = try Self.mendable(batch)
        #expect(!String(decoding: mendable.bytes, as: UTF8.self).contains("QQQ"))
        #expect(mendable.lines.count == batch.rejected.count)
        let ends = try Dialect(encoding: .utf8).lineEnds(in: 0..<mendable.bytes.count, of: mendable.bytes)
        #expect(mendable.lines.compactMap(\.self).allSatisfy { $0 > 1 && $0 <= ends })
    }

    @Test func `withdraw nothing by what they lack`() {
        let source = SourceBuilder.source(delivery: .snapshot)
        let text = "custody_ref,nominal_id,arrest_at,disposal,age\nC1,N01,01/03/2026,CHARGED,30\n"
        for isMended in [false, true] {
            let batch = Ingester(source: source, withheld: []).ingest(
                Array(text.utf8), file: "custody.csv", receivedOn: CalendarDay(dayNumber: 20_000),
                isMended: isMended)
            #expect((batch.change(to: { ["C1", "C2"] }, of: source) == nil) == isMended)
        }
    }
}
