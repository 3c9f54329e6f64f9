internal import Definitions
internal import Vocabulary

/// How the views of an issue answer for each member, as one small number a member.
///
/// The number is a pattern: what every agency's records say, whether firm links alone would still show the issue,
/// and whether the response is in place. Any group of people that a table speaks of is a set of patterns, so which
/// group lies within which is known before anybody is counted.
struct ViewPatterns: Sendable {
    /// A group of people, as the patterns that belong to it, ascending.
    struct Group: Hashable, Sendable {
        let patterns: [Int]

        func isStrictlyWithin(_ other: Group) -> Bool {
            patterns.count < other.patterns.count && Set(patterns).isSubset(of: other.patterns)
        }

        func less(_ part: Group) -> Group {
            let removed = Set(part.patterns)
            return Group(patterns: patterns.filter { !removed.contains($0) })
        }
    }

    /// One pattern, spelt out.
    struct Pattern: Sendable {
        let views: [TruthValue]
        let isFirmlyLinked: Bool
        let isInPlace: Bool

        /// What all views say together: yes if one does.
        var linked: TruthValue { views.reduce(.no) { $0.or($1) } }
    }

    let views: Int
    /// Whether a response can be in place: where nothing says what that would be, nobody's is, and no group speaks of it.
    private let hasResponse: Bool
    /// How many members have each pattern.
    private let persons: [Int]

    /// The patterns of some members.
    ///
    /// - Parameters:
    ///   - answers: What each view answers for each member.
    ///   - firm: What all views together answer by firm links alone.
    ///   - inPlace: Whether the response is in place, where something says what that would be; unknown counts as not.
    init(answers: [[TruthValue]], firm: [TruthValue], inPlace: [TruthValue]?) {
        views = answers.count
        hasResponse = inPlace != nil
        var persons = [Int](repeating: 0, count: Self.count(views: answers.count))
        for member in firm.indices {
            var number = 0
            for view in answers { number = 3 * number + Int(view[member].rawValue) }
            number = 2 * number + (firm[member] == .yes ? 1 : 0)
            number = 2 * number + (inPlace?[member] == .yes ? 1 : 0)
            persons[number] += 1
        }
        self.persons = persons
    }

    /// The group of those whose pattern meets a condition.
    func group(where condition: (Pattern) -> Bool) -> Group {
        Group(
            patterns: persons.indices.filter { number in
                let pattern = pattern(number)
                return (hasResponse || !pattern.isInPlace) && condition(pattern)
            })
    }

    func persons(in group: Group) -> Int { group.patterns.reduce(0) { $0 + persons[$1] } }

    private static func count(views: Int) -> Int { (0..<views).reduce(4) { count, _ in 3 * count } }

    private func pattern(_ number: Int) -> Pattern {
        var rest = number
        let isInPlace = rest % 2 == 1
        rest /= 2
        let isFirm = rest % 2 == 1
        rest /= 2
        var truths: [TruthValue] = []
        for _ in 0..<views {
            truths.append(TruthValue(rawValue: UInt8(rest % 3)) ?? .unknown)
            rest /= 3
        }
        return Pattern(views: truths.reversed(), isFirmlyLinked: isFirm, isInPlace: isInPlace)
    }
}
