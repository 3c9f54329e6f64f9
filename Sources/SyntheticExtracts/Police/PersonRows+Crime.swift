internal import Vocabulary

extension PersonRows {
    /// An arrest and its drug test.
    mutating func addArrest(
        _ arrest: Arrest, _ ordinal: Int, _ person: Persona, _ nominal: String, _ stands: Nights,
        _ random: inout SeededGenerator
    ) {
        let world = person.world
        let day = world.day(arrest.day)
        let nights = Nights(since: max(stands.since, world.night(knowing: arrest.day)))
        guard nights.since < world.nights else { return }
        let reference = SerialNumbers(person).custody(ordinal, year: day.year)
        let minute = random.within(30...1100)
        let authorised = minute + random.within(15...60)
        let released = authorised + random.within(120...1100)
        let (code, text) =
            switch arrest.reason {
            case .offence(let offence): (offence.police, offence.subgroup)
            case .breach: ("BREACH", "Breach of order")
            case .recall: ("RECALL", "Recall to custody")
            }
        let unsure = random.one(of: ["N", "N", "N", "N", "U", "Y"])
        add(
            .policeCustody, nights,
            [
                reference, nominal, WrittenIdentifiers.summons(person, arrest: ordinal, year: day.year),
                DayText.moment(day, minute: minute), DayText.moment(day, minute: authorised),
                arrest.disposal == "REMANDED" ? "" : DayText.moment(day, minute: released), code, text,
                arrest.disposal, arrest.selfHarm, unsure, random.one(of: ["N", "N", "Y", "U"]),
                arrest.risksDrugs, random.one(of: ["N", "N", "Y"]), "N", "N", yesNo(arrest.isHomeless),
                random.chance(150) ? "Synthetic note: seen by nurse, fit to detain" : "",
            ])
        guard let test = arrest.test else { return }
        let isServed = test.isPositive
        let assessed = DayText.moment(day.adding(days: 6), minute: 600)
        add(
            .policeDrugTest, nights,
            [
                SerialNumbers(person).other("T", ordinal), reference,
                DayText.moment(day, minute: authorised + 20),
                random.chance(900) ? "TRIGGER_OFFENCE" : "INSPECTOR", test.opiates.rawValue,
                test.cocaine.rawValue, yesNo(isServed), isServed ? assessed : "",
                isServed ? test.attended.map(yesNo) ?? "" : "",
            ])
    }

    /// A crime, the person's part in it and another's.
    mutating func addInvolvement(
        _ involvement: Involvement, _ ordinal: Int, _ person: Persona, _ nominal: String, _ nights: Nights,
        _ random: inout SeededGenerator
    ) {
        let world = person.world
        let since = max(nights.since, world.night(knowing: involvement.day))
        guard since < world.nights else { return }
        let crime = CrimeRow(involvement, ordinal, person, &random)
        let other =
            involvement.involvesOther ? Bystander.near(person, asVictim: involvement.domesticAbuse) : nil
        let role = { (role: Involvement.Role, key: String) in
            [crime.reference, key, role.rawValue, DayText.iso(crime.recordedOn), role.basis]
        }
        add(.policeCrime, Nights(since: since), crime.cells(outcome: involvement.outcome, world: world))
        add(.policeCrimePerson, Nights(since: since), role(involvement.role, nominal))
        if let other {
            add(
                .policeCrimePerson, Nights(since: since),
                role(involvement.domesticAbuse ? .victim : .suspect, other))
        }
        if let later = involvement.laterOutcome, later.night > since, later.night < world.nights {
            add(
                .policeCrime, Nights(since: later.night),
                crime.cells(outcome: later.code, on: later.night - 1, world: world))
        }
        if let night = involvement.eliminatedOnNight, night > since, night < world.nights {
            add(
                .policeCrime, Nights(since: night),
                crime.cells(outcome: involvement.outcome, world: world))
            add(.policeCrimePerson, Nights(since: night), role(.eliminated, nominal))
        }
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
        let unflagged = random.chance(300) ? "" : "N"
        let isDrugs = involvement.offence.family == .drugs || random.chance(60)
        flags = [
            yesNo(involvement.domesticAbuse), unflagged, random.chance(150) ? "Y" : unflagged,
            isDrugs ? "Y" : unflagged, involvement.knife ? "Y" : unflagged, unflagged, unflagged, unflagged,
        ]
        let point = SeaPoint(&random)
        let scene = Address(&random)
        place = [
            point.easting, point.northing, scene.postcode, scene.lowerSuperOutputArea, "E06999901",
            "E22999901", "E23999901",
            random.one(of: ["DWELLING", "COMMERCIAL", "STREET", "PUBLIC_PLACE", "TRANSPORT", "LICENSED"]),
            Self.texts[random.below(Self.texts.count)],
        ]
    }

    /// The cells with an outcome, given so many days after the first night or at the usual time.
    func cells(outcome: String, on later: Int? = nil, world: World) -> [String] {
        let offence = involvement.offence
        let usual = world.day(min(-1, involvement.day + 40))
        let given = outcome.isEmpty ? "" : DayText.iso(later.map(world.day) ?? max(usual, recordedOn))
        return [reference, "TRB"] + times + [offence.police, offence.group, offence.subgroup, outcome, given]
            + flags + place
    }

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
