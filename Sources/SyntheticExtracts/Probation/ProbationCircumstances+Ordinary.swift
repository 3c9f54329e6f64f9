extension ProbationCircumstances {
    /// A life on probation as it comes.
    static func ordinary(_ person: Persona) -> ProbationCircumstances {
        var probation = ProbationCircumstances()
        guard person.slot.probation else { return probation }
        var random = person.world.generator(person.index, .probation)
        probation.addSentence(person, &random)
        probation.addAddresses(person, &random)
        probation.addAssessment(person, &random)
        probation.addRegistrations(person, &random)
        probation.addPredictions(on: -random.within(10...400), &random)
        probation.addAppointments(person)
        probation.addActions(&random)
        probation.addEnforcement(person)
        probation.hasSecondRecord = random.chance(Rates.duplicateCase)
        if probation.hasSecondRecord, random.chance(Rates.mergedCase) { probation.mergedOnNight = 0 }
        probation.liveOn(person)
        return probation
    }

    /// The sentence that is being served, if any.
    var current: Sentence? { sentences.last { !$0.hasEnded } }

    private mutating func addSentence(_ person: Persona, _ random: inout SeededGenerator) {
        let family = person.needs.domesticAbuse ? Offence.Family.violence : random.one(of: Self.families)
        let offence = Offence.any(family, &random)
        if random.chance(120) {
            sentences.append(Sentence.over(offence, &random))
        }
        switch random.weighted([10, 8, 22, 4, 40, 16]) {
        case 0: sentences.append(Sentence.over(offence, &random))
        case 1:
            isInCustody = true
            sentences.append(Sentence.inCustody(offence, &random))
        case 2: sentences.append(Sentence.onLicence(offence, &random))
        case 3:
            let start = -random.within(20...300)
            sentences.append(
                Sentence(
                    offence: offence, type: .postSentence, start: start, end: start + 365,
                    custodyStatus: "PSS"))
        case 4: sentences.append(Sentence.inCommunity(.communityOrder, offence, person, &random))
        default: sentences.append(Sentence.inCommunity(.suspendedSentence, offence, person, &random))
        }
    }

    private mutating func addAddresses(_ person: Persona, _ random: inout SeededGenerator) {
        if person.hasNoFixedAbode {
            addresses = [ProbationAddress(address: nil, type: "A08A", start: -random.within(20...300))]
            return
        }
        let type = random.one(
            of: person.needs.housing
                ? ["A03", "A07A", "A08C", "A16", "A04", "A10", "A02", "A08", "A05", "A06", "A99"]
                : ["A01A", "A01C", "A01D", "A01D", "A07B", "A07B", "A01C", "A01A", ""])
        let moved = -random.within(60...900)
        let isStale = person.previousHome != nil && random.chance(Rates.staleAddress)
        let verified = random.chance(700)
        if let earlier = person.previousHome {
            var old = ProbationAddress(
                address: earlier, status: isStale ? "M" : "P", type: type, start: moved - 600, end: moved)
            if isStale { old.end = nil }
            addresses.append(old)
        }
        if !isStale {
            let unmapped = random.chance(Rates.unmappedCode) ? "A77" : type
            addresses.append(
                ProbationAddress(
                    address: person.home, type: unmapped, isVerified: verified, start: moved))
        }
        if random.chance(80) {
            let other = Address(&random)
            let status = random.one(of: ["S", "B", "PR", "PR1", "RT", "MA", "RJ"])
            addresses.append(
                ProbationAddress(
                    address: other, status: status, type: "A07B", isVerified: false, start: moved + 20))
        }
    }

    /// The steps of enforcement that go with the sentences.
    private mutating func addEnforcement(_ person: Persona) {
        for sentence in sentences {
            if let breach = sentence.breachOn {
                let outcome =
                    person.index % 2 == 0 ? "" : ["BRE01", "BRE03", "BRE07", "BRE10"][person.index % 4]
                enforcement.append(EnforcementStep(kind: "BREACH", day: breach, outcome: outcome))
            }
            if sentence.custodyStatus == "RECALLED" {
                enforcement.append(EnforcementStep(kind: "RECALL", day: sentence.start / 2, outcome: "REC01"))
            }
        }
    }

    private mutating func addAssessment(_ person: Persona, _ random: inout SeededGenerator) {
        let layer = random.weighted([62, 28, 10])
        let scores = Need.allCases.map { need -> Int? in
            if layer == 1, ![.accommodation, .drugs, .alcohol, .work].contains(need) || random.chance(350) {
                return nil
            }
            return Assessment.score(need, person.needs, &random)
        }
        assessments.append(
            Assessment(
                day: -random.within(10...420), layer: ["3", "1", "S"][layer],
                isStrengthsAndNeeds: random.chance(250), isLocked: random.chance(940), scores: scores))
    }

    private mutating func addActions(_ random: inout SeededGenerator) {
        guard let current else { return }
        if current.end < 60, random.chance(450) { actions.append(.exitPlan(setOn: -14)) }
        if registrations.contains(where: { $0.type == "IIOM" }), random.chance(350) {
            let set = -random.within(10...70)
            let kind = random.one(of: ["CONSTRUCTIVE", "RESTRICTIVE", "INFORMATION"])
            actions.append(.ordinary(kind: kind, setOn: set, isDone: random.chance(500)))
        }
    }

    static let families: [Offence.Family] = [
        .acquisitive, .acquisitive, .violence, .drugs, .other, .acquisitive, .violence,
    ]
}
