public import Vocabulary

/// How much of a rule, or of what rules share, its test people show.
public struct RuleCoverage: Hashable, Sendable {
    /// The rule's identifier, or the name of a file that rules share.
    public let name: String
    /// What people call the rule; `nil` for what rules share.
    public let title: String?
    /// How many test people were looked at.
    public let testPeople: Int
    /// The clauses, in the order in which they stand.
    public let clauses: [ClauseCoverage]

    /// How many truth values of a hundred that clauses could come to were seen, rounded down.
    public var percent: Int {
        let possible = clauses.reduce(0) { $0 + $1.possible.count }
        let missing = clauses.reduce(0) { $0 + $1.missing.count }
        return possible == 0 ? 100 : (possible - missing) * 100 / possible
    }

    /// A clause for each truth value that no test person shows, at its place.
    public var faults: [Fault] {
        clauses.compactMap { $0.fault(of: title == nil ? "any rule that uses it" : name) }
    }

    /// "A03 New arrest under supervision: 22 test people, 14 clauses, 100 % covered".
    public var summary: String {
        let people = title == nil ? "" : " \(testPeople) test people,"
        let heading = title.map { "\(name) \($0)" } ?? name
        return "\(heading):\(people) \(clauses.count) clauses, \(percent) % covered"
    }
}
