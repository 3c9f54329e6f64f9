internal import Vocabulary

extension PersonRows {
    /// The police's rows of a person.
    mutating func addPolice(_ police: PoliceCircumstances, _ person: Persona) {
        var random = person.world.generator(person.index, .policeRecord)
        let numbers = SerialNumbers(person)
        addNominal(police, person, numbers.nominal(), &random)
        addPoliceAddresses(police, person, numbers.nominal(), &random)
        var nominals = [numbers.nominal()]
        if person.hasSecondNominal {
            var other = person.world.generator(person.index, .policeSecondRecord)
            nominals.append(numbers.nominal(second: true))
            addNominal(police, person, nominals[1], &other)
            addPoliceAddresses(police, person, nominals[1], &other)
        }
        for (ordinal, arrest) in police.arrests.enumerated() {
            addArrest(arrest, ordinal, person, nominals[ordinal % nominals.count], police.nights)
        }
        for (ordinal, involvement) in police.involvements.enumerated() {
            addInvolvement(involvement, ordinal, person, nominals[ordinal % nominals.count], police.nights)
        }
        for ordinal in police.incidents.indices {
            addIncident(police, ordinal, person, nominals[0])
        }
        addMarkers(police, person, nominals[0])
    }

    private mutating func addNominal(
        _ police: PoliceCircumstances, _ person: Persona, _ nominal: String, _ random: inout SeededGenerator
    ) {
        let world = person.world
        let record = RecordedIdentity(person, &random)
        let pnc = WrittenIdentifiers.pnc(person, missing: Rates.policeWithoutPNC, &random)
        let cro = WrittenIdentifiers.cro(person, &random)
        let days =
            police.involvements.map(\.day) + police.arrests.map(\.day) + police.addresses.map(\.from)
            + [police.correctedOn].compactMap { $0 }
        let created = world.day((days.min() ?? -400) - random.below(200))
        let ethnicity = random.chance(60) ? "NS" : person.ethnicity
        let sex = random.chance(6) ? random.one(of: ["N", "NS"]) : record.isMale ? "M" : "F"
        let minute = random.below(1440)
        let seen = ["IC1", "IC3", "IC4", "IC5"][min(3, person.index % 9)]
        add(.policeNominal, police.nights, learning: days, of: person) { known in
            let isRight = known.has(police.correctedOn)
            let (surname, forename) =
                isRight ? (person.surname, person.forename) : (record.surname, record.forename)
            let newest = days.filter { known.has($0) }.max() ?? -400
            return [
                nominal, "TRB", pnc, cro, surname.uppercased(), forename.uppercased(),
                record.middleName.uppercased(),
                (isRight ? person.birth : record.birth).map(DayText.iso) ?? "",
                (isRight ? .full : record.birthQuality).rawValue, sex, ethnicity, seen,
                person.diedOn.map { DayText.iso(world.day($0)) } ?? "",
                DayText.moment(created, minute: minute),
                DayText.moment(max(created, world.day(newest)), minute: 1439 - minute / 8),
            ]
        }
        addAliases(.policeAlias, police.nights, nominal, record)
    }

    /// The aliases of a record, in the columns that police and probation share.
    mutating func addAliases(_ extract: Extract, _ nights: Nights, _ key: String, _ record: RecordedIdentity)
    {
        for (place, alias) in record.aliases.enumerated() {
            add(
                extract, nights,
                [
                    key, String(place + 1), alias.kind.rawValue, alias.surname, alias.forename,
                    alias.birth.map(DayText.iso) ?? "",
                ])
        }
    }

    private mutating func addPoliceAddresses(
        _ police: PoliceCircumstances, _ person: Persona, _ nominal: String, _ random: inout SeededGenerator
    ) {
        let world = person.world
        for (place, known) in police.addresses.enumerated() {
            let nights = Nights(
                since: max(world.night(knowing: known.from), police.nights.since), until: police.nights.until)
            var lines = ["NO FIXED ABODE", "", "", ""]
            var postcode = random.chance(500) ? WrittenAddress.noFixedAbode : ""
            if let address = known.address {
                lines = [address.house + " " + address.streetName, "", address.town.name, ""]
                postcode =
                    known.isWithoutSpace
                    ? WrittenAddress.withoutSpace(address.postcode)
                    : person.slot.story == nil
                        ? WrittenAddress.postcode(address, &random) : address.postcode
            }
            let hasReference = random.chance(850) || person.slot.story != nil
            let front =
                [nominal, String(place + 1)] + lines + [
                    postcode, hasReference ? known.address?.uprn ?? "" : "", known.role,
                    DayText.iso(world.day(known.from)),
                ]
            add(.policeAddress, nights, learning: [known.to], of: person) { night in
                front + [
                    night.of(known.to).map { DayText.iso(world.day($0)) } ?? "", known.source,
                    yesNo(known.address == nil),
                ]
            }
        }
    }

    private mutating func addMarkers(_ police: PoliceCircumstances, _ person: Persona, _ nominal: String) {
        let world = person.world
        let numbers = SerialNumbers(person)
        for (ordinal, warning) in police.warnings.enumerated() {
            let nights = Nights(since: world.night(knowing: warning.setOn))
            add(.policeWarning, nights, learning: [warning.endedOn], of: person) { known in
                [
                    numbers.other("W", ordinal), nominal, warning.signal,
                    DayText.iso(world.day(warning.setOn)),
                    warning.reviewOn.map { DayText.iso(world.day($0)) } ?? "",
                    known.of(warning.endedOn).map { DayText.iso(world.day($0)) } ?? "",
                    ["FACT", "ASSESSMENT", "INTELLIGENCE"][person.index % 3],
                ]
            }
        }
        guard let first = police.intelligence.first else { return }
        let nights = Nights(
            since: max(police.nights.since, world.night(knowing: first)), until: police.nights.until)
        add(.policeIntelligencePointer, nights, learning: police.intelligence, of: person) { known in
            let newest = police.intelligence.last { known.has($0) } ?? first
            return [
                nominal, "Y", yesNo(person.index % 4 != 0), DayText.iso(world.day(newest)),
                person.index % 5 == 0 ? "C" : "P", "Tribury Intelligence Desk",
            ]
        }
    }
}

extension Persona {
    /// Whether the police have a second record of the person without knowing it.
    var hasSecondNominal: Bool {
        guard slot.police, slot.story == nil else { return false }
        var random = world.generator(index, .policeSecondRecord)
        return random.chance(Rates.duplicateNominal)
    }

    /// The day of the person's death from the first night, if they died.
    var diedOn: Int? {
        guard slot.story == nil else { return nil }
        var random = world.generator(index, .household)
        _ = (random.next(), random.next(), random.next())
        return random.chance(Rates.died) ? -random.within(5...300) : nil
    }
}
