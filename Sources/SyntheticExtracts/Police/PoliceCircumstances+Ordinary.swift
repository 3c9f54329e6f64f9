extension PoliceCircumstances {
    /// A life with the police as it comes.
    static func ordinary(_ person: Persona) -> PoliceCircumstances {
        var police = PoliceCircumstances()
        guard person.slot.police else { return police }
        var random = person.world.generator(person.index, .police)
        police.addAddresses(person, &random)
        if person.isVictimOnly {
            for _ in 0...random.below(2) { police.addVictimisation(on: -random.within(3...700), &random) }
            police.liveOnAsVictim(person)
            return police
        }
        let habit = Self.habit(person, &random)
        for _ in 0..<[1, 2, 3, 5][random.weighted([48, 30, 15, 7])] {
            police.addOffence(habit, person, &random)
        }
        if random.chance(90) { police.addVictimisation(on: -random.within(3...700), &random) }
        if random.chance(250) { police.addIncident(on: -random.within(2...500), &random) }
        if person.slot.probation { police.addEnforcementArrest(&random) }
        police.addMarkers(&random)
        police.liveOn(habit, person)
        return police
    }

    /// A life with nothing recent in it.
    static func quiet(_ person: Persona) -> PoliceCircumstances {
        var police = PoliceCircumstances()
        guard person.slot.police else { return police }
        police.addresses = [PoliceAddress(address: person.home, from: -900)]
        police.involvements = [
            Involvement(day: -520, offence: .shopTheft, role: .convicted, outcome: "1"),
            Involvement(day: -120, offence: .shopTheft, role: .suspect, outcome: "15"),
        ]
        police.arrests = [Arrest(day: -519, reason: .offence(.shopTheft), disposal: "CHARGED")]
        return police
    }

    private mutating func addAddresses(_ person: Persona, _ random: inout SeededGenerator) {
        let moved = -random.within(60...700)
        if person.hasNoFixedAbode {
            addresses.append(PoliceAddress(address: nil, role: "NFA", from: -random.within(20...400)))
            return
        }
        guard let earlier = person.previousHome else {
            addresses.append(PoliceAddress(address: person.home, from: -random.within(100...2500)))
            return
        }
        let isStale = random.chance(Rates.staleAddress)
        let source = random.one(of: ["CUSTODY", "CUSTODY", "SELF_STATED", "INTELLIGENCE"])
        addresses.append(PoliceAddress(address: earlier, from: moved - 700, to: isStale ? nil : moved))
        if !isStale { addresses.append(PoliceAddress(address: person.home, from: moved, source: source)) }
        guard random.chance(120) else { return }
        let since = -random.within(15...400)
        let role = random.one(of: ["FOUND", "BAIL"])
        addresses.append(
            PoliceAddress(
                address: Address(&random), role: role, from: since, to: role == "BAIL" ? since / 2 : since))
    }

    static func habit(_ person: Persona, _ random: inout SeededGenerator) -> Offence.Family {
        if person.needs.domesticAbuse { return .violence }
        if person.needs.drugs, random.chance(650) { return .acquisitive }
        return [.acquisitive, .violence, .drugs, .sexual, .other][random.weighted([34, 32, 12, 3, 19])]
    }

    private mutating func addOffence(
        _ habit: Offence.Family, _ person: Persona, _ random: inout SeededGenerator
    ) {
        let families: [Offence.Family] = [.acquisitive, .violence, .drugs, .other]
        let family = random.chance(700) ? habit : random.one(of: families)
        let offence = Offence.any(family, &random)
        let day = -random.within(4...700)
        let part = random.weighted([42, 16, 28, 5, 4, 5])
        let role: Involvement.Role =
            [.suspect, .charged, .convicted, .cautioned, .eliminated, .witness][part]
        var involvement = Involvement(
            day: day, offence: offence, role: role, outcome: Self.outcome(role, day: day, &random))
        involvement.domesticAbuse =
            family == .violence && random.chance(person.needs.domesticAbuse ? 700 : 120)
        involvement.knife = offence.group == Offence.blade.group || (family == .violence && random.chance(60))
        involvement.involvesOther = involvement.domesticAbuse || random.chance(150)
        involvements.append(involvement)
        guard part < 4, random.chance(620) else { return }
        addArrest(for: involvement, person, &random)
    }

    private static func outcome(
        _ role: Involvement.Role, day: Int, _ random: inout SeededGenerator
    ) -> String {
        switch role {
        case .charged, .convicted: random.chance(40) ? "1A" : "1"
        case .cautioned: random.chance(100) ? "3A" : "3"
        case .witness, .eliminated: random.one(of: ["14", "18", ""])
        default: day > -100 ? "" : random.one(of: Self.undecided)
        }
    }

    private static let undecided = [
        "15", "16", "16", "8", "21", "22", "9", "10", "18", "15", "16", "8", "7", "6", "4", "17", "20",
    ]

    private mutating func addArrest(
        for involvement: Involvement, _ person: Persona, _ random: inout SeededGenerator
    ) {
        let day = min(-1, involvement.day + random.below(6))
        var arrest = Arrest(
            day: day, reason: .offence(involvement.offence),
            disposal: Self.disposal(involvement.role, &random))
        arrest.isHomeless = person.hasNoFixedAbode || (person.needs.housing && random.chance(120))
        arrest.risksDrugs = random.chance(80) ? "U" : (person.needs.drugs && random.chance(600) ? "Y" : "N")
        arrest.selfHarm = random.chance(90) ? "Y" : random.one(of: ["N", "N", "N", "U"])
        if involvement.offence.isTrigger, random.chance(700) {
            arrest.test = DrugTest.ordinary(person, &random)
        }
        arrests.append(arrest)
    }

    private static func disposal(_ role: Involvement.Role, _ random: inout SeededGenerator) -> String {
        switch role {
        case .charged, .convicted: random.one(of: ["CHARGED", "CHARGED", "BAILED_CHARGE", "REMANDED"])
        case .cautioned: "CAUTION"
        default:
            random.one(of: [
                "RUI", "RUI", "BAILED_PRE_CHARGE", "NO_FURTHER_ACTION", "COMMUNITY_RESOLUTION",
                random.chance(Rates.unmappedCode * 6) ? "XFER" : "RUI",
            ])
        }
    }

    /// An arrest of probation's making: for a breach, a recall or a court's warrant.
    private mutating func addEnforcementArrest(_ random: inout SeededGenerator) {
        guard random.chance(60) else { return }
        let (reason, disposal): (Arrest.Reason, String) = random.one(of: [
            (.breach, "WARRANT_COURT"), (.warrant, "WARRANT_COURT"), (.recall, "RECALLED"),
        ])
        arrests.append(Arrest(day: -random.within(20...600), reason: reason, disposal: disposal))
    }

    /// A crime of which the person is the victim.
    mutating func addVictimisation(on day: Int, _ random: inout SeededGenerator) {
        let family = random.one(of: [Offence.Family.acquisitive, .violence, .other])
        var involvement = Involvement(
            day: day, offence: Offence.any(family, &random),
            role: random.chance(850) ? .victim : .complainant,
            outcome: day < 0 ? random.one(of: ["", "14", "18", "16"]) : "")
        involvement.domesticAbuse = family == .violence && random.chance(300)
        involvements.append(involvement)
    }

    /// A call to the police in which the person had a part.
    mutating func addIncident(on day: Int, _ random: inout SeededGenerator) {
        let categories = [
            "ASB_NUISANCE", "ASB_PERSONAL", "CONCERN_FOR_SAFETY", "DOMESTIC_INCIDENT", "MISSING_PERSON",
            "SUSPICIOUS_CIRCUMSTANCES", "ASB_ENVIRONMENTAL", "ROAD_RELATED", "ADMINISTRATION",
        ]
        let category = random.frequent(of: categories)
        var incident = Incident(
            day: day, category: category,
            role: random.one(of: ["SUBJECT", "SUSPECT", "WITNESS", "VICTIM"]))
        switch category {
        case "DOMESTIC_INCIDENT": incident.qualifiers = "DOMESTIC;ALCOHOL"
        case "CONCERN_FOR_SAFETY": incident.qualifiers = "MENTAL_HEALTH"
        case "ASB_PERSONAL": incident.qualifiers = random.chance(200) ? "HATE" : ""
        case "ASB_NUISANCE": incident.qualifiers = random.chance(300) ? "YOUTH" : ""
        default: break
        }
        incident.isOpenOvernight = day >= 0 && random.chance(250)
        incidents.append(incident)
    }

    private mutating func addMarkers(_ random: inout SeededGenerator) {
        if random.chance(180) {
            let set = -random.within(30...1500)
            var warning = Warning(
                signal: random.frequent(of: [
                    "VI", "DR", "WE", "SH", "MN", "SU", "ES", "FI", "AG", "CO", "AT",
                ]),
                setOn: set, reviewOn: random.chance(800) ? set + 365 * (1 + -set / 365) : nil)
            if random.chance(150) { warning.endedOn = set / 2 }
            warnings.append(warning)
        }
        if random.chance(110) { intelligence = [-random.within(5...600)] }
    }
}

extension DrugTest {
    /// A test whose result goes with the person's use.
    static func ordinary(_ person: Persona, _ random: inout SeededGenerator) -> DrugTest {
        if random.chance(20) { return DrugTest(opiates: .void, cocaine: .void) }
        let chances =
            switch person.needs.substances {
            case .opiate: (opiates: 700, cocaine: 650)
            case .nonOpiate, .nonOpiateAndAlcohol: (opiates: 20, cocaine: 750)
            case .alcohol: (opiates: 20, cocaine: 250)
            case nil: (opiates: 30, cocaine: 200)
            }
        var test = DrugTest(
            opiates: random.chance(chances.opiates) ? .positive : .negative,
            cocaine: random.chance(chances.cocaine) ? .positive : .negative)
        if test.isPositive { test.attended = random.chance(900) }
        return test
    }
}
