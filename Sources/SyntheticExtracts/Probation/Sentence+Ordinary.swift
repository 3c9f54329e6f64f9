extension Sentence {
    /// One that is over.
    static func over(_ offence: Offence, _ random: inout SeededGenerator) -> Sentence {
        let end = -random.within(10...700)
        var sentence = Sentence(
            offence: offence, type: random.chance(700) ? .communityOrder : .custody,
            start: end - random.within(180...540), end: end, hasEnded: true)
        sentence.custodyStatus = "TERMINATED"
        sentence.state = "NOT_SUPERVISED"
        return sentence
    }

    /// One whose custodial part is being served.
    static func inCustody(_ offence: Offence, _ random: inout SeededGenerator) -> Sentence {
        let isRecalled = random.chance(250)
        var sentence = Sentence(
            offence: offence, type: random.chance(850) ? .custody : .shortCustody,
            start: -random.within(30...500), end: random.within(120...900),
            custodyStatus: isRecalled ? "RECALLED" : "IN_CUSTODY", state: "SUSPENDED")
        if !isRecalled, random.chance(100) { sentence.releasedOn = random.below(8) }
        return sentence
    }

    /// One on licence.
    static func onLicence(_ offence: Offence, _ random: inout SeededGenerator) -> Sentence {
        var sentence = Sentence(
            offence: offence, type: .custody, start: -random.within(20...400), end: random.within(5...500),
            custodyStatus: "ON_LICENCE")
        let categories = [
            "RESIDENCE", "CONTACT", "EXCLUSION", "NON_ASSOCIATION", "CURFEW", "DRUG_TESTING", "PROGRAMME",
            "DISCLOSURE",
        ]
        for category in categories where random.chance(220) {
            let isRestrictive = !["PROGRAMME", "CONTACT", "DISCLOSURE"].contains(category)
            sentence.conditions.append(LicenceCondition(category: category, isRestrictive: isRestrictive))
        }
        return sentence
    }

    /// An order in the community, with requirements that go with the person's needs.
    static func inCommunity(
        _ type: Kind, _ offence: Offence, _ person: Persona, _ random: inout SeededGenerator
    ) -> Sentence {
        let length = random.one(of: [365, 365, 365, 540, 730])
        let elapsed = random.within(12...(length - 1))
        var sentence = Sentence(offence: offence, type: type, start: -elapsed, end: length - elapsed)
        if elapsed * 3 > length * 2, random.chance(400) { sentence.state = "FINAL_THIRD" }
        if random.chance(25) { sentence.state = "RESET" }
        if random.chance(70) { sentence.breachOn = -random.within(5...40) }
        sentence.addRequirements(person, &random)
        return sentence
    }

    private mutating func addRequirements(_ person: Persona, _ random: inout SeededGenerator) {
        let isTreated = person.slot.treatment != .unknown
        if random.chance(800) { add("F", 5 * random.within(2...8), "DAYS", &random) }
        if random.chance(300) {
            add(random.chance(900) ? "W" : "W1", 20 * random.within(2...12), "HOURS", &random)
        }
        if person.needs.drugs, random.chance(isTreated ? 660 : 260) { add("DR", 6, "MONTHS", &random) }
        if person.needs.alcohol, random.chance(isTreated ? 620 : 300) { add("AT", 6, "MONTHS", &random) }
        if random.chance(40) { add("MH", 12, "MONTHS", &random) }
        if random.chance(120) { add("PG", 24, "SESSIONS", &random) }
        for category in ["CU", "EX", "RS", "EM", "AB"] where random.chance(60) {
            add(category, 12, "WEEKS", &random, isRestrictive: true)
        }
        for category in ["FT", "PA"] where random.chance(15) {
            add(category, 6, "MONTHS", &random, isRestrictive: true)
        }
        if person.age < 25, random.chance(90) { add("AC", 24, "HOURS", &random) }
    }

    private mutating func add(
        _ category: String, _ required: Int, _ unit: String, _ random: inout SeededGenerator,
        isRestrictive: Bool = false
    ) {
        let isDone = isRestrictive ? random.chance(300) && start < -90 : random.chance(150) && start < -200
        requirements.append(
            Requirement(
                category: category, start: start, end: isDone ? start + 84 : end, required: required,
                completed: isDone ? required : random.below(required), unit: unit,
                isRestrictive: isRestrictive, terminated: isDone ? "COMPLETED" : ""))
    }
}
