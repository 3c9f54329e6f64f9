internal import Vocabulary

extension PersonRows {
    /// A crime, the person's part in it and another's; whatever changes is sent again.
    mutating func addInvolvement(
        _ involvement: Involvement, _ ordinal: Int, _ person: Persona, _ nominal: String, _ nights: Nights
    ) {
        let world = person.world
        let stands = Nights(since: max(nights.since, world.night(knowing: involvement.day)))
        guard stands.since < world.nights else { return }
        var random = world.generator(person.index * 64 + ordinal, .crimeRecord)
        let crime = CrimeRow(involvement, ordinal, person, &random)
        let changes = involvement.changes
        add(.policeCrime, stands, learning: changes, of: person) { crime.cells($0, world: world) }
        // What is known of the person's part is sent with the crime, changed or not.
        add(.policeCrimePerson, stands, learning: changes, of: person) { known in
            let (role, since) = involvement.role(known)
            return [
                crime.reference, nominal, role.rawValue,
                DayText.iso(since.map(world.day) ?? crime.recordedOn), role.basis,
            ]
        }
        guard involvement.involvesOther,
            let other = Bystander.near(person, asVictim: involvement.domesticAbuse)
        else { return }
        let role: Involvement.Role = involvement.domesticAbuse ? .victim : .suspect
        add(
            .policeCrimePerson, stands,
            [crime.reference, other, role.rawValue, DayText.iso(crime.recordedOn), role.basis])
    }
}

/// The row of a crime, of which the outcome may come later.
struct CrimeRow {
    let reference: String
    let recordedOn: CalendarDay
    private let involvement: Involvement
    private let times: [String]
    private let flags: [String]
    private let place: [String]

    init(
        _ involvement: Involvement, _ ordinal: Int, _ person: Persona, _ random: inout SeededGenerator
    ) {
        let world = person.world
        let day = world.day(involvement.day)
        reference = SerialNumbers(person).crime(ordinal, year: day.year)
        self.involvement = involvement
        recordedOn = involvement.day < -2 ? day.adding(days: random.below(2)) : day
        let minute = random.within(0...900)
        let window = random.one(of: [0, 10, 30, 120, 360])
        times = [
            DayText.moment(recordedOn, minute: minute + window + 20), DayText.moment(day, minute: minute),
            DayText.moment(day, minute: minute + window),
        ]
        flags = Self.flags(involvement, &random)
        let point = SeaPoint(&random)
        let scene = Address(&random)
        place =
            (random.chance(150) ? ["", ""] + point.degrees : point.metres + ["", "", ""]) + [
                scene.postcode, scene.lowerSuperOutputArea, scene.ward, "E06999901", "E22999901", "E23999901",
                random.one(of: Self.places), Self.texts[random.below(Self.texts.count)],
            ]
    }

    /// The flags; blank where nobody assessed them.
    private static func flags(_ involvement: Involvement, _ random: inout SeededGenerator) -> [String] {
        let unflagged = random.chance(300) ? "" : "N"
        let isDrugs = involvement.offence.family == .drugs || random.chance(60)
        let flag = { (isSet: Bool) in isSet ? "Y" : unflagged }
        let isSexual = involvement.offence.family == .sexual
        return [
            yesNo(involvement.domesticAbuse), flag(random.chance(20)), flag(random.chance(150)),
            flag(isDrugs),
            flag(involvement.knife), flag(random.chance(12)), flag(random.chance(25)),
            flag(isSexual && random.chance(200)),
        ]
    }

    /// The cells as a night knows them.
    func cells(_ known: Knowledge, world: World) -> [String] {
        let renamed = involvement.laterOffence.flatMap { known.has($0.day) ? $0.offence : nil }
        let offence = renamed ?? involvement.offence
        let later = involvement.laterOutcome.flatMap { known.has($0.day) ? $0 : nil }
        let outcome = later?.code ?? involvement.outcome
        let usual = max(world.day(min(-1, involvement.day + 40)), recordedOn)
        let given = outcome.isEmpty ? "" : DayText.iso(later.map { world.day($0.day) } ?? usual)
        return [reference, "TRB"] + times + [
            offence.police, offence.group, offence.subgroup, offence.title, outcome, given,
        ] + flags + place
    }

    private static let places = [
        "DWELLING", "COMMERCIAL", "STREET", "PUBLIC_PLACE", "TRANSPORT", "LICENSED_PREMISES",
    ]
    private static let texts = [
        "", "", "", "Synthetic summary", "Synthetic: entered by rear door, nothing broken",
        "Synthetic: said \"leave it\", then walked away", "Synthetic: first line\nand a second line",
    ]
}

/// Other people whom a crime may involve.
enum Bystander {
    /// The nominal number of somebody near a person in the population, if there is one.
    static func near(_ person: Persona, asVictim: Bool) -> String? {
        let world = person.world
        for step in 1...60 {
            let index = (person.index + step * 7) % world.people
            guard index != person.index, Slot(index, world: world).isBystander else { continue }
            if asVictim || !Persona(index, in: world).isVictimOnly {
                return SerialNumbers(index, world: world).nominal()
            }
        }
        return nil
    }
}

/// A point at sea, so that no place is anybody's.
struct SeaPoint {
    /// Easting and northing.
    let metres: [String]
    /// Latitude, longitude and their datum: a place nearby, east of the coast.
    let degrees: [String]

    init(_ random: inout SeededGenerator) {
        metres = [
            String(random.within(560_000...600_000)), String(random.within(700_000...740_000)),
        ]
        degrees = [
            "56." + padded(random.within(150_000...500_000), to: 6),
            "0." + padded(random.within(600_000...990_000), to: 6), "WGS84",
        ]
    }
}
