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
        addContacts(treatment, person, client)
        addProfiles(treatment, person, client)
        addConsents(treatment, person, client)
    }

    private mutating func addClient(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String,
        _ random: inout SeededGenerator
    ) {
        let record = RecordedIdentity(person, &random)
        let isStale = random.chance(Rates.staleAddress)
        let address = isStale ? person.previousHome ?? person.home : person.home
        let isHomeless = person.hasNoFixedAbode || treatment.accommodation == "URGENT"
        let line = address.house + " " + address.streetName
        add(
            .drugClient, Nights(),
            [
                client, "FULL", record.surname, record.forename, record.birth.map(DayText.british) ?? "",
                random.chance(6) ? "NS" : record.isMale ? "M" : "F", person.ethnicity,
                isHomeless ? "No fixed abode" : line, isHomeless ? "" : address.town.name,
                isHomeless ? WrittenAddress.noFixedAbode : WrittenAddress.postcode(address, &random),
            ] + Self.common(treatment, person, &random))
    }

    private mutating func addNationalClient(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String, _ provider: String,
        _ random: inout SeededGenerator
    ) {
        let record = RecordedIdentity(person, &random)
        let isOutside = person.home.town.area == .ux
        let hasSector = !person.hasNoFixedAbode && !random.chance(50)
        add(
            .drugNationalClient, Nights(),
            [
                client, "ATTRIBUTOR", provider, isOutside ? "D02" : "D01", Self.initial(record.forename),
                Self.initial(record.surname), record.birth.map(DayText.british) ?? "",
                random.chance(6) ? random.one(of: ["0", "9"]) : record.isMale ? "1" : "2", person.ethnicity,
                hasSector ? person.home.sector : "",
            ] + Self.common(treatment, person, &random))
    }

    /// The columns that both kinds of client end with.
    private static func common(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ random: inout SeededGenerator
    ) -> [String] {
        let injecting =
            person.needs.substances == .opiate
            ? random.one(of: ["CURRENT", "PREVIOUS", "NEVER"])
            : random.one(of: ["NEVER", "NEVER", "PREVIOUS"])
        return [
            person.needs.substances?.rawValue ?? "NON_OPIATE", injecting, treatment.accommodation,
            treatment.employment, person.isMale ? "" : random.one(of: ["N", "N", "N", "Y"]),
            yesNo(treatment.consentsToReporting),
        ]
    }

    private static func initial(_ name: String) -> String {
        String(Plain.text(String(name.prefix(1))).uppercased())
    }

    private mutating func addEpisode(
        _ episode: Episode, _ ordinal: Int, _ person: Persona, _ client: String, _ provider: String
    ) {
        let world = person.world
        let day = { (offset: Int?) in offset.map { DayText.british(world.day($0)) } ?? "" }
        let number = Self.episode(ordinal, person)
        let isNamed = person.slot.treatment == .named
        let extract = isNamed ? Extract.drugEpisode : .drugNationalEpisode
        let plan = episode.triage.map { $0 + 7 }
        let front = [number, client, provider, day(episode.referral), episode.source, day(episode.triage)]
        let opened = front + [plan.map { $0 < 0 ? day($0) : "" } ?? ""]
        if episode.isDischargedOvernight {
            add(extract, Nights(until: 1), opened + ["", ""])
            add(extract, Nights(since: 1), opened + [day(0), episode.reason])
        } else {
            add(extract, Nights(), opened + [day(episode.discharge), episode.reason])
        }
        guard isNamed, let triage = episode.triage else { return }
        let isComplete = ["80", "81", "82"].contains(episode.reason)
        let exit =
            isComplete ? "COMPLETED" : ["83", "84"].contains(episode.reason) ? "TRANSFERRED" : "INCOMPLETE"
        let start = min(triage + 6, -1)
        let modality =
            [SerialNumbers(person).other("Y", ordinal), number, episode.modality]
            + [day(triage), day(triage + 2), day(start)]
        if episode.isDischargedOvernight {
            add(.drugModality, Nights(until: 1), modality + ["", ""])
            add(.drugModality, Nights(since: 1), modality + [day(0), exit])
        } else {
            let ended = episode.discharge == nil ? "" : exit
            add(.drugModality, Nights(), modality + [day(episode.discharge), ended])
        }
    }

    private static func episode(_ ordinal: Int, _ person: Persona) -> String {
        SerialNumbers(person).other(person.slot.treatment == .named ? "LE" : "DE", ordinal)
    }

    private mutating func addContacts(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String
    ) {
        let world = person.world
        let episode = Self.episode(max(0, treatment.episodes.count - 1), person)
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
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String
    ) {
        let world = person.world
        let numbers = SerialNumbers(person)
        let episode = Self.episode(max(0, treatment.episodes.count - 1), person)
        for (ordinal, profile) in treatment.profiles.enumerated() {
            let use = Self.use(profile.days, person.needs)
            let isHeavy = profile.days > 12
            let steals = String(isHeavy ? profile.days / 4 : 0)
            let wellbeing = String(max(3, 16 - profile.days / 3))
            let isInjecting = person.needs.substances == .opiate && isHeavy
            add(
                .drugTOP, Nights(),
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
            add(
                .drugConsent, Nights(),
                [
                    SerialNumbers(person).other("S", ordinal), client, consent.scope,
                    DayText.british(world.day(consent.given)),
                    consent.withdrawn.map { DayText.british(world.day($0)) } ?? "",
                    person.index % 6 == 0 ? "TEAM_LEADER" : "KEYWORKER",
                ])
        }
    }
}
