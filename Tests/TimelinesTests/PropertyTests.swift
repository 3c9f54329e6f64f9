import TestSupport
import Testing
import Timelines
import Vocabulary

/// A synthetic person with gaps, and every world that the gaps leave open.
private struct RandomCase {
    var person = TestPerson()
    var worlds: [NaiveWorld] = [NaiveWorld()]

    init(_ source: inout SplitMix, missing: UInt64) {
        var gaps = 0
        func isMissing() -> Bool {
            guard gaps < 5, source.chance(missing) else { return false }
            gaps += 1
            return true
        }
        let testDays = (0..<(source.next() % 6)).map { _ in Int(source.next() % 45) }.sorted(by: >)
        for daysAgo in testDays {
            let positive: Bool? = isMissing() ? nil : source.chance(50)
            let served: Bool? = isMissing() ? nil : source.chance(50)
            person.add(
                "drug_test", daysAgo: daysAgo,
                [
                    "opiates": positive.map { .code($0 ? "P" : "N") } ?? .missing(.blank),
                    "assessment_served": served.map { .flag($0) } ?? .missing(.refused),
                ])
            fill([positive].flatMap { $0.map { [$0] } ?? [true, false] }) { world, value in
                world.tests.append(.init(daysAgo: daysAgo, positive: value, served: false))
            }
            fill([served].flatMap { $0.map { [$0] } ?? [true, false] }) { world, value in
                world.tests[world.tests.count - 1].served = value
            }
        }
        for daysAgo in (0..<(source.next() % 4)).map({ _ in Int(source.next() % 45) }).sorted(by: >) {
            let score: Int? = isMissing() ? nil : Int(source.next() % 5)
            person.add(
                "need_assessment", daysAgo: daysAgo,
                ["score": score.map { .integer($0) } ?? .missing(.unknown)])
            fill(score.map { [$0] } ?? [-9, 0, 2, 4, 90]) { world, value in
                world.needs.append(.init(daysAgo: daysAgo, score: value))
            }
        }
    }

    private mutating func fill<Value>(_ values: [Value], _ add: (inout NaiveWorld, Value) -> Void) {
        worlds = worlds.flatMap { world in
            values.map { value in
                var world = world
                add(&world, value)
                return world
            }
        }
    }
}

@Suite struct `A compiled expression` {
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `equals a naive evaluation where nothing is missing`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var seen: Set<TruthValue> = []
        for _ in 0..<250 {
            let random = RandomCase(&source, missing: 0)
            let condition = NaiveCondition.random(&source, depth: 3)
            let truth = try random.person.truth(condition.text)
            #expect(truth == condition.truth(random.worlds[0]), "\(condition.text)")
            seen.insert(truth)
        }
        #expect(seen.count == 3)
    }

    @Test(arguments: [UInt64(5), 6, 7, 8])
    func `says yes or no only where every world that gaps leave open does`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var decided = 0
        for _ in 0..<250 {
            let random = RandomCase(&source, missing: 35)
            let condition = NaiveCondition.random(&source, depth: 2)
            let evaluation = try random.person.evaluation(condition.text)
            if evaluation.truth == .unknown {
                #expect(!evaluation.unknowns.isEmpty, "\(condition.text)")
            } else {
                decided += 1
                #expect(evaluation.unknowns.isEmpty)
                #expect(
                    random.worlds.allSatisfy { condition.truth($0) == evaluation.truth }, "\(condition.text)")
            }
        }
        #expect(decided > 20)
    }

    @Test(arguments: [UInt64(9), 10])
    func `counts to exactly the least and the most that gaps leave open`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<200 {
            let random = RandomCase(&source, missing: 40)
            let counts = random.worlds.map { world in
                world.tests.filter { $0.positive && $0.daysAgo <= 28 }.count
            }
            let value = try random.person.evaluation("count(drug_test where opiates is P, last 28 days)")
                .value
            let (low, high) = (Double(counts.min() ?? 0), Double(counts.max() ?? 0))
            #expect(value == (low == high ? .number(low) : .range(low: low, high: high)))
        }
    }

    @Test(arguments: [UInt64(11), 12])
    func `says of somebody not found only what holds whatever the agency may know`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<150 {
            var random = RandomCase(&source, missing: 0)
            random.person.links[TestPartnership.police] = nil
            let condition = NaiveCondition.random(&source, depth: 2)
            let truth = try random.person.truth(condition.text)
            guard truth != .unknown else { continue }
            for _ in 0..<20 {
                var world = random.worlds[0]
                for _ in 0..<(source.next() % 4) {
                    world.tests.append(
                        .init(
                            daysAgo: Int(source.next() % 45), positive: source.chance(50),
                            served: source.chance(50)))
                }
                world.tests.sort { $0.daysAgo > $1.daysAgo }
                #expect(condition.truth(world) == truth, "\(condition.text)")
            }
        }
    }

    @Test(arguments: [UInt64(13), 14])
    func `never changes its mind for a record of a stale extract`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        let stale = TestPerson.supply.map {
            $0.recordType.name == "drug_test" ? $0.with(.stale(ageInDays: 9)) : $0
        }
        for _ in 0..<150 {
            let random = RandomCase(&source, missing: 20)
            var more = random.person
            more.add(
                "drug_test", daysAgo: Int(source.next() % 45),
                ["opiates": .code("P"), "assessment_served": .flag(true)])
            let text = NaiveCondition.random(&source, depth: 2).text
            #expect(try random.person.evaluation(text, supply: stale) == more.evaluation(text, supply: stale))
        }
    }

    @Test func `is total for random tokens`() {
        var source = SplitMix(seed: 15)
        let words = [
            "count", "exists", "(", ")", "drug_test", "where", "opiates", "is", "not", "P", "and", "or", ",",
            "last", "28",
            "days", "latest", ".", ">=", "2", "today", "-", "known", "missing", "in", "[", "]", "person",
            "age", "else",
            "if", "none", "of", "sum", "distinct", "at", "least", "as", "a", "within", "between", "\"x\"",
            "ago", "surely", "possibly", "periods", "outside", "during", "throughout", "2nd", "once", "per",
            "baseline", "weight", "harm", "blank", "told", "by", "from", "until", "agencies", "say",
            "supervision",
        ]
        for _ in 0..<4000 {
            let text = (0..<(1 + source.next() % 14)).map { _ in
                words[Int(source.next() % UInt64(words.count))]
            }
            .joined(separator: " ")
            do { _ = try expression(text, expecting: nil) } catch {
                #expect(!error.all.isEmpty)
                #expect(error.all.allSatisfy { $0.location.line == 7 && $0.location.column >= 9 })
            }
        }
    }
}

@Suite struct `The module` {
    @Test func `needs no Foundation`() throws {
        let files = try Documentation.files(under: "Sources/Timelines")
        #expect(files.count > 30)
        for (name, text) in files { #expect(!text.contains("import Foundation"), "\(name)") }
    }
}
