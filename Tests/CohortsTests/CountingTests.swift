import Cohorts
import Definitions
import Testing
import Timelines
import Vocabulary

/// The counts of a random population, beside the population itself.
private struct Counted {
    let members: [TestPerson]
    let counts: [String: Int]
    let tables: ConfidentialTables

    init(seed: UInt64, people: Int = 160) throws {
        var generator = SplitMix(state: seed)
        let everybody = generator.people(people)
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
            #expect(counted.count("number/\(number)") == expected)
        }
        let all = (0...3).reduce(0) { $0 + counted.count("number/\($1)") }
        #expect(all + counted.count("known/drugs+housing+work/not") == counted.members.count)
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
            counted.count("together/drugs and housing and work")
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

    private func path(_ cell: CellName) -> String { String(cell.text.dropFirst("all/".count)) }
}

@Suite struct `The linked view` {
    private let agencies = ["police", "probation", "drug_service"]

    private func views(_ person: TestPerson) -> [TruthValue] { agencies.map { person.truth($0, "drugs") } }

    @Test(arguments: 0..<4)
    func `flags at least as many as any agency alone`(seed: UInt64) throws {
        let counted = try Counted(seed: seed)
        let single = agencies.map { counted.count("issue/drugs/\($0)") }
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
        let issue = "issue/work"
        let only = counted.count("\(issue)/police/alone")
        #expect(counted.count("\(issue)/linked") - counted.count("\(issue)/probation") == only)
    }
}
