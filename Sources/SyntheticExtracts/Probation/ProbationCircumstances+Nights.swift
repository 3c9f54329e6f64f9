/// How a life on probation goes on while the nights pass. Each night's draws follow those of the night before, so
/// that nothing of a night depends on how many follow it.
extension ProbationCircumstances {
    /// What happens from day to day.
    mutating func liveOn(_ person: Persona) {
        guard let place = sentences.lastIndex(where: { $0.start < 0 }) else { return }
        var random = person.world.generator(person.index, .probationNights)
        if hasSecondRecord, mergedOnNight == nil, random.chance(300) { mergedOnNight = random.within(1...7) }
        recordActivity(of: place)
        let known = registrations.count
        let steps = enforcement.indices
        for day in 0..<max(0, person.world.nights - 1) {
            change(amongRegistrations: known, on: day, &random)
            enforce(of: place, amongSteps: steps, on: day, &random)
            serve(place, on: day, person, &random)
            move(on: day, person, &random)
            assess(on: day, person, &random)
            manage(on: day, person, &random)
        }
    }

    /// Each activity attended is one more day of the requirement that asks for it.
    private mutating func recordActivity(of place: Int) {
        let days = appointments.filter { $0.day >= 0 && $0.countsAsActivity && $0.outcome == "ATTC" }.map(
            \.day)
        for index in sentences[place].requirements.indices
        where sentences[place].requirements[index].category == "F" {
            sentences[place].requirements[index].progress = days
        }
    }

    /// Registrations come, go, end and are reviewed.
    private mutating func change(
        amongRegistrations known: Int, on day: Int, _ random: inout SeededGenerator
    ) {
        if random.chance(Rates.overnightRegistration) {
            let type = random.one(of: ["RVLN", "ALSH", "ADVP", "RCHD", "RMDO", "SPO"])
            registrations.append(Registration(type: type, start: day, review: day + 182))
        }
        let draw = random.below(1000)
        guard known > 0 else { return }
        let place = random.below(known)
        let isLeftAlone = registrations[place].end == nil && registrations[place].until == Int.max
        guard isLeftAlone, registrations[place].reviewedOn == nil else { return }
        let ends = [
            Rates.overnightWithdrawal, Rates.overnightWithdrawal + Rates.overnightDeregistration,
            Rates.overnightWithdrawal + Rates.overnightDeregistration + Rates.overnightReview,
        ]
        switch draw {
        case ..<ends[0]: registrations[place].until = day + 1
        case ..<ends[1] where !registrations[place].type.hasSuffix("RH"): registrations[place].end = day
        case ..<ends[2]: registrations[place].reviewedOn = day
        default: break
        }
    }

    /// Breach begins, somebody is recalled, or a step of enforcement has an outcome.
    private mutating func enforce(
        of place: Int, amongSteps steps: Range<Int>, on day: Int, _ random: inout SeededGenerator
    ) {
        for step in steps where random.chance(Rates.overnightEnforcementOutcome) {
            guard enforcement[step].outcome.isEmpty else { continue }
            enforcement[step].outcome = enforcement[step].kind == "RECALL" ? "REC02" : "BRE02"
            enforcement[step].outcomeOn = day
        }
        guard random.chance(Rates.overnightEnforcement), sentences[place].end > day,
            !sentences[place].hasEnded
        else { return }
        if sentences[place].custodyStatus == "ON_LICENCE", sentences[place].recalledOn == nil {
            sentences[place].recalledOn = day
            enforcement.append(EnforcementStep(kind: "RECALL", day: day, outcome: ""))
            appointments.removeAll { $0.since > day + 1 }
        } else if sentences[place].custodyStatus == "COMMUNITY", sentences[place].breachOn == nil {
            sentences[place].breachOn = day
            enforcement.append(EnforcementStep(kind: "BREACH", day: day, outcome: ""))
        }
    }

    /// A requirement is completed, or a court sentences anew.
    private mutating func serve(
        _ place: Int, on day: Int, _ person: Persona, _ random: inout SeededGenerator
    ) {
        if random.chance(Rates.overnightCompletion), sentences[place].end > day,
            let index = sentences[place].requirements.firstIndex(where: { $0.isOpen && $0.category != "DR" })
        {
            sentences[place].requirements[index].completedOn = day
        }
        guard random.chance(Rates.overnightSentence), sentences.count < 4 else { return }
        let offence = Offence.any(random.one(of: Self.families), &random)
        var sentence = Sentence(offence: offence, type: .communityOrder, start: day, end: day + 365)
        sentence.requirements = [
            Requirement(category: "F", start: day, end: day + 365, required: 20, completed: 0, unit: "DAYS")
        ]
        sentences.append(sentence)
    }

    /// The person gives another address, or none.
    private mutating func move(on day: Int, _ person: Persona, _ random: inout SeededGenerator) {
        guard random.chance(Rates.overnightMove) else { return }
        let isHomeless = person.needs.housing && random.chance(350)
        let type = isHomeless ? "A08A" : random.one(of: ["A01C", "A01D", "A03", "A04", "A07A", "A07B"])
        let next = Address(&random)
        for place in addresses.indices
        where addresses[place].status == "M" && addresses[place].supersededOn == nil {
            addresses[place].supersededOn = day
        }
        addresses.append(
            ProbationAddress(address: isHomeless ? nil : next, type: type, isVerified: false, start: day))
    }

    /// A new assessment with its scores, or a new tier.
    private mutating func assess(on day: Int, _ person: Persona, _ random: inout SeededGenerator) {
        if random.chance(Rates.overnightAssessment) {
            let scores = Need.allCases.map { Assessment.score($0, person.needs, &random) }
            assessments.append(Assessment(day: day, layer: "3", scores: scores))
            addPredictions(on: day, &random)
        }
        if random.chance(Rates.overnightTier), tierChangedOn == nil { tierChangedOn = day }
    }

    /// Another officer, an absence accepted after the fact, a meeting's action, a record put right.
    private mutating func manage(on day: Int, _ person: Persona, _ random: inout SeededGenerator) {
        if random.chance(Rates.overnightReallocation), reallocatedOn == nil { reallocatedOn = day }
        if random.chance(Rates.overnightCorrection), correctedOn == nil { correctedOn = day }
        if random.chance(Rates.overnightAcceptance),
            let place = appointments.lastIndex(where: { $0.outcome == "UAAB" && $0.since == 0 && $0.day < 0 })
        {
            var accepted = appointments[place]
            (accepted.outcome, accepted.enforcement, accepted.since) = ("AAME", "", day + 1)
            if !appointments.contains(where: { $0.day == accepted.day && $0.since > 0 }) {
                appointments.append(accepted)
            }
        }
        if random.chance(Rates.overnightAction), registrations.contains(where: { $0.type == "IIOM" }) {
            let kind = random.one(of: ["CONSTRUCTIVE", "RESTRICTIVE", "INFORMATION"])
            actions.append(.ordinary(kind: kind, setOn: day, isDone: false))
        }
        if random.chance(Rates.overnightAction * 4),
            let place = actions.firstIndex(where: { $0.closedOn == nil && $0.setOn < 0 && !$0.isExitPlan })
        {
            actions[place].status = "DONE"
            actions[place].closedOn = day
        }
    }
}

extension Requirement {
    /// Whether it goes on.
    fileprivate var isOpen: Bool { terminated.isEmpty && completedOn == nil }
}
