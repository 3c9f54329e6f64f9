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
