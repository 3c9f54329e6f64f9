import Definitions
import Delimited
import Ingestion
import PersonalData
import Testing
import Vocabulary

@Suite struct `A file that is not as it should be` {
    private static let header = "custody_ref,nominal_id,arrest_at,disposal,age"
    private static let sound = "C1,N01,01/03/2026,CHARGED,30"

    private func ingest(_ text: String) -> SourceBatch { SourceBuilder.ingest(text) }

    /// Reads a text as an encoding's bytes and accounts for its rows.
    private func ingest(_ bytes: [UInt8], as encoding: SourceDialect.Encoding = .utf8) -> SourceBatch {
        let batch = SourceBuilder.ingest(bytes, source: SourceBuilder.source(encoding: encoding))
        #expect(batch.counts.reconcile)
        return batch
    }

    @Test(arguments: ["", "\n", "\r\n"])
    func `with a header alone has no rows and nothing wrong`(end: String) {
        let batch = ingest(Self.header + end)
        #expect(batch.status == .successful && batch.findings.isEmpty)
        #expect(batch.counts == RowCounts())
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
    func `without a byte says that it is empty`(bytes: [UInt8]) {
        let batch = ingest(bytes)
        #expect(batch.status == .error)
        #expect(
            batch.findings.map(\.description) == [
                "custody.csv:1: the file is empty; expected a header row [source-error]"
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
    func `but for its line ends and its mark is read as ever`(end: String, mark: Bool) {
        let text = (mark ? "\u{FEFF}" : "") + [Self.header, Self.sound, ""].joined(separator: end)
        #expect(ingest(text).counts == RowCounts(read: 1, kept: 1))
    }

    @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [false, true])
    func `in two bytes a character is read by its mark`(encoding: TextEncoding, mark: Bool) {
        let bytes = encoding.encoded(Array("\(Self.header)\r\n\(Self.sound)\r\n".utf8), byteOrderMark: mark)
        let batch = ingest(bytes, as: .utf16)
        let isReadable = mark || encoding == .utf16LittleEndian
        #expect(batch.status == (isReadable ? .successful : .error))
        #expect(batch.counts.kept == (isReadable ? 1 : 0))
    }

    @Test(
        arguments: [
            (TextEncoding.utf16LittleEndian, SourceDialect.Encoding.utf8), (.utf8, .utf16),
            (.utf16LittleEndian, .windows1252), (.utf16BigEndian, .utf8), (.utf8, .windows1252),
        ], [true, false])
    func `in another encoding than its source declares is refused whole, without a word of its rows`(
        encodings: (written: TextEncoding, declared: SourceDialect.Encoding), mark: Bool
    ) {
        let text = "\(Self.header)\nC1,N01,01/03/2026,CHARGED,30\n"
        let bytes = encodings.written.encoded(Array(text.utf8), byteOrderMark: mark)
        let batch = ingest(bytes, as: encodings.declared)
        // Without a mark and without a letter beyond ASCII, UTF-8 is Windows-1252 too.
        guard mark || encodings.written != .utf8 || encodings.declared != .windows1252 else {
            #expect(batch.status == .successful)
            return
        }
        #expect(batch.status == .error && batch.records.isEmpty)
        #expect(batch.findings.map(\.code) == [mark ? .encodingError : .missingLabel])
        #expect(!batch.findings.map(\.description).joined().contains("N01"))
    }

    @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func `of Windows with a byte that means nothing has that row set aside`(byte: UInt8) throws {
        let bytes = Array("\(Self.header)\n\(Self.sound)\nC2,N0".utf8) + [byte] + Array(",,,\n".utf8)
        let batch = ingest(bytes, as: .windows1252)
        let finding = try #require(batch.rejected.first?.findings.first)
        #expect(batch.counts == RowCounts(read: 2, kept: 1, rejected: 1))
        #expect(finding.code == .encodingError)
        #expect((finding.line, finding.column, finding.byteOffset) == (3, "nominal_id", 80))
        #expect(finding.message == "bytes that are not windows-1252, which this source declares")
    }

    @Test func `with NUL bytes has those rows set aside, for no store keeps such a text`() throws {
        let batch = ingest("\(Self.header)\n\(Self.sound)\nC\u{0}2,N02,01/03/2026,\u{0},30\n")
        #expect(batch.counts == RowCounts(read: 2, kept: 1, rejected: 1))
        let findings = try #require(batch.rejected.first?.findings)
        #expect(findings.filter { $0.code == .encodingError }.map(\.column) == ["custody_ref", "disposal"])
    }

    @Test func `with an unterminated quote at its end loses that row alone`() throws {
        let batch = ingest("\(Self.header)\n\(Self.sound)\nC2,N02,01/03/2026,\"CHARGED,30")
        #expect(batch.counts == RowCounts(read: 2, kept: 1, rejected: 1))
        let finding = try #require(batch.rejected.first?.findings.first)
        #expect(
            finding.description == "custody.csv:3 (disposal): a quote that is never closed [source-error]")
    }

    @Test func `with a line of ten megabytes costs that line`() {
        let long = String(repeating: "a", count: 10_000_000)
        let batch = ingest("\(Self.header)\n\(Self.sound)\n\(long)\nC2,N02,01/03/2026,,\n")
        #expect(batch.counts == RowCounts(read: 3, kept: 2, rejected: 1))
    }

    /// Were the time to grow faster than the line, these would take hours.
    @Test(arguments: ["a,", "\"", "a\"b", "a\"b,", " ", "\u{0}", "é"])
    func `with a long line of anything costs moments, that line and a few sentences`(piece: String) {
        let long = String(repeating: piece, count: 300_000 / piece.utf8.count)
        let batch = ingest("\(Self.header)\n\(Self.sound)\n\(long)\nC2,N02,01/03/2026,,\n")
        #expect(batch.counts == RowCounts(read: 3, kept: 2, rejected: 1))
        #expect((batch.rejected.first?.findings.count ?? 0) < 20)
    }

    @Test(arguments: [0xFF, 0x80, 0xC3, 0x00] as [UInt8])
    func `that is no text at all, and one line, is refused in moments`(byte: UInt8) {
        let batch = ingest([UInt8](repeating: byte, count: 100_000))
        #expect(batch.status == .error && batch.counts.read == 0)
        #expect(batch.findings.count < 20)
    }

    @Test func `whose key is of a million letters is of no form`() {
        let key = String(repeating: "N", count: 1_000_000)
        let columns = [SourceBuilder.column("custody_ref", pattern: "*9*")]
        let batch = SourceBuilder.ingest(
            "custody_ref\n\(key)\nN9\n", source: SourceBuilder.source(columns: columns))
        #expect(batch.counts == RowCounts(read: 2, kept: 1, rejected: 1))
    }
}
