import Delimited
import PersonalData
import SyntheticExtracts
import Testing

@Suite struct `Broken extracts` {
    static let files = Dictionary(uniqueKeysWithValues: BrokenExtracts.files().map { ($0.name, $0.bytes) })
    static let expected = Table(
        SyntheticFile.named("broken/expected.csv", files["broken/expected.csv"] ?? []) ?? Sample.truth[0])

    @Test func `show every kind of error`() {
        let shown = Set(Self.expected.column("code"))
        #expect(shown == Set(RowFindingCode.allCases.map(\.rawValue)))
    }

    @Test func `are there, with the line that is said to be wrong`() throws {
        #expect(Self.expected.rows.count >= 25)
        for row in Self.expected.rows {
            let path = "broken/\(row["case"] ?? "")/\(row["file"] ?? "")"
            let bytes = try #require(Self.files[path], "\(path)")
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count - 1
            let line = try #require(Int(row["line"] ?? ""))
            #expect((0...lines).contains(line))
        }
    }

    @Test func `differ from sound ones in that line alone`() {
        let sound = Set((Self.files["broken/foreign-key/police_nominal_20260301_001.csv"] ?? []).lines)
        for name in ["type-error", "constraint-required", "unmapped-code", "invalid-identifier"] {
            let lines = (Self.files["broken/\(name)/police_nominal_20260301_001.csv"] ?? []).lines
            let wrong = Set(
                Self.expected.rows.filter { $0["case"] == name }.compactMap { $0["line"].flatMap(Int.init) })
            let changed = Set(lines.indices.filter { !sound.contains(lines[$0]) }.map { $0 + 1 })
            #expect(changed == wrong, "\(name)")
        }
    }

    @Test func `come with a text that explains each`() {
        let text = String(decoding: Self.files["broken/README.md"] ?? [], as: UTF8.self)
        for name in Set(Self.expected.column("case")) { #expect(text.contains("`\(name)`")) }
    }
}

extension [UInt8] {
    fileprivate var lines: [ArraySlice<UInt8>] { split(separator: 0x0A, omittingEmptySubsequences: false) }
}

extension SyntheticFile {
    fileprivate static func named(_ name: String, _ bytes: [UInt8]) -> SyntheticFile? {
        BrokenExtracts.files().first { $0.name == name && $0.bytes == bytes }
    }
}
