internal import Definitions
internal import Linkage
internal import PersonalData
internal import Timelines
internal import Vocabulary

/// Works out what every rule must know of a person: age, death, restriction, and how firmly agencies' records of
/// them are linked.
struct PersonFactsMaker: Sendable {
    let dictionary: DataDictionary
    let fields: PersonFactFields
    let asOf: CalendarDay

    /// The facts of every person of the night.
    func facts(
        of linked: LinkedNight, membership: Membership, records: [StandardisedRecord]
    ) -> [PersonFacts] {
        let population = linked.population
        let own = Dictionary(
            records.filter { $0.person == $0.key }.map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first })
        let checks = linkChecks(population, standingApart: linked.standingApart)
        return population.people.map { person in
            let told = told(
                by: person.records.compactMap { record in
                    own[record.key].map { (record: $0, isCore: record.isCore) }
                })
            return PersonFacts(
                person: membership.member(person.records[0].key)?.pseudonym
                    ?? Pseudonym(person.identifier.text),
                age: told.age, diedOn: told.diedOn, restricted: told.restricted,
                links: links(of: person, membership: membership),
                linkChecks: checks[person.identifier, default: []].sorted { $0.rawValue < $1.rawValue })
        }
    }

    /// What a person's own records say of them.
    struct Told: Equatable {
        let age: Int?
        let diedOn: CalendarDay?
        let restricted: Bool?
    }

    /// What some records say of the person whose they are.
    ///
    /// Those that are tied to the others on few details alone may be somebody else's: they neither age nor bury the
    /// person. They close a case all the same, for that can only be lifted by looking.
    ///
    /// - Parameter members: The person's own records, and whether each is of the firm part of the case.
    /// - Returns: Age, death and restriction.
    func told(by members: [(record: StandardisedRecord, isCore: Bool)]) -> Told {
        let core = members.filter(\.isCore).map(\.record)
        return Told(
            age: age(of: core), diedOn: diedOn(core),
            restricted: restricted(core, orByAny: members.map(\.record)))
    }

    /// The firmest link to each agency that knows the person.
    private func links(of person: LinkedPerson, membership: Membership) -> [AgencyLink] {
        var firmest: [Agency: LinkStrength] = [:]
        for record in person.records {
            let strength = membership.member(record.key)?.strength ?? .none
            firmest[record.key.agency] = max(firmest[record.key.agency] ?? .none, strength)
        }
        return firmest.map { AgencyLink($0.key, $0.value) }.sorted()
    }

    /// Completed years; unknown where records disagree.
    private func age(of members: [StandardisedRecord]) -> Int? {
        let ages = members.compactMap { member -> Int? in
            guard let type = dictionary.recordType(member.key.recordType),
                let place = type.fields.firstIndex(where: { $0.identity == .birthDate })
            else { return nil }
            return member.values[place].calendarDay?.wholeYears(until: asOf)
        }
        return Set(ages).count == 1 ? ages.first : nil
    }

    private func diedOn(_ members: [StandardisedRecord]) -> CalendarDay? {
        values(fields.diedOn, of: members).compactMap(\.calendarDay).filter { $0 <= asOf }.min()
    }

    /// Yes if any record says so; no only where each that could say so says no, or there is none; else unknown.
    private func restricted(
        _ core: [StandardisedRecord], orByAny members: [StandardisedRecord]
    ) -> Bool? {
        if values(fields.restricted, of: members).contains(.flag(true)) { return true }
        return values(fields.restricted, of: core).allSatisfy { $0 == .flag(false) } ? false : nil
    }

    private func values(_ fields: [PersonFactFields.Field], of members: [StandardisedRecord]) -> [FieldValue]
    {
        fields.flatMap { field in
            members.compactMap { member in
                guard member.key.recordType == field.recordType,
                    let place = dictionary.recordType(field.recordType)?.index(of: field.field)
                else { return nil }
                return member.values[place]
            }
        }
    }

    /// Why a person's links must be verified before anything built on them is used.
    ///
    /// A split that came about because an agreement is not in force says nothing of the links.
    private func linkChecks(
        _ population: LinkedPopulation, standingApart apart: Set<PersonIdentifier>
    ) -> [PersonIdentifier: Set<LinkCheck>] {
        var checks: [PersonIdentifier: Set<LinkCheck>] = [:]
        var person: [RecordKey: PersonIdentifier] = [:]
        for linked in population.people {
            for record in linked.records { person[record.key] = linked.identifier }
            if linked.records.count > 1, linked.records.contains(where: { $0.strength == .weak }) {
                checks[linked.identifier, default: []].insert(.weak)
            }
        }
        for contested in population.contested {
            guard let check = contested.reason.linkCheck else { continue }
            for key in [contested.left, contested.right] {
                if let person = person[key] { checks[person, default: []].insert(check) }
            }
        }
        for change in population.identifierChanges {
            switch change.kind {
            case .merged(let into): checks[into, default: []].insert(.merged)
            case .split(let into):
                let those = into + [change.identifier]
                guard apart.isDisjoint(with: those) else { continue }
                for one in those { checks[one, default: []].insert(.split) }
            case .new, .withdrawn: break
            }
        }
        return checks
    }
}

extension ContestedLink.Reason {
    /// The check that it asks for; none where the weight alone was too low or people have decided.
    fileprivate var linkCheck: LinkCheck? {
        switch self {
        case .belowThreshold, .decidedDifferent, .duplicateFreeSource: nil
        case .keptApart(let constraint), .groupsKeptApart(let constraint):
            LinkCheck(rawValue: constraint) ?? .conflicting
        case .notEnoughSupport: .conflicting
        }
    }
}
