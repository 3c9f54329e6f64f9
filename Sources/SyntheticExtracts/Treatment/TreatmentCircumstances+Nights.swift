/// How a life in treatment goes on while the nights pass. Each night's draws follow those of the night before, so
/// that nothing of a night depends on how many follow it.
extension TreatmentCircumstances {
    /// What happens from day to day.
    mutating func liveOn(_ person: Persona) {
        var random = person.world.generator(person.index, .treatmentNights)
        for day in 0..<max(0, person.world.nights - 1) {
            leaveOrReturn(on: day, person, &random)
            change(consentsOn: day, &random)
            if random.chance(Rates.overnightHousing), laterAccommodation == nil {
                let need = accommodation == "NONE" ? random.one(of: ["PROBLEM", "URGENT"]) : "NONE"
                laterAccommodation = (day, need)
            }
        }
    }

    /// Somebody leaves treatment, or is referred to it again.
    private mutating func leaveOrReturn(
        on day: Int, _ person: Persona, _ random: inout SeededGenerator
    ) {
        guard let place = episodes.indices.last else { return }
        if episodes[place].discharge == nil, episodes[place].triage ?? day < day {
            guard random.chance(Rates.overnightDischarge) else { return }
            episodes[place].discharge = day
            episodes[place].reason = random.one(of: ["80", "82", "83", "85", "85", "85", "86", "87"])
            contacts.removeAll { $0.since > day + 1 }
            profiles.removeAll { $0.day > day }
            if let last = profiles.last {
                profiles.append(
                    OutcomeProfile(day: day, stage: "EXIT", days: last.days, paidWork: last.paidWork))
            }
        } else if let discharge = episodes[place].discharge, discharge < day, episodes.count < 4 {
            guard random.chance(Rates.overnightReferral) else { return }
            let source = person.slot.probation ? "6" : random.one(of: ["1", "3", "5"])
            episodes.append(Episode(referral: day, source: source, triage: day + random.within(1...4)))
        }
    }

    /// A consent is withdrawn, or given.
    private mutating func change(consentsOn day: Int, _ random: inout SeededGenerator) {
        if random.chance(Rates.overnightConsent),
            let place = consents.firstIndex(where: { $0.withdrawn == nil && $0.given < day })
        {
            consents[place].withdrawn = day
        }
        let scope = random.one(of: ["ALERT_ATTENDANCE", "ALERT_DISCHARGE"])
        let isHeld = consents.contains { $0.scope == scope && $0.withdrawn == nil }
        if random.chance(Rates.overnightConsent), !isHeld {
            consents.append(Consent(scope: scope, given: day))
        }
    }
}
