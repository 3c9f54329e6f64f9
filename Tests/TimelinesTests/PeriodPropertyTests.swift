import TestSupport
import Testing
import Timelines
import Vocabulary

/// Stays in prison as days ago, and the days on which the person was there, in the plainest way.
private struct Stays {
    /// First day and end, as days ago; no end where a stay goes on.
    var stays: [(began: Int, ended: Int?)] = []

    func holds(_ daysAgo: Int) -> Bool {
        stays.contains { $0.began >= daysAgo && $0.ended.map { $0 < daysAgo } ?? true }
    }

    /// Days at liberty from one day to before another.
    func free(from first: Int, before end: Int) -> Int {
        first <= end ? 0 : ((end + 1)...first).count { !holds($0) }
    }
}

/// A person with stays of which some ends, or the state itself, are not told; and every world that leaves open.
private struct StaysCase {
    var person = TestPerson()
    var worlds = [Stays()]

    init(_ source: inout SplitMix, gaps: Bool) {
        for began in (0..<source.below(4)).map({ _ in 1 + source.below(50) }).sorted(by: >) {
            let ended = source.chance(25) ? nil : began - 1 - source.below(25)
            var values: [String: FieldValue] = ["supervision_state": .code("RESET")]
            if let ended { values["ended_on"] = .day(TestPartnership.asOf.adding(days: -ended)) }
            var possible: [Int??] = [ended]
            switch gaps ? source.below(3) : 0 {
            case 1:
                values["ended_on"] = .missing(.invalid)
                possible = [.some(nil)] + (1...60).map { began - $0 }
            case 2:
                values["supervision_state"] = .missing(.blank)
                possible = [nil, .some(ended)]
            default: break
            }
            person.add("supervision", daysAgo: began, values)
            worlds = worlds.flatMap { world in
                possible.map { end in
                    var world = world
                    if let end { world.stays.append((began, end)) }
                    return world
                }
            }.shuffled(using: &source).prefix(150).map(\.self)
        }
    }
}

@Suite struct `Periods` {
    private let prison = "periods(supervision where supervision_state is RESET)"

    /// What is asked, and what it is in a world.
    private func question(_ source: inout SplitMix) -> (text: String, truth: (Stays) -> Bool) {
        let days = source.below(30)
        let day = source.below(60)
        let limit = source.below(30)
        switch source.below(6) {
        case 0: return ("\(day) days ago during \(prison)", { $0.holds(day) })
        case 1:
            return (
                "\(prison) throughout between \(day + days) days ago and \(day) days ago",
                { world in (day...(day + days)).allSatisfy { world.holds($0) } }
            )
        case 2:
            return (
                "days(\(prison), last \(days) days) >= \(limit)",
                { world in (0...days).count { world.holds($0) } >= limit }
            )
        case 3:
            return (
                "days since \(day) days ago outside \(prison) <= \(limit)",
                { $0.free(from: day, before: 0) <= limit }
            )
        case 4:
            return (
                "\(day) days ago within last \(days) days outside \(prison)",
                { $0.free(from: day, before: 0) <= days }
            )
        default:
            return (
                "\(limit) days ago within \(days) days after \(day) days ago outside \(prison)",
                { limit <= day && $0.free(from: day, before: limit) <= days }
            )
        }
    }

    @Test(arguments: [UInt64(51), 52, 53])
    func `are what counting day by day makes of them`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var seen: Set<TruthValue> = []
        for _ in 0..<250 {
            let random = StaysCase(&source, gaps: false)
            let (text, truth) = question(&source)
            let answer = try random.person.truth(text)
            #expect(answer == TruthValue(truth(random.worlds[0])), "\(text) of \(random.worlds[0].stays)")
            seen.insert(answer)
        }
        #expect(seen == [.yes, .no])
    }

    @Test(arguments: [UInt64(54), 55, 56])
    func `say yes or no only where every world that gaps leave open does`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var seen: Set<TruthValue> = []
        for _ in 0..<250 {
            let random = StaysCase(&source, gaps: true)
            let (text, truth) = question(&source)
            let evaluation = try random.person.evaluation(text)
            let answers = Set(random.worlds.map { truth($0) })
            #expect(evaluation.truth == .unknown || answers == [evaluation.truth == .yes], "\(text)")
            #expect(evaluation.unknowns.isEmpty == (evaluation.truth != .unknown), "\(text)")
            seen.insert(evaluation.truth)
        }
        #expect(seen.count == 3)
    }

    @Test(arguments: [UInt64(57), 58])
    func `leave events within a free-day window that brute force finds there`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<200 {
            var random = StaysCase(&source, gaps: false)
            let events = (0..<source.below(6)).map { _ in source.below(80) }
            for daysAgo in events { random.person.add("arrest", daysAgo: daysAgo) }
            let days = source.below(40)
            let expected = events.count { random.worlds[0].free(from: $0, before: 0) <= days }
            let value = try random.person.evaluation("count(arrest, last \(days) days outside \(prison))")
                .value
            #expect(value == .number(Double(expected)))
        }
    }

    @Test func `of an empty set leave every window as it is`() throws {
        for daysAgo in 0...12 {
            var person = TestPerson()
            person.add("arrest", daysAgo: daysAgo)
            for window in ["last 7 days", "7 days before 3 days ago", "7 days after 9 days ago"] {
                #expect(
                    try person.truth("exists(arrest, \(window))")
                        == person.truth("exists(arrest, \(window) outside \(prison))"))
            }
        }
    }

    @Test func `added together hold the days of either, each once`() throws {
        var person = TestPerson()
        person.add(
            "supervision", daysAgo: 20,
            ["supervision_state": .code("RESET"), "ended_on": .day(TestPartnership.asOf.adding(days: -10))])
        person.add("arrest", daysAgo: 11)
        person.add("arrest", daysAgo: 5)
        let both = "\(prison) + periods(arrest from arrested_at until arrested_at + 2 days)"
        #expect(try person.evaluation("days(\(both), last 28 days)").value == .number(13))
        #expect(try person.truth("4 days ago during \(both) and not (3 days ago during \(both))") == .yes)
    }
}
