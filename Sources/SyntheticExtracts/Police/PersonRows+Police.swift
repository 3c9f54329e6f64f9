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
            addArrest(
                arrest, ordinal, person, nominals[ordinal % nominals.count], police.nights, &random)
        }
        for (ordinal, involvement) in police.involvements.enumerated() {
            addInvolvement(
                involvement, ordinal, person, nominals[ordinal % nominals.count], police.nights, &random)
        }
        for (ordinal, incident) in police.incidents.enumerated() {
            addIncident(incident, ordinal, person, nominals[0], &random)
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
        let days = police.involvements.map(\.day) + police.arrests.map(\.day) + police.addresses.map(\.from)
        let created = world.day((days.min() ?? -400) - random.below(200))
        let ethnicity = random.chance(60) ? "NS" : person.ethnicity
        let sex = random.chance(6) ? random.one(of: ["N", "NS"]) : record.isMale ? "M" : "F"
        let updates = Set(days.filter { $0 >= 0 }.map { world.night(knowing: $0) })
        let starts = [police.nights.since] + updates.filter { $0 > police.nights.since }.sorted()
        let minute = random.below(1440)
        for (place, start) in starts.enumerated() where start < world.nights {
            let newest = days.filter { world.night(knowing: $0) <= start }.max() ?? -400
            let until = place + 1 < starts.count ? starts[place + 1] : police.nights.until
            add(
                .policeNominal, Nights(since: start, until: until),
                [
                    nominal, "TRB", pnc, cro, record.surname.uppercased(), record.forename.uppercased(),
                    record.middleName.uppercased(), record.birth.map(DayText.iso) ?? "",
                    record.birthQuality.rawValue, sex, ethnicity,
                    person.diedOn.map { DayText.iso(world.day($0)) } ?? "",
                    DayText.moment(created, minute: minute),
                    DayText.moment(max(created, world.day(newest)), minute: 1439 - minute / 8),
                ])
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
                since: max(known.nights.since, police.nights.since),
                until: min(known.nights.until, police.nights.until))
            guard nights.since < nights.until else { continue }
            var lines = ["NO FIXED ABODE", "", "", ""]
            var postcode = random.chance(500) ? WrittenAddress.noFixedAbode : ""
            if let address = known.address {
                let house = address.flat > 0 ? address.house + " " : address.house + " "
                lines = [house + address.streetName, "", address.town.name, ""]
                postcode =
                    known.isWithoutSpace
                    ? WrittenAddress.withoutSpace(address.postcode)
                    : person.slot.story == nil
                        ? WrittenAddress.postcode(address, &random) : address.postcode
            }
            let hasReference = random.chance(850) || person.slot.story != nil
            add(
                .policeAddress, nights,
                [nominal, String(place + 1)] + lines + [
                    postcode, hasReference ? known.address?.uprn ?? "" : "", known.role,
                    DayText.iso(world.day(known.from)), known.to.map { DayText.iso(world.day($0)) } ?? "",
                    known.source, yesNo(known.address == nil),
                ])
        }
    }

    private mutating func addIncident(
        _ incident: Incident, _ ordinal: Int, _ person: Persona, _ nominal: String,
        _ random: inout SeededGenerator
    ) {
        let world = person.world
        let reference = SerialNumbers(person).other("I", ordinal)
        let minute = random.below(1200)
        let nights = Nights(since: world.night(knowing: incident.day))
        let place = SeaPoint(&random)
        let opening = random.chance(120) ? "SUSPICIOUS_CIRCUMSTANCES" : incident.category
        add(
            .policeIncident, nights,
            [
                reference, "TRB", DayText.moment(world.day(incident.day), minute: minute),
                DayText.moment(world.day(incident.day), minute: minute + random.within(20...220)), opening,
                incident.category, incident.qualifiers, place.easting, place.northing,
                random.one(of: ["MEMBER_OF_PUBLIC", "VICTIM", "AGENCY", "POLICE"]), "",
            ])
        add(.policeIncidentPerson, nights, [reference, nominal, incident.role])
    }

    private mutating func addMarkers(_ police: PoliceCircumstances, _ person: Persona, _ nominal: String) {
        let world = person.world
        let numbers = SerialNumbers(person)
        for (ordinal, warning) in police.warnings.enumerated() {
            add(
                .policeWarning, warning.nights,
                [
                    numbers.other("W", ordinal), nominal, warning.signal,
                    DayText.iso(world.day(warning.setOn)),
                    warning.reviewOn.map { DayText.iso(world.day($0)) } ?? "",
                    warning.endedOn.map { DayText.iso(world.day($0)) } ?? "",
                    ["FACT", "ASSESSMENT", "INTELLIGENCE"][person.index % 3],
                ])
        }
        if let newest = police.newestIntelligence {
            add(
                .policeIntelligencePointer, police.nights,
                [
                    nominal, "Y", yesNo(person.index % 4 != 0), DayText.iso(world.day(newest)),
                    person.index % 5 == 0 ? "C" : "P", "Tribury Intelligence Desk",
                ])
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

/// A point at sea, so that no place is anybody's.
struct SeaPoint {
    let easting: String
    let northing: String

    init(_ random: inout SeededGenerator) {
        easting = String(random.within(560_000...600_000))
        northing = String(random.within(700_000...740_000))
    }
}
