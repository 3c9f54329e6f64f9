internal import Vocabulary

/// The row of a person on probation.
struct PersonRow {
    let record: RecordedIdentity
    private let person: Persona
    private let front: [String]
    private let identifiers: String
    private let sexAndOrigin: [String]
    private let restrictions: [String]
    private let tiers: (before: [String], after: [String])

    init(
        _ person: Persona, _ probation: ProbationCircumstances, _ arrest: Arrest?,
        _ random: inout SeededGenerator
    ) {
        let world = person.world
        self.person = person
        record = RecordedIdentity(person, &random)
        let wasInCustody = probation.sentences.contains { $0.type.isCustodial && $0.start < 0 }
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
        if random.chance(60) { others.append(Self.furtherIdentifier(person, &random)) }
        identifiers = others.joined(separator: ";")
        let legacy = random.chance(8) ? random.one(of: ["ETH03", "Z1"]) : person.ethnicity
        sexAndOrigin = [
            random.chance(5) ? "N" : record.isMale ? "M" : "F", legacy,
            random.one(of: ["", "NONE", "CHRISTIAN", "MUSLIM", "SIKH", "OTHER"]),
            random.one(of: ["", "", "HETEROSEXUAL", "GAY_OR_LESBIAN", "NOT_STATED"]),
            random.one(of: ["", "", "SAME_AS_AT_BIRTH", "NOT_STATED"]),
        ]
        let isRestricted = person.slot.story == nil && random.chance(Rates.restricted)
        let isExcluded = person.slot.story == nil && random.chance(Rates.restricted / 2)
        restrictions = [
            yesNo(isRestricted), isRestricted ? "Synthetic: named officers only" : "", yesNo(isExcluded),
            isExcluded ? "Synthetic: not for the officer named" : "",
        ]
        let since = random.within(5...300)
        tiers = (Self.tier(&random, person.world.day(-since)), Self.tier(&random, person.world.day(0)))
    }

    /// The cells, with a mark of a merge among the other identifiers if there is one; with the new tier, and with names
    /// and birth date put right, if so.
    func cells(_ crn: String, mark: String?, hasNewTier: Bool, isRight: Bool) -> [String] {
        let others = [identifiers, mark ?? ""].filter { !$0.isEmpty }.joined(separator: ";")
        let names =
            isRight
            ? [person.surname, person.forename, record.middleName, DayText.iso(person.birth)]
            : [
                record.surname, record.forename, record.middleName, record.birth.map(DayText.iso) ?? "",
            ]
        let died = person.diedOn.map { DayText.iso(person.world.day($0)) } ?? ""
        return [crn] + front + [others] + names + sexAndOrigin + [died] + restrictions
            + (hasNewTier ? tiers.after : tiers.before)
    }

    /// A tier of either version with its day.
    private static func tier(_ random: inout SeededGenerator, _ day: CalendarDay) -> [String] {
        guard random.chance(300) else {
            let letter = random.one(of: ["A", "B", "B", "C", "C", "D"])
            return [letter + String(random.below(4)) + (random.chance(40) ? "S" : ""), "2", DayText.iso(day)]
        }
        let letters = ["A", "B", "C", "D", "E", "F", "G"]
        let tier =
            random.chance(40) ? random.one(of: ["NOT_SUPERVISED", "MISSING"]) : random.one(of: letters)
        return [tier, "3", DayText.iso(day)]
    }

    /// An identifier of a further type; none is anybody else's.
    private static func furtherIdentifier(_ person: Persona, _ random: inout SeededGenerator) -> String {
        let world = person.world
        let type = random.one(of: ["PCRN", "LCRN", "YCRN", "VISO", "URN", "PARN", "IMMN", "PST", "OTHR"])
        guard type.hasSuffix("CRN") else {
            return type + ":SYN"
                + padded(Scattered.number(person.index, modulus: 9_999_991, salt: world.seed), to: 7)
        }
        // Beyond the numbers that people have.
        return type + ":" + SerialNumbers(world.people + person.index, world: world).crn()
    }
}
