import TestSupport
import Testing
import Timelines
import Vocabulary

@Suite struct `A query over states` {
    /// A synthetic requirement: its first day and its end as days ago; no end where it is open.
    private struct Requirement {
        let began: Int
        let ended: Int?

        func holds(from first: Int, to last: Int) -> Bool {
            first >= last && began >= last && ended.map { $0 < first } ?? true
        }
    }

    private func randomCase(_ source: inout SplitMix) -> (TestPerson, worlds: [[Requirement]]) {
        var person = TestPerson()
        var worlds: [[Requirement]] = [[]]
        for began in (0..<(source.next() % 4)).map({ _ in Int(source.next() % 40) - 5 }).sorted(by: >) {
            let ended = began - 1 - Int(source.next() % 20)
            var values: [String: FieldValue] = ["category": .code("DRR")]
            var ends: [Int?] = [ended]
            switch source.next() % 3 {
            case 0: ends = [nil]
            case 1: values["ended_on"] = .day(TestPartnership.asOf.adding(days: -ended))
            default:
                values["ended_on"] = .missing(.invalid)
                ends = [nil] + (1...45).map { began - $0 }
            }
            person.add("requirement", daysAgo: began, values)
            worlds = worlds.flatMap { world in
                ends.map { world + [Requirement(began: began, ended: $0)] }
            }.shuffled(using: &source).prefix(200).map(\.self)
        }
        return (person, worlds)
    }

    @Test(arguments: [UInt64(21), 22, 23])
    func `says yes or no only where every end that gaps leave open does`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var seen: Set<TruthValue> = []
        for _ in 0..<200 {
            let (person, worlds) = randomCase(&source)
            let first = Int(source.next() % 40)
            let last = first - Int(source.next() % 12) + 1
            let window = "between \(first) days ago and today - \(last) days"
            let truth = try person.truth("exists(requirement, \(window))")
            let answers = Set(worlds.map { world in world.contains { $0.holds(from: first, to: last) } })
            #expect(truth == .unknown || answers == [truth == .yes], "\(window)")
            let counts = worlds.map { world in world.filter { $0.holds(from: first, to: last) }.count }
            let value = try person.evaluation("count(requirement, \(window))").value
            let (low, high) = value.number.map { ($0, $0) } ?? range(of: value)
            #expect(counts.allSatisfy { (low...high).contains(Double($0)) }, "\(window)")
            seen.insert(truth)
        }
        #expect(seen.count == 3)
    }

    @Test func `may have a window whose ends are not quite known`() throws {
        var person = TestPerson()
        person.add("drug_test", daysAgo: 30, ["opiates": .code("P")])
        person.add("drug_test", daysAgo: 20)
        person.add("requirement", daysAgo: 25, ["category": .code("DRR")])
        let after = "exists(crime_involvement, after latest(drug_test where opiates is P))"
        for (daysAgo, truth) in [(31, TruthValue.no), (25, .unknown), (19, .yes)] {
            var person = person
            person.add("crime_involvement", daysAgo: daysAgo)
            #expect(try person.truth(after) == truth, "\(daysAgo) days ago")
        }
        #expect(try person.truth("exists(requirement, from latest(drug_test where opiates is P))") == .yes)
        #expect(
            try person.truth("exists(requirement, until latest(drug_test where opiates is P))") == .unknown)
        #expect(try person.truth("exists(requirement, until first(drug_test))") == .no)
    }

    private func range(of value: EvaluatedValue) -> (Double, Double) {
        if case .range(let low, let high) = value { return (low, high) }
        return (0, 0)
    }
}
