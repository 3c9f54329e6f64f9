import Testing
import Vocabulary

@Suite struct `A calendar day` {
    @Test(arguments: [Int.min, -3_000_000_000, 3_000_000_000, Int.max])
    func `so many days later that none can be held is the last or first that can`(days: Int) {
        let day = CalendarDay(dayNumber: 20_000).adding(days: days)
        #expect(day == CalendarDay(dayNumber: days < 0 ? .min : .max))
    }

    @Test(arguments: [("1970-01-01", 0), ("2000-02-29", 11_016), ("1969-12-31", -1), ("2026-11-21", 20_778)])
    func `is its distance from 1 January 1970`(text: String, number: Int) throws {
        let day = try #require(CalendarDay(iso: text))
        #expect(day.dayNumber == Int32(number))
        #expect(day.description == text)
    }

    @Test(arguments: ["2025-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-04-31", ""])
    func `does not exist where the calendar has none`(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test func `survives a round trip through its components over four centuries`() throws {
        let first = try #require(CalendarDay(iso: "1801-01-01"))
        for offset in 0..<146_097 {
            let day = first.adding(days: offset)
            let (year, month, number) = day.components
            #expect(CalendarDay(year: year, month: month, day: number) == day)
        }
    }

    @Test(arguments: [
        ("2004-02-29", "2025-02-28", 20), ("2004-02-29", "2025-03-01", 21), ("2004-02-29", "2024-02-29", 20),
        ("1990-06-15", "2026-06-14", 35), ("1990-06-15", "2026-06-15", 36),
    ])
    func `counts completed years as birthdays do`(born: String, on: String, age: Int) throws {
        let birth = try #require(CalendarDay(iso: born))
        #expect(birth.wholeYears(until: try #require(CalendarDay(iso: on))) == age)
    }

    @Test func `keeps to the end of a shorter month`() throws {
        let day = try #require(CalendarDay(iso: "2026-01-31"))
        #expect(day.adding(months: 1).description == "2026-02-28")
        #expect(day.adding(months: -2).description == "2025-11-30")
        #expect(day.adding(months: -13).description == "2024-12-31")
    }

    @Test func `knows its weekday`() throws {
        #expect(try #require(CalendarDay(iso: "2026-11-21")).isoWeekday == 6)
        #expect(try #require(CalendarDay(iso: "1969-12-29")).isoWeekday == 1)
    }
}

@Suite struct `A day in words` {
    @Test(arguments: [("2026-03-01", "1 March 2026"), ("1999-12-31", "31 December 1999")])
    func `is written as people write it`(iso: String, words: String) throws {
        #expect(try #require(CalendarDay(iso: iso)).inWords == words)
    }
}
