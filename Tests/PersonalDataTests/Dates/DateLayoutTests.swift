import PersonalData
import TestSupport
import Testing
import Vocabulary

@Suite struct `A date layout` {
    @Test(arguments: [
        (DateLayout.isoDay, "2026-11-21"), (.dayFirst, "21/11/2026"), (.compactDay, "20261121"),
        (.compactDayFirst, "21112026"), (.compactMoment, "20261121000000"),
        (.isoMoment, "2026-11-21T00:00:00"), (.spacedMoment, "2026-11-21 00:00:00"),
        (.isoMinute, "2026-11-21T00:00"), (.dayFirstMinute, "21/11/2026 00:00"),
        (.dayFirstMoment, "21/11/2026 00:00:00"),
    ])
    func `reads and writes a day`(layout: DateLayout, written: String) {
        #expect(layout.day(written) == reviewDay)
        #expect(layout.text(of: reviewDay) == written)
        #expect(layout.hasTime == written.contains("00"))
    }

    @Test(arguments: DateLayout.allCases)
    func `reads back the moments it writes`(layout: DateLayout) throws {
        var random = SplitMix(seed: 5)
        for _ in 0..<500 {
            let day = CalendarDay(dayNumber: Int32.random(in: -40_000...40_000, using: &random))
            let moment = try #require(Moment(day: day, second: Int.random(in: 0..<86_400, using: &random)))
            let read = try #require(layout.moment(layout.text(of: moment)))
            #expect(read.day == day)
            #expect(layout.text(of: read) == layout.text(of: moment))
        }
    }

    @Test(arguments: [
        (DateLayout.isoDay, "21/11/2026"), (.isoDay, "2026-11-31"), (.isoDay, "2026-11-2"),
        (.isoDay, "2026-02-29"),
        (.dayFirst, "11/21/2026"), (.dayFirst, "21-11-2026"), (.dayFirst, "1/11/2026"),
        (.isoDay, "2026-1１-21"),
        (.compactDay, "2026112"), (.isoMoment, "2026-11-21T24:00:00"), (.isoMoment, "2026-11-21T12:60:00"),
        (.isoMoment, "2026-11-21 12:00:00"), (.compactMoment, "20261121"), (.isoDay, ""),
        (.isoDay, "2026-11-21 "),
    ])
    func `reads nothing that is written otherwise`(layout: DateLayout, written: String) {
        #expect(layout.moment(written) == nil)
    }

    @Test func `is named in a source by how it looks`() {
        #expect(DateLayout(rawValue: "DD/MM/YYYY") == .dayFirst)
        #expect(DateLayout(rawValue: "yyyyMMddHHmmss") == .compactMoment)
        #expect(DateLayout(rawValue: "MM/DD/YYYY") == nil)
    }
}
