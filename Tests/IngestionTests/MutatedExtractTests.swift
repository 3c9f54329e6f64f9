import Definitions
import Ingestion
import PersonalData
import TestSupport
import Testing
import Vocabulary

/// Real extracts with seeded damage: whatever is done to them, every row is accounted for.
@Suite struct `An extract that was damaged` {
    /// A small extract of the sample, in the form that its agency writes.
    struct Specimen: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let source: SourceDefinition
        let bytes: [UInt8]

        /// The first rows of a broken example's sound neighbour, or of the sample.
        init(_ path: String, _ encoding: SourceDialect.Encoding, key: [String], _ columns: [SourceColumn]) {
            testDescription = path
            source = SourceBuilder.source(
                path, columns: columns, primaryKey: key,
                foreignKeys: [
                    ForeignKey(columns: [key[0]], source: SourceName("others"), targetColumns: ["id"])
                ], encoding: encoding)
            bytes = Array(((try? Repository.bytes("SampleData/" + path)) ?? []).prefix(8_000))
        }
    }

    static let specimens = [
        Specimen(
            "2026-03-01/police_nominal_20260301_001.csv", .utf8, key: ["nominal_id"],
            [
                SourceBuilder.column("nominal_id", required: true, pattern: "N9999999"),
                SourceBuilder.column("pnc_id"), SourceBuilder.column("surname", required: true),
                SourceBuilder.column("dob", .date(layouts: ["YYYY-MM-DD"])),
                SourceBuilder.column("sex", allowed: ["M", "F", "N", "NS"]),
            ]),
        Specimen(
            "2026-03-01/drug_national_client_20260301_001.csv", .utf16, key: ["client_key"],
            [
                SourceBuilder.column("client_key", required: true),
                SourceBuilder.column("dob", .date(layouts: ["DD/MM/YYYY"])), SourceBuilder.column("pc"),
            ]),
        Specimen(
            "2026-03-01/drug_client_20260301_001.csv", .windows1252, key: ["client_key"],
            [
                SourceBuilder.column("client_key", required: true, unique: true),
                SourceBuilder.column("surname"), SourceBuilder.column("dob", .date(layouts: ["DD/MM/YYYY"])),
            ]),
        Specimen(
            "2026-03-01/probation_assessment_20260301_001.csv", .utf8, key: ["assessment_id", "need_code"],
            [
                SourceBuilder.column("assessment_id"), SourceBuilder.column("need_code"),
                SourceBuilder.column("score", .integer, minimum: 0, maximum: 99),
            ]),
    ]

    @Test(arguments: specimens)
    func `and was not yet reads well`(specimen: Specimen) {
        let batch = Self.ingest(specimen.bytes, specimen.source)
        #expect(batch.counts.kept >= 10 && batch.counts.rejected <= 2)
    }

    @Test(arguments: specimens, 0..<60 as Range<UInt64>)
    func `has every row kept, set aside or repeated, at its true place`(specimen: Specimen, seed: UInt64) {
        var damage = Damage(seed: seed)
        let bytes = damage.done(to: specimen.bytes)
        let batch = Self.ingest(bytes, specimen.source)
        let checked = ForeignKeyCheck(sources: [specimen.source]).checked([batch]) { _ in
            Set(batch.records.prefix(3).map { String($0.key.sourceKey.prefix { $0 != "|" }) })
        }
        for batch in [batch] + checked {
            #expect(batch.counts.read == batch.counts.kept + batch.counts.rejected + batch.counts.repeated)
            #expect(batch.counts.kept == batch.records.count)
            #expect(batch.counts.rejected == batch.rejected.count)
            #expect(batch.records.allSatisfy { $0.cells.count == specimen.source.columns.count })
            for row in batch.rejected {
                #expect(!row.findings.isEmpty && row.byteOffset < bytes.count)
                #expect(row.findings.allSatisfy { $0.byteOffset >= row.byteOffset })
                #expect(row.findings.allSatisfy { $0.byteOffset < bytes.count })
            }
            let keys = batch.records.map(\.key.sourceKey)
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test(arguments: specimens)
    func `has the same done with it every time`(specimen: Specimen) {
        var (one, other) = (Damage(seed: 9), Damage(seed: 9))
        let batches = [one.done(to: specimen.bytes), other.done(to: specimen.bytes)].map {
            Self.ingest($0, specimen.source)
        }
        #expect(batches[0].records == batches[1].records)
        #expect(batches[0].rejected == batches[1].rejected)
    }

    private static func ingest(_ bytes: [UInt8], _ source: SourceDefinition) -> SourceBatch {
        SourceBuilder.ingest(bytes, source: source)
    }
}

/// Seeded damage to a file: bytes changed, lost, doubled and moved, some of them those that matter most.
struct Damage {
    private var numbers: SplitMix

    init(seed: UInt64) { numbers = SplitMix(seed: seed) }

    mutating func below(_ bound: Int) -> Int { numbers.below(bound) }

    private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
        let start = below(bytes.count + 1)
        return start..<min(bytes.count, start + below(60))
    }

    mutating func done(to file: [UInt8]) -> [UInt8] {
        let delicate = Array("\",\"\n\r\0;é\u{FEFF}'=9A".utf8) + [0xFF, 0x81, 0xD8]
        var bytes = file
        for _ in 0..<1 + below(25) {
            let place = below(bytes.count + 1)
            switch below(7) {
            case 0: bytes.insert(delicate[below(delicate.count)], at: place)
            case 1: if place < bytes.count { bytes[place] = delicate[below(delicate.count)] }
            case 2: if place < bytes.count { bytes[place] = UInt8(below(256)) }
            case 3: if place < bytes.count { bytes.remove(at: place) }
            case 4: bytes.removeSubrange(stretch(of: bytes))
            case 5: bytes.insert(contentsOf: bytes[stretch(of: bytes)], at: place)
            default: bytes.removeLast(min(bytes.count, below(40)))
            }
        }
        return bytes
    }
}
