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
        let merged = probation.mergedOnNight
        let survivor = PersonRow(person, probation, arrest, &random)
        addVersions(survivor, numbers.crn(), merged: merged, mark: "MFCRN:" + numbers.crn(second: true))
        addAliases(.probationAlias, Nights(), numbers.crn(), survivor.record)
        guard probation.hasSecondRecord else { return }
        var other = person.world.generator(person.index, .probationSecondRecord)
        let second = PersonRow(person, probation, arrest, &other)
        addVersions(second, numbers.crn(second: true), merged: merged, mark: "MTCRN:" + numbers.crn())
    }

    private mutating func addVersions(_ row: PersonRow, _ crn: String, merged: Int?, mark: String) {
        guard let merged else {
            add(.probationPerson, Nights(), row.cells(crn, mark: nil))
            return
        }
        if merged > 0 { add(.probationPerson, Nights(until: merged), row.cells(crn, mark: nil)) }
        add(.probationPerson, Nights(since: merged), row.cells(crn, mark: mark))
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
            add(
                .probationAddress, known.nights,
                [crn, String(place + 1)] + cells + [
                    known.status, known.type, yesNo(known.isVerified), yesNo(known.address == nil),
                    DayText.iso(world.day(known.start)), known.end.map { DayText.iso(world.day($0)) } ?? "",
                ])
        }
    }

    private mutating func addAllocation(
        _ allocation: Allocation, _ probation: ProbationCircumstances, _ person: Persona, _ crn: String
    ) {
        let world = person.world
        guard let sentence = probation.sentences.last else { return }
        let end = sentence.hasEnded ? DayText.iso(world.day(sentence.end)) : ""
        let places = ["TRBLDU1", "TRBREG"]
        let from = DayText.iso(world.day(sentence.start))
        if let earlier = allocation.earlierOfficer, sentence.start < -40 {
            let change = DayText.iso(world.day(sentence.start / 2))
            add(
                .probationAllocation, Nights(),
                [crn, earlier, allocation.team] + places + [from, change, "COM"])
            add(
                .probationAllocation, Nights(),
                [crn, allocation.officer, allocation.team] + places + [change, end, "COM"])
        } else {
            add(
                .probationAllocation, Nights(),
                [crn, allocation.officer, allocation.team] + places + [from, end, "COM"])
        }
        if probation.isInCustody {
            add(
                .probationAllocation, Nights(),
                [crn, "TRBSTH05", "TRBSTH"] + places + [from, end, "POM"])
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
}

/// The row of a person on probation.
struct PersonRow {
    let record: RecordedIdentity
    private let front: [String]
    private let identifiers: String
    private let back: [String]

    init(
        _ person: Persona, _ probation: ProbationCircumstances, _ arrest: Arrest?,
        _ random: inout SeededGenerator
    ) {
        let world = person.world
        record = RecordedIdentity(person, &random)
        let wasInCustody = probation.sentences.contains { $0.type.isCustodial }
        front = [
            WrittenIdentifiers.pnc(person, missing: Rates.probationWithoutPNC, &random),
            WrittenIdentifiers.cro(person, &random), wasInCustody ? person.prisonNumber : "",
        ]
        var others: [String] = []
        if let arrest, random.chance(400) {
            let year = world.day(arrest.day).year
            others.append("ASN:" + WrittenIdentifiers.summons(person, arrest: 0, year: year))
        }
        if wasInCustody, random.chance(400) { others.append("DNOMS:" + person.prisonNumber) }
        identifiers = others.joined(separator: ";")
        let legacy = random.chance(8) ? random.one(of: ["ETH03", "Z1"]) : person.ethnicity
        let isVersionThree = random.chance(300)
        let tier =
            isVersionThree ? random.one(of: ["A", "B", "C", "D", "E", "F", "G"]) : Self.oldTier(&random)
        back = [
            record.surname, record.forename, record.middleName, record.birth.map(DayText.iso) ?? "",
            random.chance(5) ? "N" : record.isMale ? "M" : "F", legacy,
            random.one(of: ["", "NONE", "CHRISTIAN", "MUSLIM", "SIKH", "OTHER"]),
            person.diedOn.map { DayText.iso(world.day($0)) } ?? "",
            yesNo(person.slot.story == nil && random.chance(Rates.restricted)),
            yesNo(person.slot.story == nil && random.chance(Rates.restricted / 2)), tier,
            isVersionThree ? "3" : "2", DayText.iso(world.day(-random.within(5...300))),
        ]
    }

    /// The cells, with a mark of a merge among the other identifiers.
    func cells(_ crn: String, mark: String?) -> [String] {
        let others = [identifiers, mark ?? ""].filter { !$0.isEmpty }.joined(separator: ";")
        return [crn] + front + [others] + back
    }

    private static func oldTier(_ random: inout SeededGenerator) -> String {
        random.one(of: ["A", "B", "B", "C", "C", "D"]) + String(random.below(4))
    }
}
