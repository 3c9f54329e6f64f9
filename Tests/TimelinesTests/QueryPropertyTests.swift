import TestSupport
import Testing
import Timelines
import Vocabulary

@Suite struct `Queries against brute force` {
    private func days(_ source: inout SplitMix, _ most: Int = 6, within: Int = 60) -> [Int] {
        (0..<source.below(most)).map { _ in source.below(within) }
    }

    @Test(arguments: [UInt64(61), 62])
    func `a sequence is a pair of records in the order and time asked for`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var seen: Set<TruthValue> = []
        for _ in 0..<200 {
            let first = days(&source)
            let second = days(&source)
            let limit = source.below(20)
            var person = TestPerson()
            for daysAgo in first { person.add("drug_test", daysAgo: daysAgo) }
            for daysAgo in second { person.add("arrest", daysAgo: daysAgo) }
            func pairs(_ isMeant: (Int) -> Bool) -> TruthValue {
                TruthValue(first.contains { one in second.contains { isMeant(one - $0) } })
            }
            let including = "exists(drug_test as a where exists(arrest, \(limit) days after a.date))"
            let excluding =
                "exists(drug_test as a where exists(arrest, after a.date until a.date + \(limit) days))"
            let between =
                "exists(drug_test as a where exists(arrest, after a.date before a.date + \(limit) days))"
            let truth = try person.truth(including)
            #expect(truth == pairs { (0...limit).contains($0) })
            #expect(try person.truth(excluding) == pairs { $0 > 0 && $0 <= limit })
            #expect(try person.truth(between) == pairs { $0 > 0 && $0 < limit })
            seen.insert(truth)
        }
        #expect(seen.count == 2)
    }

    @Test(arguments: [UInt64(63), 64])
    func `the nth is the one that counting in order comes to`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<200 {
            let events = days(&source, 8).sorted(by: >)
            var person = TestPerson()
            for daysAgo in events { person.add("arrest", daysAgo: daysAgo) }
            let place = source.below(4)
            let name = ["1st", "2nd", "3rd", "4th"][place]
            let day = { (daysAgo: Int) in
                EvaluatedValue.day(TestPartnership.asOf.adding(days: -daysAgo))
            }
            let first = try person.evaluation("\(name)(arrest)").value
            #expect(first == (place < events.count ? day(events[place]) : .unknown))
            let latest = try person.evaluation("\(name) latest(arrest)").value
            #expect(latest == (place < events.count ? day(events[events.count - 1 - place]) : .unknown))
        }
    }

    /// Each test is positive, negative or without a result; each such gap opens two worlds.
    @Test(arguments: [UInt64(65), 66])
    func `the nth is known only where every world has the same`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var known = 0
        for _ in 0..<250 {
            let events = Set(days(&source, 7, within: 30)).sorted(by: >)
            let results: [Bool?] = events.map { _ in source.chance(30) ? nil : source.chance(70) }
            var person = TestPerson()
            var worlds: [[Int]] = [[]]
            for (daysAgo, positive) in zip(events, results) {
                let value = positive.map { FieldValue.code($0 ? "P" : "N") } ?? .missing(.blank)
                person.add("drug_test", daysAgo: daysAgo, ["opiates": value])
                worlds = worlds.flatMap { world in
                    (positive.map { [$0] } ?? [true, false]).map { $0 ? world + [daysAgo] : world }
                }
            }
            let answers = Set(worlds.map { $0.count > 1 ? $0[1] : nil })
            let value = try person.evaluation("days since 2nd(drug_test where opiates is P)").value
            if let number = value.number {
                #expect(answers == [Int(number)])
                known += 1
            } else {
                #expect(answers.count > 1 || answers == [nil], "\(events) \(results)")
            }
        }
        #expect(known > 20)
    }

    @Test(arguments: [UInt64(67), 68])
    func `a baseline is the mean of windows cut out by hand`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<150 {
            let events = days(&source, 12)
            var person = TestPerson()
            for daysAgo in events { person.add("arrest", daysAgo: daysAgo) }
            let days = source.below(9)
            let windows = 1 + source.below(4)
            let total = events.count { $0 > days && $0 <= days + (days + 1) * windows }
            let query = "count(arrest, last \(days) days)"
            let expected = EvaluatedValue.number(Double(total) / Double(windows))
            #expect(try person.evaluation("baseline(\(query), \(windows))").value == expected)
            let free = "count(arrest, last \(days) days outside periods(supervision))"
            #expect(try person.evaluation("baseline(\(free), \(windows))").value == expected)
        }
    }

    @Test(arguments: [UInt64(69), 70])
    func `a sum once per key takes each key's highest, within what gaps leave open`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<250 {
            var person = TestPerson()
            var worlds: [[(need: Int, score: Int)]] = [[]]
            for daysAgo in days(&source, 5) {
                let need: Int? = source.chance(25) ? nil : source.below(2)
                let score = source.below(9) - 3
                let code = need.map { FieldValue.code($0 == 0 ? "FINANCE" : "ACCOMMODATION") }
                person.add(
                    "need_assessment", daysAgo: daysAgo,
                    ["need": code ?? .missing(.blank), "score": .integer(score)])
                worlds = worlds.flatMap { world in
                    // A need that is not told is one of the two, or another one
                    (need.map { [$0] } ?? [0, 1, 2 + daysAgo]).map { world + [($0, score)] }
                }
            }
            let sums = worlds.map { world in
                Double(
                    Dictionary(world.map { ($0.need, $0.score) }, uniquingKeysWith: max).values.reduce(0, +))
            }
            let value = try person.evaluation("sum(score of need_assessment, once per need)").value
            switch value {
            case .number(let number): #expect(Set(sums) == [number])
            case .range(let low, let high): #expect(sums.allSatisfy { (low...high).contains($0) })
            default: Issue.record("\(value) is no sum")
            }
        }
    }

    @Test(arguments: [UInt64(71), 72])
    func `windows that meet add up, and ends excluded are what included ones lack`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<150 {
            var person = TestPerson()
            for daysAgo in days(&source, 10) { person.add("arrest", daysAgo: daysAgo) }
            let later = source.below(30)
            let earlier = later + source.below(30)
            func count(_ window: String) throws -> Double {
                try person.evaluation("count(arrest, \(window))").value.number ?? -1
            }
            let (first, last) = ("\(earlier) days ago", "\(later) days ago")
            let until = try count("until \(last)")
            #expect(try until == count("before \(first)") + count("from \(first) until \(last)"))
            #expect(
                try until == count("before \(last)") + count("on \(last)"))
            #expect(
                try count("from \(first) until \(last)")
                    == count("after \(first) until \(last)") + (earlier == later ? 0 : count("on \(first)"))
                    + (earlier == later ? count("on \(first)") : 0))
            #expect(
                try count("between \(first) and \(last)") == count("from \(first) until \(last)"))
        }
    }

    /// Words for certainty are what `is known` makes of a condition, and turn into one another when denied.
    @Test func `certainty obeys its laws`() throws {
        for flag in ["yes", "no", "blank"] {
            let person = try PersonText("drug_test today: assessment_served \(flag)").person
            let a = "latest(drug_test).assessment_served"
            let laws = [
                ("surely \(a)", "\(a) is known and \(a)"), ("possibly \(a)", "\(a) is missing or \(a)"),
                ("not surely \(a)", "possibly not \(a)"), ("not possibly \(a)", "surely not \(a)"),
                ("surely surely \(a)", "surely \(a)"),
            ]
            for (left, right) in laws { #expect(try person.truth(left) == person.truth(right), "\(left)") }
        }
    }
}

@Suite struct `The order of rows` {
    private static let expressions = [
        "count(drug_test where opiates is P, last 28 days)", "2nd latest(drug_test).opiates",
        "sum(weight(harm of ho_class.family on date) of crime_involvement, once per ho_class)",
        "days(periods(supervision), last 60 days)", "baseline(count(arrest, last 6 days), 3)",
        "at least 2 agencies say (exists(arrest), exists(address where address_type.group is street))",
        "exists(drug_test as a where exists(arrest, after a.date until a.date + 9 days))",
        "share(opiates is P of drug_test, latest 3)", "max(score of need_assessment)",
    ]

    @Test(arguments: [UInt64(81), 82])
    func `changes nothing`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<20 {
            let parts = (0..<(2 + source.below(9))).map { _ in
                let day = "\(source.below(40)) days ago"
                return [
                    "drug_test \(day): opiates \(source.chance(50) ? "P" : "blank")", "arrest \(day)",
                    "crime_involvement \(day): ho_class \(source.chance(50) ? "028" : "046")",
                    "supervision \(day) until 3 days ahead", "need_assessment \(day): score 3",
                    "address \(day) of police: address_type A06",
                ][source.below(6)]
            }
            for text in Self.expressions {
                let one = try PersonText(parts.joined(separator: "; ")).answer(text)
                let other = try PersonText(parts.shuffled(using: &source).joined(separator: "; ")).answer(
                    text)
                #expect(one == other, "\(text)")
            }
        }
    }
}
