/// How a life with the police goes on while the nights pass. Each night's draws follow those of the night before, so
/// that nothing of a night depends on how many follow it.
extension PoliceCircumstances {
    /// What happens to somebody whom the police know from day to day.
    mutating func liveOn(_ habit: Offence.Family, _ person: Persona) {
        var random = person.world.generator(person.index, .nights)
        let decided = involvements.indices.filter { involvements[$0].isUndecided }
        for day in 0..<max(0, person.world.nights - 1) {
            offend(on: day, habit, person, &random)
            if random.chance(Rates.overnightVictim) { addVictimisation(on: day, &random) }
            if random.chance(Rates.overnightIncident) { addIncident(on: day, &random) }
            decide(among: decided, on: day, &random)
            move(on: day, person, &random)
            change(markersOn: day, &random)
            if random.chance(Rates.overnightCorrection), correctedOn == nil { correctedOn = day }
        }
    }

    /// What happens to somebody whom the police know as a victim or witness alone.
    mutating func liveOnAsVictim(_ person: Persona) {
        var random = person.world.generator(person.index, .nights)
        for day in 0..<max(0, person.world.nights - 1) where random.chance(Rates.overnightVictim) {
            addVictimisation(on: day, &random)
        }
    }

    /// A crime of which the person is suspected, and often the arrest for it, with a test where the law lets the
    /// police test.
    private mutating func offend(
        on day: Int, _ habit: Offence.Family, _ person: Persona, _ random: inout SeededGenerator
    ) {
        let rate = person.slot.probation ? Rates.overnightCrimeSupervised : Rates.overnightCrime
        guard random.chance(rate) else { return }
        let offence = Offence.any(habit, &random)
        var involvement = Involvement(day: day, offence: offence, role: .suspect, outcome: "")
        involvement.domesticAbuse =
            offence.family == .violence && random.chance(person.needs.domesticAbuse ? 700 : 120)
        involvement.knife = offence.group == Offence.blade.group
        involvement.involvesOther = involvement.domesticAbuse || random.chance(200)
        involvements.append(involvement)
        if involvement.domesticAbuse {
            incidents.append(
                Incident(day: day, category: "DOMESTIC_INCIDENT", role: "SUSPECT", qualifiers: "DOMESTIC"))
        }
        guard random.chance(650) else { return }
        let disposal = random.one(of: ["RUI", "RUI", "BAILED_PRE_CHARGE", "CHARGED", "NO_FURTHER_ACTION"])
        var arrest = Arrest(day: day, reason: .offence(offence), disposal: disposal)
        arrest.isHomeless = person.hasNoFixedAbode || (person.needs.housing && random.chance(150))
        arrest.risksDrugs = person.needs.drugs && random.chance(600) ? "Y" : "N"
        arrest.selfHarm = random.chance(90) ? "Y" : "N"
        arrest.isHeldOvernight = random.chance(250)
        if disposal == "RUI", random.chance(200) {
            arrest.laterDisposal = (
                day + random.within(2...4), random.one(of: ["CHARGED", "NO_FURTHER_ACTION"])
            )
        }
        if offence.isTrigger, random.chance(800) { arrest.test = DrugTest.ordinary(person, &random) }
        arrests.append(arrest)
    }

    /// An outcome comes in, the person is ruled out, or a crime turns out to be another one.
    private mutating func decide(among undecided: [Int], on day: Int, _ random: inout SeededGenerator) {
        for place in undecided {
            let draw = random.below(1000)
            guard involvements[place].changes.allSatisfy({ $0 == nil }) else { continue }
            if draw < Rates.overnightOutcome {
                involvements[place].laterOutcome = (
                    day, random.one(of: ["1", "1", "15", "16", "16", "18", "3"])
                )
            } else if draw < Rates.overnightOutcome + Rates.overnightElimination {
                involvements[place].eliminatedOn = day
            } else if draw < Rates.overnightOutcome + Rates.overnightElimination
                + Rates.overnightReclassification
            {
                let family = involvements[place].offence.family
                involvements[place].laterOffence = (day, random.frequent(of: Offence.all(family)))
            }
        }
    }

    /// The person gives another address, or none.
    private mutating func move(on day: Int, _ person: Persona, _ random: inout SeededGenerator) {
        guard random.chance(Rates.overnightMove) else { return }
        let isHomeless = person.needs.housing && random.chance(300)
        let source = random.one(of: ["CUSTODY", "SELF_STATED", "INTELLIGENCE"])
        let next = Address(&random)
        for place in addresses.indices where addresses[place].to == nil { addresses[place].to = day }
        addresses.append(
            PoliceAddress(
                address: isHomeless ? nil : next, role: isHomeless ? "NFA" : "HOME", from: day, source: source
            ))
    }

    /// A warning signal is set or ends, or there is newer intelligence.
    private mutating func change(markersOn day: Int, _ random: inout SeededGenerator) {
        if random.chance(Rates.overnightMarker) {
            let signal = random.frequent(of: ["VI", "DR", "WE", "SH", "SU", "MN"])
            warnings.append(Warning(signal: signal, setOn: day, reviewOn: day + 365))
        }
        if random.chance(Rates.overnightMarker * 3),
            let place = warnings.firstIndex(where: { $0.endedOn == nil && $0.setOn < day })
        {
            warnings[place].endedOn = day
        }
        if random.chance(Rates.overnightMarker) { intelligence.append(day) }
    }
}

extension Involvement {
    /// Whether the person is a suspect and nothing is decided.
    fileprivate var isUndecided: Bool { role == .suspect && outcome.isEmpty }
}
