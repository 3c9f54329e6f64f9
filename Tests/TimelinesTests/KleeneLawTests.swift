import TestSupport
import Testing
import Timelines
import Vocabulary

/// A condition over five flags of a person, each of which is yes, no or unknown, as text and as Kleene's tables have it.
private struct FlagCondition {
    let text: String
    let truth: ([TruthValue]) -> TruthValue

    /// Where the flags are: each in a record of its own.
    static let flags: [(recordType: String, field: String)] = [
        ("drug_test", "assessment_served"), ("crime_involvement", "domestic_abuse"),
        ("arrest", "no_fixed_abode"), ("treatment_contact", "attended"), ("action", "exit_plan"),
    ]

    static func random(_ source: inout SplitMix, depth: Int) -> FlagCondition {
        guard depth > 0, source.chance(80) else { return leaf(&source) }
        let operands = (0..<(2 + source.next() % 2)).map { _ in random(&source, depth: depth - 1) }
        switch source.next() % 4 {
        case 0: return joined(operands, "and", .yes) { $0.and($1) }
        case 1: return joined(operands, "or", .no) { $0.or($1) }
        case 2: return operands[0].negated
        default: return atLeast(1 + Int(source.next() % UInt64(operands.count)), of: operands)
        }
    }

    private static func leaf(_ source: inout SplitMix) -> FlagCondition {
        if source.chance(8) {
            let value: TruthValue = source.chance(50) ? .yes : .no
            return FlagCondition(text: value == .yes ? "yes" : "no") { _ in value }
        }
        let index = Int(source.next() % 5)
        let (type, field) = flags[index]
        return FlagCondition(text: "latest(\(type)).\(field)") { $0[index] }
    }

    var negated: FlagCondition { FlagCondition(text: "not (\(text))") { truth($0).negated } }

    func and(_ other: FlagCondition) -> FlagCondition {
        Self.joined([self, other], "and", .yes) { $0.and($1) }
    }

    func or(_ other: FlagCondition) -> FlagCondition { Self.joined([self, other], "or", .no) { $0.or($1) } }

    private static func joined(
        _ operands: [FlagCondition], _ word: String, _ neutral: TruthValue,
        _ join: @escaping (TruthValue, TruthValue) -> TruthValue
    ) -> FlagCondition {
        FlagCondition(text: "(\(operands.map(\.text).joined(separator: " \(word) ")))") { flags in
            operands.map { $0.truth(flags) }.reduce(neutral, join)
        }
    }

    private static func atLeast(_ number: Int, of operands: [FlagCondition]) -> FlagCondition {
        let text = "at least \(number) of (\(operands.map(\.text).joined(separator: ", ")))"
        return FlagCondition(text: text) { flags in
            let truths = operands.map { $0.truth(flags) }
            if truths.count(where: { $0 == .yes }) >= number { return .yes }
            return truths.count(where: { $0 != .no }) < number ? .no : .unknown
        }
    }
}

@Suite struct `Three-valued logic` {
    private static let values: [TruthValue] = [.yes, .no, .unknown]

    /// A person whose flags are as stated; an unknown one is missing for one reason or another.
    private func person(_ flags: [TruthValue]) -> TestPerson {
        let reasons: [MissingReason] = [.blank, .refused, .invalid, .unknown, .absentColumn]
        var person = TestPerson()
        for (index, flag) in flags.enumerated() {
            let (type, field) = FlagCondition.flags[index]
            let value: FieldValue = flag == .unknown ? .missing(reasons[index]) : .flag(flag == .yes)
            person.add(type, daysAgo: 1, [field: value])
        }
        return person
    }

    private func flags(_ source: inout SplitMix) -> [TruthValue] {
        FlagCondition.flags.map { _ in Self.values[Int(source.next() % 3)] }
    }

    @Test(arguments: [UInt64(31), 32, 33])
    func `is Kleene's for any condition`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var seen: Set<TruthValue> = []
        for _ in 0..<150 {
            let condition = FlagCondition.random(&source, depth: 4)
            let flags = flags(&source)
            let truth = try person(flags).truth(condition.text)
            #expect(truth == condition.truth(flags), "\(condition.text) of \(flags)")
            seen.insert(truth)
        }
        #expect(seen.count == 3)
    }

    @Test(arguments: [UInt64(34), 35])
    func `obeys the laws of De Morgan, of distribution and of double negation`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        for _ in 0..<60 {
            let (one, other, third) = (
                FlagCondition.random(&source, depth: 2), FlagCondition.random(&source, depth: 2),
                FlagCondition.random(&source, depth: 2)
            )
            let person = person(flags(&source))
            let laws = [
                (one.and(other).negated, one.negated.or(other.negated)),
                (one.or(other).negated, one.negated.and(other.negated)), (one.negated.negated, one),
                (one.and(other), other.and(one)), (one.or(other), other.or(one)),
                (one.and(other.or(third)), one.and(other).or(one.and(third))),
                (one.or(other.and(third)), one.or(other).and(one.or(third))),
                (one.and(one.or(other)), one), (one.or(one.and(other)), one),
            ]
            for (left, right) in laws {
                let (one, other) = (try person.truth(left.text), try person.truth(right.text))
                #expect(one == other, "\(left.text) against \(right.text)")
            }
        }
    }

    /// What is learnt later never turns a yes into a no, or the other way; it only settles what was open.
    @Test(arguments: [UInt64(36), 37, 38])
    func `keeps what it has decided whatever the unknown turns out to be`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var settled = 0
        for _ in 0..<120 {
            let condition = FlagCondition.random(&source, depth: 3)
            var flags = flags(&source)
            var truth = try person(flags).truth(condition.text)
            for index in flags.indices.shuffled(using: &source) where flags[index] == .unknown {
                flags[index] = source.chance(50) ? .yes : .no
                let later = try person(flags).truth(condition.text)
                #expect(truth == .unknown || later == truth, "\(condition.text) of \(flags)")
                if truth == .unknown, later != .unknown { settled += 1 }
                truth = later
            }
            #expect(truth != .unknown, "\(condition.text) of \(flags)")
        }
        #expect(settled > 20)
    }

    @Test func `gives reasons for what is unknown, and for nothing else`() throws {
        var source = SplitMix(seed: 39)
        for _ in 0..<150 {
            let condition = FlagCondition.random(&source, depth: 3)
            let evaluation = try person(flags(&source)).evaluation(condition.text)
            #expect(evaluation.unknowns.isEmpty == (evaluation.truth != .unknown), "\(condition.text)")
        }
    }
}
