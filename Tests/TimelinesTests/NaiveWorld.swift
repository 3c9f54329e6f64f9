import TestSupport
import Vocabulary

/// A synthetic person's records with nothing missing, asked in the plainest way: what compiled expressions are
/// held against.
struct NaiveWorld {
    struct DrugTest {
        var daysAgo: Int
        var positive: Bool
        var served: Bool
    }

    struct Need {
        var daysAgo: Int
        var score: Int
    }

    /// In order of day, then of line.
    var tests: [DrugTest] = []
    var needs: [Need] = []
}

/// An expression as text, and what it should give in a world.
struct NaiveCondition {
    let text: String
    let truth: (NaiveWorld) -> TruthValue

    static func random(_ source: inout SplitMix, depth: Int) -> NaiveCondition {
        guard depth > 0, source.chance(65) else { return test(&source) }
        let one = random(&source, depth: depth - 1)
        let other = random(&source, depth: depth - 1)
        switch source.next() % 4 {
        case 0:
            return NaiveCondition(text: "(\(one.text) and \(other.text))") {
                one.truth($0).and(other.truth($0))
            }
        case 1:
            return NaiveCondition(text: "(\(one.text) or \(other.text))") {
                one.truth($0).or(other.truth($0))
            }
        case 2: return NaiveCondition(text: "not \(one.text)") { one.truth($0).negated }
        default:
            let third = random(&source, depth: depth - 1)
            let conditions = [one, other, third]
            let text = "at least 2 of (\(conditions.map(\.text).joined(separator: ", ")))"
            return NaiveCondition(text: text) { world in
                let truths = conditions.map { $0.truth(world) }
                if truths.filter({ $0 == .yes }).count >= 2 { return .yes }
                return truths.filter { $0 == .no }.count >= 2 ? .no : .unknown
            }
        }
    }

    private static func test(_ source: inout SplitMix) -> NaiveCondition {
        let rows = NaiveRowCondition.random(&source, depth: 2)
        let days = Int(source.next() % 40)
        let (comparison, compare) = comparison(&source)
        let limit = Int(source.next() % 5)
        let chosen = { (world: NaiveWorld) in world.tests.filter { $0.daysAgo <= days && rows.holds($0) } }
        let scores = { (world: NaiveWorld) in world.needs.filter { $0.daysAgo <= days }.map(\.score) }
        let tests = "drug_test where \(rows.text), last \(days) days"
        let needs = "score of need_assessment, last \(days) days"
        switch source.next() % 9 {
        case 0:
            return NaiveCondition(text: "count(\(tests)) \(comparison) \(limit)") {
                TruthValue(compare(chosen($0).count, limit))
            }
        case 1: return NaiveCondition(text: "exists(\(tests))") { TruthValue(!chosen($0).isEmpty) }
        case 2:
            return NaiveCondition(text: "days since latest(\(tests)) \(comparison) \(limit * 6) days") {
                world in
                chosen(world).last.map { TruthValue(compare($0.daysAgo, limit * 6)) } ?? .unknown
            }
        case 3:
            return NaiveCondition(text: "first(\(tests)).assessment_served") { world in
                chosen(world).first.map { TruthValue($0.served) } ?? .unknown
            }
        case 4:
            return NaiveCondition(text: "sum(\(needs)) \(comparison) \(limit * 3)") {
                TruthValue(compare(scores($0).reduce(0, +), limit * 3))
            }
        case 5:
            return NaiveCondition(text: "max(\(needs)) \(comparison) \(limit)") { world in
                scores(world).max().map { TruthValue(compare($0, limit)) } ?? .unknown
            }
        case 6:
            return NaiveCondition(text: "share(assessment_served of \(tests), latest 2) >= 0.5") { world in
                let latest = chosen(world).suffix(2)
                return latest.isEmpty
                    ? .unknown : TruthValue(latest.filter(\.served).count * 2 >= latest.count)
            }
        case 7:
            return NaiveCondition(text: "sum(\(needs), latest 2) \(comparison) \(limit)") {
                TruthValue(compare(scores($0).suffix(2).reduce(0, +), limit))
            }
        default:
            return NaiveCondition(text: "count(distinct \(needs)) \(comparison) \(limit)") {
                TruthValue(compare(Set(scores($0)).count, limit))
            }
        }
    }

    private static func comparison(_ source: inout SplitMix) -> (String, (Int, Int) -> Bool) {
        let all: [(String, (Int, Int) -> Bool)] = [
            (">=", { $0 >= $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }), ("<", { $0 < $1 }),
            ("=", { $0 == $1 }), ("!=", { $0 != $1 }),
        ]
        return all[Int(source.next() % 6)]
    }
}

/// The same of one drug test.
struct NaiveRowCondition {
    let text: String
    let holds: (NaiveWorld.DrugTest) -> Bool

    static func random(_ source: inout SplitMix, depth: Int) -> NaiveRowCondition {
        guard depth > 0, source.chance(55) else {
            switch source.next() % 3 {
            case 0: return NaiveRowCondition(text: "opiates is P") { $0.positive }
            case 1: return NaiveRowCondition(text: "opiates.positive is no") { !$0.positive }
            default: return NaiveRowCondition(text: "assessment_served") { $0.served }
            }
        }
        let one = random(&source, depth: depth - 1)
        let other = random(&source, depth: depth - 1)
        switch source.next() % 3 {
        case 0:
            return NaiveRowCondition(text: "(\(one.text) and \(other.text))") {
                one.holds($0) && other.holds($0)
            }
        case 1:
            return NaiveRowCondition(text: "(\(one.text) or \(other.text))") {
                one.holds($0) || other.holds($0)
            }
        default: return NaiveRowCondition(text: "not \(one.text)") { !one.holds($0) }
        }
    }
}
