import SyntheticExtracts
import Testing

@Suite struct `Files are in the form their agency writes` {
    @Test(arguments: [0, 1])
    func `and every row can be read and says that it is synthetic`(night: Int) {
        #expect(Sample.nights[night].count == 32)
        for (extract, table) in Sample.tables[night].sorted(by: { $0.key < $1.key }) {
            #expect(table.brokenRows == 0, "\(extract)")
            #expect(table.column("synthetic").allSatisfy { $0 == "Y" }, "\(extract)")
        }
    }

    @Test func `with the names of the night and the extract`() {
        let names = Sample.nights[1].map(\.name)
        #expect(names.contains("2026-03-02/police_nominal_20260302_001.csv"))
        #expect(names.allSatisfy { $0.hasPrefix("2026-03-02/") && $0.hasSuffix("_20260302_001.csv") })
    }

    @Test(arguments: [
        ("police_nominal", [0xEF, 0xBB, 0xBF, 0x6E] as [UInt8], [0x0D, 0x0A] as [UInt8]),
        ("probation_person", [0x63, 0x72, 0x6E, 0x2C], [0x59, 0x0A]),
        ("drug_client", [0x63, 0x6C, 0x69, 0x65], [0x0D, 0x0A]),
        ("drug_national_client", [0xFF, 0xFE, 0x63, 0x00], [0x0A, 0x00]),
        ("meeting_action", [0x61, 0x63, 0x74, 0x69], [0x59, 0x0A]),
    ])
    func `with its mark and line ends`(extract: String, start: [UInt8], end: [UInt8]) throws {
        let file = try #require(Sample.nights[0].first { Table.extract(of: $0.name) == extract })
        #expect(file.bytes.starts(with: start))
        #expect(file.bytes.suffix(2) == end[...])
    }

    @Test func `so that diacritics survive in Windows-1252, where it has them`() {
        let names = SyntheticExtracts(people: 4000, nights: 1, seed: 5).files(forNight: 0)
            .filter { Table.extract(of: $0.name) == "drug_client" }.map(Table.init)
            .flatMap { $0.column("surname") + $0.column("forename") }
        #expect(names.contains { $0.unicodeScalars.contains { $0.value > 0x7F } })
        #expect(!names.contains { $0.contains("?") || $0.contains("\u{FFFD}") })
    }

    @Test func `and cells with commas, quotes and line ends are among them`() {
        let texts = Sample.table("police_crime").column("crime_text")
        #expect(texts.contains { $0.contains("\"") && $0.contains(",") })
        #expect(texts.contains { $0.contains("\n") })
        #expect(Sample.table("police_address").column("line_1").contains { $0.contains(",") })
    }
}
