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
            let members = person.records.compactMap { own[$0.key] }
            return PersonFacts(
                person: membership.member(person.records[0].key)?.pseudonym
                    ?? Pseudonym(person.identifier.text),
                age: age(of: members), diedOn: diedOn(members), restricted: restricted(members),
                links: links(of: person, membership: membership),
                linkChecks: checks[person.identifier, default: []].sorted { $0.rawValue < $1.rawValue })
        }
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

    private func age(of members: [StandardisedRecord]) -> Int? {
        for member in members {
            guard let type = dictionary.recordType(member.key.recordType),
                let place = type.fields.firstIndex(where: { $0.identity == .birthDate }),
                let born = member.values[place].calendarDay
            else { continue }
            return born.wholeYears(until: asOf)
        }
        return nil
    }

    private func diedOn(_ members: [StandardisedRecord]) -> CalendarDay? {
        values(fields.diedOn, of: members).compactMap(\.calendarDay).filter { $0 <= asOf }.min()
    }

    /// Yes if any record says so; no only if every field of every record that could say so says no, which is also so
    /// where nobody who could say so knows the person; else unknown, and then the case stays closed.
    private func restricted(_ members: [StandardisedRecord]) -> Bool? {
        let answers = values(fields.restricted, of: members)
        if answers.contains(.flag(true)) { return true }
        return answers.allSatisfy { $0 == .flag(false) } ? false : nil
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
