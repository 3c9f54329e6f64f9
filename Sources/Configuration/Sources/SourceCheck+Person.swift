internal import Definitions
internal import Vocabulary

extension SourceCheck {
    /// A row's person must be found in the way that its record type asks for, and where there are people.
    func checkPerson(of source: SourceDefinition, at place: SourceLocation) {
        guard let type = dictionary.recordType(source.recordType) else { return }
        switch (type.role, source.person) {
        case (.person, .own), (.reference, .none), (.detail, .direct), (.detail, .through),
            (.event, .direct), (.event, .through):
            break
        case (.person, _): faults.record(place, "'\(type.name)' is a record of a person: say 'person: own'")
        case (.reference, _): faults.record(place, "'\(type.name)' is of no one person: say 'person: none'")
        case (_, _):
            faults.record(
                place, "'\(type.name)' is about a person: say under 'person' which column leads there")
        }
        switch source.person {
        case .direct(_, let people):
            guard let target = known(people, at: place, "person"), isSingleKeyed(target, at: place) else {
                return
            }
            if let targetType = dictionary.recordType(target.recordType), targetType.role != .person {
                faults.record(
                    place,
                    "source '\(people)' holds '\(targetType.name)', which is no record of a person; "
                        + "say 'through: \(people)' if its rows have a person")
            }
        case .through(_, let other):
            guard let target = known(other, at: place, "person"), isSingleKeyed(target, at: place) else {
                return
            }
            if target.person == .none {
                faults.record(place, "the rows of source '\(other)' have no person to be found through them")
            }
        case .own, .none: break
        }
    }
}
