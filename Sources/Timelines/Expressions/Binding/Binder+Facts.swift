import Vocabulary

extension Binder {
    /// A condition about the person.
    mutating func fact(_ condition: Condition) -> TruthCode {
        if case .knownTo = condition {} else { reach.addFacts() }
        let people = timelines.people
        let today = CalendarDay(dayNumber: asOf)
        switch condition {
        case .knownTo(let agency):
            let minimum = minimum
            guard let number = agencyNumber(agency) else { return { _ in Truth(false) } }
            let strengths = timelines.strengths
            let width = timelines.agencies.count
            return { cursor in
                let strength = strengths[cursor.place * width + number]
                return Truth(strength != Timelines.notFound && strength >= minimum)
            }
        case .linkCheck(let checks):
            return { cursor in Truth(people[cursor.place].linkChecks.contains(where: checks.contains)) }
        case .alive:
            return { cursor in Truth(people[cursor.place].diedOn.map { $0 > today } ?? true) }
        case .restricted:
            return { cursor in
                if let restricted = people[cursor.place].restricted { return Truth(restricted) }
                cursor.note(.missingFact("restricted"))
                return Truth(.unknown, .missing)
            }
        default: return { _ in Truth(.unknown) }
        }
    }

    /// The person's age.
    mutating func age() -> QuantityCode {
        reach.addFacts()
        let people = timelines.people
        return { cursor in
            if let age = people[cursor.place].age { return Quantity(Double(age)) }
            cursor.note(.missingFact("age"))
            return .unknown(.missing)
        }
    }

    /// The strength between two agencies.
    mutating func link(_ one: Agency, _ other: Agency) -> QuantityCode {
        reach.addFacts()
        let people = timelines.people
        return { cursor in
            Quantity(Double(people[cursor.place].link(between: one, and: other).rawValue))
        }
    }

    mutating func weakestLink() -> QuantityCode {
        reach.addFacts()
        let people = timelines.people
        return { cursor in Quantity(Double(people[cursor.place].weakestLink.rawValue)) }
    }
}
