import Cohorts
import Definitions
import TestSupport
import Testing
import Timelines
import Vocabulary

/// The counts of a random population, beside the population itself.
private struct Counted {
    let members: [TestPerson]
    let counts: [String: Int]
    let tables: ConfidentialTables

    /// A random population, so many in a hundred of which the police don't know, and know weakly.
    init(seed: UInt64, people: Int = 160, unfound: Int = 0) throws {
        var generator = SplitMix(seed: seed)
        var everybody = generator.people(people)
        for place in everybody.indices {
            let chance = Int.random(in: 0..<100, using: &generator)
            if chance < 2 * unfound {
                everybody[place].links[Agency("police")] = chance < unfound ? LinkStrength.none : .weak
            }
        }
        let analysis = try CohortAnalysis([TestCohort.declaration()], scope: TestPartnership.scope)
        tables = try analysis.tables(over: everybody.timelines())
        counts = tables.counts()
        members = everybody.filter { $0.truth("probation", "member") == .yes }
    }

    func members(where condition: (TestPerson) -> Bool) -> Int { members.count(where: condition) }

    func count(_ path: String) -> Int { counts[path] ?? -1 }
}

@Suite struct `A cohort` {
    private func need(_ topic: String) -> (TestPerson) -> TruthValue { { $0.truth("probation", topic) } }

    @Test(arguments: 0..<4)
    func `holds those of whom its definition surely holds`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        #expect(counted.count("all") == counted.members.count)
    }

    @Test(arguments: 0..<4)
    func `counts what isn't known of a need as neither yes nor no`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        for topic in TestCohort.topics {
            let truth = need(topic)
            #expect(counted.count("need/\(topic)/yes") == counted.members { truth($0) == .yes })
            #expect(counted.count("need/\(topic)/no") == counted.members { truth($0) == .no })
            #expect(counted.count("need/\(topic)/unknown") == counted.members { truth($0) == .unknown })
            let severe = need("\(topic)_severe")
            #expect(
                counted.count("need/\(topic)/severe")
                    == counted.members { truth($0) == .yes && severe($0) == .yes })
        }
    }

    @Test(arguments: 0..<4)
    func `counts numbers of needs of those alone of whom all needs are known`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        let truths = TestCohort.topics.map(need)
        for number in 0...3 {
            let expected = counted.members { person in
                truths.allSatisfy { $0(person) != .unknown } && truths.count { $0(person) == .yes } == number
            }
            #expect(counted.count(self.number(number)) == expected)
        }
        let all = (0...3).reduce(0) { $0 + counted.count(self.number($1)) }
        #expect(all + counted.count("known/drugs+housing+work/not") == counted.members.count)
    }

    /// Those who have all three needs are also those whose three needs go together.
    private func number(_ number: Int) -> String {
        number == 3 ? "together/drugs+housing+work/drugs and housing and work" : "number/\(number)"
    }

    @Test(arguments: 0..<4)
    func `counts needs that go together`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        let (drugs, housing, work) = (need("drugs"), need("housing"), need("work"))
        let known = { drugs($0) != .unknown && housing($0) != .unknown && work($0) != .unknown }
        let group = "together/drugs+housing+work"
        #expect(
            counted.count("\(group)/drugs and housing")
                == counted.members { known($0) && drugs($0) == .yes && housing($0) == .yes })
        #expect(
            counted.count("together/drugs+housing+work/drugs and housing and work")
                == counted.members {
                    drugs($0) == .yes && housing($0) == .yes && work($0) == .yes
                })
    }

    @Test(arguments: 0..<4)
    func `enters nothing that doesn't add up`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        let set = try #require(counted.tables.sets.first)
        #expect(!set.relations.isEmpty)
        for relation in set.relations {
            let parts = relation.parts.reduce(0) { $0 + counted.count(path($1)) }
            #expect(counted.count(path(relation.whole)) == parts, "\(relation.whole)")
        }
    }

    /// One count under two names could be hidden in one table and shown in the other.
    ///
    /// Counts that are the same in every one of several random populations are one. Coverage is left out: that members
    /// are known to the agency that makes them members is no matter of names. So are small counts, which are often the
    /// same by chance.
    @Test func `counts nothing twice under two names`() throws {
        let populations = try (0..<8).map { try Counted(seed: 100 + $0, people: 120, unfound: 9) }
        let cells = populations[0].tables.sets.flatMap(\.cells)
        var names: [[Int]: String] = [:]
        for cell in cells where cell.role == .shown && !path(cell.name).hasPrefix("coverage/") {
            let counts = populations.map { $0.count(path(cell.name)) }
            guard counts.contains(where: { $0 >= 10 }) else { continue }
            let other = names.updateValue(cell.name.text, forKey: counts)
            #expect(other == nil, "\(cell.name) and \(other ?? "")")
        }
    }

    private func path(_ cell: CellName) -> String { String(cell.text.dropFirst("all/".count)) }
}

@Suite struct `The linked view` {
    private let agencies = ["police", "probation", "drug_service"]

    /// What probation says of a topic is also a need, which is counted first.
    private func flagged(_ agency: String) -> String {
        agency == "probation" ? "need/drugs/yes" : "issue/drugs/\(agency)/yes"
    }

    private func views(_ person: TestPerson) -> [TruthValue] { agencies.map { person.truth($0, "drugs") } }

    @Test(arguments: 0..<4)
    func `flags at least as many as any agency alone`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        let single = agencies.map { counted.count(flagged($0)) }
        let linked = counted.count("issue/drugs/linked")
        #expect(linked == counted.members { views($0).contains(.yes) })
        #expect(linked >= single.max() ?? 0)
        for (agency, count) in zip(agencies, single) {
            #expect(count == counted.members { $0.truth(agency, "drugs") == .yes })
        }
    }

    @Test(arguments: 0..<4)
    func `is what one source alone flags, and what two or more agree on`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        let alone = agencies.reduce(0) { $0 + counted.count("issue/drugs/\($1)/alone") }
        #expect(alone + counted.count("issue/drugs/agreed") == counted.count("issue/drugs/linked"))
        #expect(
            counted.count("issue/drugs/agreed")
                == counted.members { person in views(person).count { $0 == .yes } >= 2 })
    }

    @Test(arguments: 0..<4)
    func `tells conflicting records, unknown ones and ones nobody can tell apart`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        #expect(
            counted.count("issue/drugs/conflicting")
                == counted.members { views($0).contains(.yes) && views($0).contains(.no) })
        #expect(
            counted.count("issue/drugs/undecided")
                == counted.members { !views($0).contains(.yes) && views($0).contains(.unknown) })
        #expect(
            counted.count("issue/drugs/unseen")
                == counted.members { person in views(person).allSatisfy { $0 == .unknown } })
    }

    @Test(arguments: 0..<4)
    func `counts whose response changes by what others know`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        let expected = counted.members { person in
            views(person).contains(.yes) && person.truth("probation", "drugs") != .yes
                && person.truth("drug_service", "helped") != .yes
        }
        #expect(counted.count("issue/drugs/response changes") == expected)
    }

    @Test func `knows two agencies' difference by one name`() throws {
        let counted = try Counted(seed: 3)
        let topic = "work"
        let issue = "issue/\(topic)"
        let only = counted.count("\(issue)/police/alone")
        #expect(counted.count("\(issue)/linked") - counted.count("need/\(topic)/yes") == only)
    }
}
