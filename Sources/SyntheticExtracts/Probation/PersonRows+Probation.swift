internal import Vocabulary

extension PersonRows {
    /// Probation's rows of a person, and what meetings decided about them.
    mutating func addProbation(
        _ probation: ProbationCircumstances, _ person: Persona, arrest: Arrest?
    ) {
        var random = person.world.generator(person.index, .probationRecord)
        let crn = SerialNumbers(person).crn()
        addPerson(probation, person, arrest, &random)
        addProbationAddresses(probation, person, crn, &random)
        let allocation = Allocation(person)
        addAllocation(allocation, probation, person, crn)
        for (ordinal, sentence) in probation.sentences.enumerated() {
            addSentence(sentence, ordinal, person, crn)
        }
        addAppointments(probation, person, crn, officer: allocation.officer)
        addRegistrations(probation, person, crn)
        addAssessments(probation, person, crn)
        addEnforcement(probation, person, crn)
        addActions(probation, person, crn)
    }

    private mutating func addPerson(
        _ probation: ProbationCircumstances, _ person: Persona, _ arrest: Arrest?,
        _ random: inout SeededGenerator
    ) {
        let numbers = SerialNumbers(person)
        let survivor = PersonRow(person, probation, arrest, &random)
        addVersions(survivor, numbers.crn(), probation, person, mark: "MFCRN:" + numbers.crn(second: true))
        addAliases(.probationAlias, Nights(), numbers.crn(), survivor.record)
        guard probation.hasSecondRecord else { return }
        var other = person.world.generator(person.index, .probationSecondRecord)
        let second = PersonRow(person, probation, arrest, &other)
        addVersions(second, numbers.crn(second: true), probation, person, mark: "MTCRN:" + numbers.crn())
    }

    private mutating func addVersions(
        _ row: PersonRow, _ crn: String, _ probation: ProbationCircumstances, _ person: Persona, mark: String
    ) {
        let merged = probation.mergedOnNight.map { $0 - 1 }
        let days = [merged, probation.tierChangedOn, probation.correctedOn]
        add(.probationPerson, learning: days, of: person) { known in
            row.cells(
                crn, mark: known.has(merged) ? mark : nil, hasNewTier: known.has(probation.tierChangedOn),
                isRight: known.has(probation.correctedOn))
        }
    }

    private mutating func addProbationAddresses(
        _ probation: ProbationCircumstances, _ person: Persona, _ crn: String,
        _ random: inout SeededGenerator
    ) {
        let world = person.world
        for (place, known) in probation.addresses.enumerated() {
            var cells = ["", "", "NO FIXED ABODE", "", "", "", "", ""]
            if random.chance(400) { cells[6] = WrittenAddress.noFixedAbode }
            if let address = known.address {
                let postcode =
                    person.slot.story == nil
                    ? WrittenAddress.postcode(address, &random) : address.postcode
                let flat = address.flat > 0 ? "Flat \(address.flat)" : ""
                cells = [
                    flat, String(address.number), address.streetName, "", address.town.name, "Tribshire",
                    postcode, random.chance(850) || person.slot.story != nil ? address.uprn : "",
                ]
            }
            let front = [crn, String(place + 1)] + cells
            let nights = Nights(since: world.night(knowing: known.start))
            add(.probationAddress, nights, learning: [known.supersededOn], of: person) { night in
                let end = night.of(known.supersededOn) ?? known.end
                return front + [
                    night.has(known.supersededOn) ? "P" : known.status, known.type, yesNo(known.isVerified),
                    yesNo(known.address == nil), DayText.iso(world.day(known.start)),
                    end.map { DayText.iso(world.day($0)) } ?? "",
                ]
            }
        }
    }

    private mutating func addAllocation(
        _ allocation: Allocation, _ probation: ProbationCircumstances, _ person: Persona, _ crn: String
    ) {
        let world = person.world
        guard let place = probation.lastSentence else { return }
        let sentence = probation.sentences[place]
        let row = { (officer: String, from: Int, to: Int?, role: String) -> [String] in
            let team = role == "POM" ? "TRBSTH" : allocation.team
            return [
                crn, officer, team, "TRBLDU1", "TRBREG", DayText.iso(world.day(from)),
                to.map { DayText.iso(world.day($0)) } ?? "", role,
            ]
        }
        var since = sentence.start
        if let earlier = allocation.earlierOfficer, sentence.start < -40 {
            add(.probationAllocation, Nights(), row(earlier, since, sentence.start / 2, "COM"))
            since = sentence.start / 2
        }
        let next = probation.reallocatedOn
        add(.probationAllocation, learning: [next, sentence.end], of: person) { known in
            row(
                allocation.officer, since, known.of(next) ?? (sentence.isOver(known) ? sentence.end : nil),
                "COM")
        }
        if let next {
            let nights = Nights(since: world.night(knowing: next))
            add(.probationAllocation, nights, learning: [sentence.end], of: person) { known in
                row(allocation.nextOfficer, next, sentence.isOver(known) ? sentence.end : nil, "COM")
            }
        }
        guard probation.isInCustody else { return }
        add(.probationAllocation, learning: [sentence.releasedOn], of: person) { known in
            row("TRBSTH05", sentence.start, known.of(sentence.releasedOn), "POM")
        }
    }
}

/// Who manages a person: one of ten officers in two teams, or nobody yet.
struct Allocation {
    let team: String
    let officer: String
    let earlierOfficer: String?

    init(_ person: Persona) {
        var random = person.world.generator(person.index, .probationRecord)
        _ = (random.next(), random.next())
        team = random.one(of: ["TRBNTH", "TRBSTH"])
        officer = random.chance(60) ? "UNALLOCATED" : team + padded(random.within(1...5), to: 2)
        let other = team + padded(random.within(1...5), to: 2)
        earlierOfficer = random.chance(120) && other != officer ? other : nil
    }

    /// Who takes the case over: the next officer of the team.
    var nextOfficer: String {
        let number = officer == "UNALLOCATED" ? 0 : Int(officer.suffix(2)) ?? 0
        return team + padded(number % 5 + 1, to: 2)
    }
}
