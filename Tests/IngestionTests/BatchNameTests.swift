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
}
