internal import Vocabulary

extension PersonRows {
    /// A drug service's rows of a person.
    mutating func addTreatment(_ treatment: TreatmentCircumstances, _ person: Persona) {
        var random = person.world.generator(person.index, .treatmentRecord)
        let isNamed = person.slot.treatment == .named
        let numbers = SerialNumbers(person)
        let client = isNamed ? numbers.client : numbers.nationalClient
        let provider = isNamed ? "T0001" : random.one(of: ["T0002", "T0003", "T0004"])
        if isNamed {
            addClient(treatment, person, client, &random)
        } else {
            addNationalClient(treatment, person, client, provider, &random)
        }
        for (ordinal, episode) in treatment.episodes.enumerated() {
            addEpisode(episode, ordinal, person, client, provider)
        }
        guard isNamed else { return }
        let current = Self.episode(treatment.episodes.lastIndex { $0.referral < 0 } ?? 0, person)
        addContacts(treatment, person, client, current)
        addProfiles(treatment, person, client, current)
        addConsents(treatment, person, client)
    }

    private mutating func addEpisode(
        _ episode: Episode, _ ordinal: Int, _ person: Persona, _ client: String, _ provider: String
    ) {
        let world = person.world
        let day = { (offset: Int?) in offset.map { DayText.british(world.day($0)) } ?? "" }
        let number = Self.episode(ordinal, person)
        let isNamed = person.slot.treatment == .named
        let nights = Nights(since: world.night(knowing: episode.referral))
        let plan = episode.triage.map { $0 + 7 }
        let front = [number, client, provider, day(episode.referral), episode.source]
        let changes = [episode.triage, plan, episode.discharge]
        add(isNamed ? .drugEpisode : .drugNationalEpisode, nights, learning: changes, of: person) { known in
            let isOver = known.has(episode.discharge)
            return front + [
                day(known.of(episode.triage)), day(known.of(plan)), yesNo(ordinal > 0),
                day(known.of(episode.discharge)), isOver ? episode.reason : "",
                isOver ? ["HOME", "HOME", "CUSTODY", "UNKNOWN"][person.index % 4] : "",
            ]
        }
        guard isNamed, let triage = episode.triage else { return }
        addModality(of: episode, ordinal, person, triage: triage)
    }

    private mutating func addModality(of episode: Episode, _ ordinal: Int, _ person: Persona, triage: Int) {
        let world = person.world
        let day = { (offset: Int?) in offset.map { DayText.british(world.day($0)) } ?? "" }
        let isComplete = ["80", "81", "82"].contains(episode.reason)
        let exit =
            isComplete ? "COMPLETED" : ["83", "84"].contains(episode.reason) ? "TRANSFERRED" : "INCOMPLETE"
        let start = triage < 0 ? min(triage + 6, -1) : triage + 3
        let front = [
            SerialNumbers(person).other("Y", ordinal), Self.episode(ordinal, person), episode.modality,
            day(triage), day(triage + 2),
        ]
        let nights = Nights(since: world.night(knowing: triage))
        add(.drugModality, nights, learning: [start, episode.discharge], of: person) { known in
            let isOver = known.has(episode.discharge)
            return front + [day(known.of(start)), day(known.of(episode.discharge)), isOver ? exit : ""]
        }
    }

    private static func episode(_ ordinal: Int, _ person: Persona) -> String {
        SerialNumbers(person).other(person.slot.treatment == .named ? "LE" : "DE", ordinal)
    }

    private mutating func addContacts(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String, _ episode: String
    ) {
        let world = person.world
        for contact in treatment.contacts where contact.since < world.nights {
            add(
                .drugContact, Nights(since: contact.since),
                [
                    SerialNumbers(person).other("K", 400 + contact.day), client, episode,
                    DayText.british(world.day(contact.day)), contact.kind, contact.attended.map(yesNo) ?? "",
                ])
        }
    }

    private mutating func addProfiles(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String, _ episode: String
    ) {
        let world = person.world
        let numbers = SerialNumbers(person)
        for (ordinal, profile) in treatment.profiles.enumerated() {
            let use = Self.use(profile.days, person.needs)
            let isHeavy = profile.days > 12
            let steals = String(isHeavy ? profile.days / 4 : 0)
            let wellbeing = String(max(3, 16 - profile.days / 3))
            let isInjecting = person.needs.substances == .opiate && isHeavy
            add(
                .drugTOP, Nights(since: world.night(knowing: profile.day)),
                [
                    numbers.other("O", ordinal), client, episode, DayText.british(world.day(profile.day)),
                    profile.stage,
                ] + use + [
                    isInjecting ? String(profile.days / 2) : "0", yesNo(isInjecting && person.index % 4 == 0),
                    steals, "0", yesNo(isHeavy && person.index % 3 == 0), "N", wellbeing, wellbeing,
                    wellbeing,
                    String(profile.paidWork), "0", yesNo(treatment.accommodation == "URGENT"),
                    yesNo(treatment.accommodation == "PROBLEM"),
                ])
        }
    }

    /// Days of use of alcohol, opiates, crack, cocaine, amphetamine, cannabis and others.
    private static func use(_ days: Int, _ needs: Needs) -> [String] {
        let half = days / 2
        let counts =
            switch needs.substances {
            case .opiate: [0, days, half, 0, 0, half / 2, 0]
            case .nonOpiate: [0, 0, half, days, 0, half, 0]
            case .nonOpiateAndAlcohol: [days, 0, 0, half, 0, half, 0]
            case .alcohol, nil: [days, 0, 0, 0, 0, 0, 0]
            }
        return counts.map(String.init)
    }

    private mutating func addConsents(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String
    ) {
        let world = person.world
        for (ordinal, consent) in treatment.consents.enumerated() {
            let nights = Nights(since: world.night(knowing: consent.given))
            add(.drugConsent, nights, learning: [consent.withdrawn], of: person) { known in
                [
                    SerialNumbers(person).other("S", ordinal), client, consent.scope,
                    DayText.british(world.day(consent.given)),
                    known.of(consent.withdrawn).map { DayText.british(world.day($0)) } ?? "",
                    person.index % 6 == 0 ? "TEAM_LEADER" : "KEYWORKER",
                ]
            }
        }
    }
}
