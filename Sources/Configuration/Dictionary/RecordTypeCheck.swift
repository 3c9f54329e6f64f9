internal import Definitions
internal import Vocabulary

/// What a record type must have for its role: a date for an event, an identity for a person.
struct RecordTypeCheck {
    let type: RecordTypeDefinition
    let faults: FaultCollector

    func check() {
        checkIdentities()
        switch type.role {
        case .person: checkPerson()
        case .event: checkEvent()
        case .detail: break
        case .reference: checkReference()
        }
    }

    private func checkIdentities() {
        var seen: Set<IdentityUse> = []
        for field in type.fields {
            guard let identity = field.identity else { continue }
            if type.role != .person, type.role != .detail {
                faults.record(
                    field.location,
                    "'identity' belongs to records of role person or detail; '\(type.name)' is of role "
                        + type.role.rawValue)
            } else if !seen.insert(identity).inserted {
                faults.record(
                    field.location,
                    "two fields of '\(type.name)' have identity '\(identity.rawValue)'; keep one")
            }
        }
    }

    /// Linkage needs a surname or its initial, and a date of birth.
    private func checkPerson() {
        let identities = Set(type.fields.compactMap(\.identity))
        let hasName = identities.contains(.surname) || identities.contains(.surnameInitial)
        guard hasName, identities.contains(.birthDate) else {
            faults.record(
                type.location,
                "'\(type.name)' is a record of a person, so linkage needs fields with identity surname "
                    + "(or surname_initial) and birth_date")
            return
        }
    }

    private func checkEvent() {
        guard type.timing == .undated else { return }
        faults.record(
            type.location,
            "'\(type.name)' is of role event; say 'on:' for the day it happened, or 'from:' and 'until:'")
    }

    private func checkReference() {
        for field in type.fields where field.monitoringOnly {
            faults.record(
                field.location, "a record of no person has nothing to monitor; drop 'monitoring_only'")
        }
    }
}
