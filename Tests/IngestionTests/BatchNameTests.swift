import Definitions
import Ingestion
import Testing
import Vocabulary

@Suite struct `A batch's name` {
    @Test func `gives its date and its number in the day`() throws {
        let name = try #require(
            BatchName.read("police_custody_20260301_002.csv", pattern: "police_custody_{date}_{sequence}.csv")
        )
        #expect(name.date == CalendarDay(iso: "2026-03-01"))
        #expect(name.sequence == 2)
    }

    @Test(arguments: [
        "police_custody_20260231_001.csv", "police_custody_2026031_001.csv", "police_custody_20260301_.csv",
        "police_custody_20260301_000.csv", "police_crime_20260301_001.csv",
        "police_custody_20260301_001.csv.bak",
    ])
    func `is refused unless it is of the source's pattern`(file: String) {
        #expect(BatchName.read(file, pattern: "police_custody_{date}_{sequence}.csv") == nil)
    }

    @Test(arguments: [
        ("custody_20260301_002.csv", 0), ("custody_20260301_002.mended.csv", 1),
        ("custody_20260301_002.mended-12.csv", 12),
    ])
    func `tells mended rows from the batch that they are of`(file: String, mending: Int) throws {
        let name = try #require(BatchName.read(file, pattern: "custody_{date}_{sequence}.csv"))
        #expect(name.mending == mending)
        #expect(name.isMended == (mending > 0))
        #expect(name.sequence == 2)
    }

    @Test(arguments: ["x.mended-0.csv", "x.mended-.csv", "x.mended2.csv", "x.mended-b.csv", "x.mend.csv"])
    func `says nothing of mended rows in any other way`(mark: String) {
        let file = "custody_20260301_002" + mark.dropFirst()
        #expect(BatchName.read(file, pattern: "custody_{date}_{sequence}.csv") == nil)
    }

    @Test func `is made for mended rows, and reads back`() throws {
        let pattern = "custody_{date}_{sequence}.csv"
        let first = BatchName.file(mending: "custody_20260301_002.csv", number: 1)
        let second = BatchName.file(mending: first, number: 2)
        #expect(first == "custody_20260301_002.mended.csv")
        #expect(second == "custody_20260301_002.mended-2.csv")
        let names = try [second, "custody_20260301_002.csv", first, "custody_20260302_001.csv"].map {
            try #require(BatchName.read($0, pattern: pattern))
        }
        // A batch comes before its mended rows, and those before the next batch.
        #expect(names.sorted() == [names[1], names[2], names[0], names[3]])
    }
}
