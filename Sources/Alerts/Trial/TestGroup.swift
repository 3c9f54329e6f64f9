import Timelines

/// Test people of one rule who are tried under the same supply: they share timelines, to which the rule is bound once.
///
/// Binding a rule costs far more than asking it of a person.
struct TestGroup {
    /// A test person, with its number among all and that of its rule.
    struct Member {
        let number: Int
        let rule: Int
        let person: TestPerson
    }

    /// The number of the rule.
    let rule: Int
    /// Who supplies what, in what state.
    let supply: [Supply]
    /// The people, in order of tests; at least one.
    private(set) var members: [Member]

    /// All people in groups, in the order of the first of each.
    static func groups(of people: [Member]) -> [TestGroup] {
        var groups: [TestGroup] = []
        var places: [Key: Int] = [:]
        for member in people {
            let key = Key(rule: member.rule, supply: member.person.supply)
            if let place = places[key] {
                groups[place].members.append(member)
            } else {
                places[key] = groups.count
                groups.append(TestGroup(rule: key.rule, supply: key.supply, members: [member]))
            }
        }
        return groups
    }

    private struct Key: Hashable {
        let rule: Int
        let supply: [Supply]
    }
}
