import Definitions
import Testing
import Vocabulary

@testable import Alerts

@Suite struct `A term for an answer` {
    @Test(arguments: [
        (0, 0, 0), (0, 3, 3), (0, 5, 7), (3, 1, 4), (4, 1, 7), (4, 3, 9), (5, 0, 7), (6, 0, 7), (5, 1, 8),
    ])
    func `in working days leaves out weekends`(start: Int, count: Int, end: Int) {
        #expect(DueTerm(count, .workingDays).end(from: monday + start) == monday + end)
    }

    @Test func `in days counts them all`() {
        #expect(DueTerm(0, .days).end(from: monday + 5) == monday + 5)
        #expect(DueTerm(14, .days).end(from: monday) == monday + 14)
    }
}
