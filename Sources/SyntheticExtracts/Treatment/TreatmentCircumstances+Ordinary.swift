extension TreatmentCircumstances {
    /// A life with a drug service as it comes.
    static func ordinary(_ person: Persona) -> TreatmentCircumstances {
        var treatment = TreatmentCircumstances()
        guard person.slot.treatment != .unknown else { return treatment }
        var random = person.world.generator(person.index, .treatment)
        treatment.accommodation =
            person.hasNoFixedAbode
            ? "URGENT" : person.needs.housing && random.chance(700) ? "PROBLEM" : "NONE"
        treatment.employment =
            person.needs.work
            ? random.one(of: ["UNEMPLOYED", "UNEMPLOYED", "SICK"])
            : random.one(of: ["EMPLOYED", "EMPLOYED", "STUDENT", "RETIRED", "OTHER"])
        treatment.consentsToReporting = random.chance(980)
        treatment.addEpisodes(person, &random)
        treatment.addContacts(person)
        treatment.addProfiles(person, &random)
        treatment.addConsents(&random)
        treatment.liveOn(person)
        return treatment
    }

    /// The episode that goes on, if there is one.
    var current: Episode? { episodes.last { $0.triage != nil && $0.discharge == nil } }

    private mutating func addEpisodes(_ person: Persona, _ random: inout SeededGenerator) {
        if random.chance(250) {
            let triage = -random.within(500...1200)
            let reason = random.one(of: ["80", "81", "82", "83", "84", "85", "85", "86", "87", "88"])
            episodes.append(
                Episode(
                    referral: triage - 9, source: "1", triage: triage,
                    discharge: triage + random.within(30...300), reason: reason))
        }
        let triage = -random.within(15...480)
        var source = random.one(of: ["1", "1", "2", "3", "4", "5", "8", "9", "10"])
        if person.slot.probation { source = random.one(of: ["6", "7", "7", "1", "5"]) }
        if random.chance(Rates.unmappedCode * 3) { source = "77" }
        var episode = Episode(referral: triage - random.within(2...20), source: source, triage: triage)
        if person.needs.substances == .opiate { episode.modality = "PRESCRIBING" }
        if random.chance(280), triage < -60 {
            episode.discharge = -random.within(5...50)
            episode.reason = random.one(of: ["80", "81", "82", "82", "83", "84", "85", "85", "85", "86"])
        }
        episodes.append(episode)
    }

    private mutating func addContacts(_ person: Persona) {
        guard let episode = episodes.last, let triage = episode.triage else { return }
        var random = person.world.generator(person.index, .treatmentContacts)
        let period = random.one(of: [7, 7, 14])
        let reliability = random.one(of: [960, 900, 850, 750])
        let end = min(episode.discharge ?? Int.max, person.world.nights + period)
        var day = max(triage, -110)
        day += (random.below(period) - day % period + period) % period
        var last = Int.min
        while day < end {
            let kind = random.one(of: ["KEYWORK", "KEYWORK", "GROUP", "PRESCRIBER", "PHARMACY"])
            let attended = random.chance(40) ? nil : random.chance(reliability)
            add(day, kind, attended, after: last, nights: person.world.nights)
            last = day
            day += period
        }
    }

    private mutating func add(_ day: Int, _ kind: String, _ attended: Bool?, after last: Int, nights: Int) {
        let made = last < 0 ? 0 : last + 1
        guard made < nights else { return }
        if day >= 0 { contacts.append(TreatmentContact(day: day, kind: kind, attended: nil, since: made)) }
        guard day + 1 < nights else { return }
        contacts.append(TreatmentContact(day: day, kind: kind, attended: attended, since: max(0, day + 1)))
    }

    /// Days between reviews: eight weeks, as one provider's system has them.
    private static let reviewPeriod = 56

    private mutating func addProfiles(_ person: Persona, _ random: inout SeededGenerator) {
        guard let triage = episodes.last?.triage else { return }
        let end = episodes.last?.discharge ?? Int.max
        let work = person.needs.work ? 0 : random.within(4...20)
        var day = triage
        var use = random.within(8...28)
        while day < min(person.world.nights, end) {
            let stage = day == triage ? "START" : "REVIEW"
            if day > -400 || day == triage {
                profiles.append(OutcomeProfile(day: day, stage: stage, days: use, paidWork: work))
            }
            use = use * 2 / 3
            day += Self.reviewPeriod
        }
        guard let discharge = episodes.last?.discharge else { return }
        profiles.append(OutcomeProfile(day: discharge, stage: "EXIT", days: use, paidWork: work))
        guard discharge < -34, person.index % 4 == 0 else { return }
        profiles.append(OutcomeProfile(day: discharge + 30, stage: "POST_EXIT", days: use, paidWork: work))
    }

    private mutating func addConsents(_ random: inout SeededGenerator) {
        guard let triage = episodes.last?.triage else { return }
        for (scope, perMille) in [("ALERT_ATTENDANCE", 620), ("ALERT_DISCHARGE", 550), ("COHORT", 950)]
        where random.chance(perMille) {
            let withdrawn = random.chance(40) ? triage / 2 : nil
            consents.append(Consent(scope: scope, given: triage, withdrawn: withdrawn))
        }
    }
}
