import Definitions
import Timelines
import Vocabulary

/// Synthetic people by the thousand: who they are, and how many records each has.
///
/// Made of the seed alone; no two runs differ, and nobody here is real.
struct SyntheticPeople: Sendable {
    let mix: PeopleMix
    let seed: Int
    let rules: BenchmarkRules
    /// By person: the place of the group.
    let groups: [UInt8]
    /// By person: how many records there are, without those that say who somebody is.
    let sizes: [Int32]
    /// By group: what its people have one of each, and what they have many of.
    let makers: [GroupMakers]

    init(_ mix: PeopleMix, rules: BenchmarkRules, count: Int, events: Int, seed: Int) {
        self.mix = mix
        self.rules = rules
        self.seed = seed
        var groups: [UInt8] = []
        var weights: [Int] = []
        for person in 0..<count {
            var randomness = Randomness(seed: seed, person: person, purpose: .size)
            let group = mix.group(&randomness)
            groups.append(UInt8(group))
            weights.append(mix.groups[group].records * (50 + randomness.below(101)))
        }
        self.groups = groups
        sizes = Self.shares(of: events, by: weights)
        makers = mix.groups.map { GroupMakers($0, mix, rules) }
    }

    /// The timelines of all of them.
    ///
    /// - Throws: `TimelineError` where a record doesn't fit the dictionary.
    func timelines(asOf: CalendarDay) throws(TimelineError) -> Timelines {
        try Timelines(
            dictionary: rules.dictionary, asOf: asOf, people: groups.indices.map(facts), supply: rules.supply,
            records: SyntheticRecords(people: self))
    }

    /// How many records say who somebody is, and how many say anything else.
    func rowCounts(of timelines: Timelines) -> (people: Int, events: Int) {
        var counts = (people: 0, events: 0)
        for type in rules.dictionary.recordTypes {
            let rows = timelines.rowCount(of: type.name)
            if type.role == .person { counts.people += rows } else { counts.events += rows }
        }
        return counts
    }

    /// The pseudonym of a person.
    func pseudonym(of person: Int) -> Pseudonym {
        var randomness = Randomness(seed: seed, person: person, purpose: .name)
        return Pseudonym(randomness.word("p"))
    }

    /// What is known of a person besides records.
    func facts(of person: Int) -> PersonFacts {
        var randomness = Randomness(seed: seed, person: person, purpose: .facts)
        let agencies = makers[Int(groups[person])].known
        let links = agencies.map { AgencyLink($0, Self.strength(&randomness)) }
        let died = randomness.chance(5) ? BenchmarkRules.asOf.adding(days: -randomness.below(400)) : nil
        let restricted = randomness.chance(10) ? nil : randomness.chance(5)
        return PersonFacts(
            person: pseudonym(of: person), age: randomness.chance(10) ? nil : 18 + randomness.below(50),
            diedOn: died, restricted: restricted, links: links,
            linkChecks: randomness.chance(5) ? [.weak] : [])
    }

    private static func strength(_ randomness: inout Randomness) -> LinkStrength {
        randomness.chance(700) ? .identifier : randomness.chance(900) ? .details : .weak
    }

    /// A number shared out by weights, to the last one.
    private static func shares(of number: Int, by weights: [Int]) -> [Int32] {
        let all = max(1, weights.reduce(0, +))
        var weight = 0
        var given = 0
        return weights.map { own in
            weight += own
            let due = Int((Double(number) * Double(weight) / Double(all)).rounded())
            defer { given = due }
            return Int32(due - given)
        }
    }
}

/// What makes the records of a group's people.
struct GroupMakers: Sendable {
    /// The agencies that know the group's people by a record of their own.
    let known: [Agency]
    /// One for each record that says who somebody is.
    let people: [RecordMaker]
    /// One for each other type of record, with the sum of the weights up to it.
    let events: [(upTo: Int, maker: RecordMaker)]

    init(_ group: PeopleMix.Group, _ mix: PeopleMix, _ rules: BenchmarkRules) {
        var people: [RecordMaker] = []
        var events: [(upTo: Int, maker: RecordMaker)] = []
        var weight = 0
        var seen: Set<[String]> = []
        for supply in rules.supply where group.agencies.contains(supply.agency) {
            guard let type = rules.dictionary.recordType(supply.recordType), type.role != .reference,
                seen.insert([supply.agency.name, type.name.name]).inserted
            else { continue }
            let habit = mix.habits[type.name] ?? PeopleMix.Habit()
            let maker = RecordMaker(supply, type, habit, rules.dictionary)
            if type.role == .person {
                people.append(maker)
            } else if !type.timelineFields.isEmpty {
                weight += habit.weight
                events.append((weight, maker))
            }
        }
        self.people = people
        self.events = events
        known = Set(people.map(\.supply.agency)).sorted()
    }

    /// What makes the next of many records.
    func event(_ randomness: inout Randomness) -> RecordMaker? {
        guard let all = events.last?.upTo else { return nil }
        let number = randomness.below(all)
        return events.first { number < $0.upTo }?.maker
    }
}
