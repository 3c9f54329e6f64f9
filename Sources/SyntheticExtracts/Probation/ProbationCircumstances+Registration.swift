extension ProbationCircumstances {
    /// Registrations as they come; most people have a level of risk of serious harm.
    mutating func addRegistrations(_ person: Persona, _ random: inout SeededGenerator) {
        let start = -random.within(20...500)
        switch random.weighted([30, 46, 19, 2, 3]) {
        case 0: register("RLRH", start, &random)
        case 1: register("RMRH", start, &random)
        case 2: register("RHRH", start, &random)
        case 3: register("RVRH", start, &random)
        default: break
        }
        if current != nil, random.chance(person.slot.police ? 300 : 170) {
            register("IIOM", start, &random, category: random.one(of: ["I3", "I3", "I1", "I2"]))
        }
        if random.chance(70) {
            register(
                "MAPP", start, &random, level: random.frequent(of: ["M1", "M1", "M1", "M2", "M3"]),
                category: random.frequent(of: ["M1", "M2", "M3", "M4"]))
        }
        if random.chance(person.needs.domesticAbuse ? 550 : 20) { register("ADVP", start, &random) }
        if random.chance(person.needs.domesticAbuse ? 200 : 20) { register("REG30", start, &random) }
        for type in ["SPO", "RCPR", "RCCO", "RCHD", "RVLN", "RVAD", "RMDO", "ALSH", "STRG", "RPIR"]
        where random.chance(28) {
            register(type, start, &random)
        }
        for type in ["RTAO", "INLL"] where random.chance(6) { register(type, start, &random) }
    }

    private mutating func register(
        _ type: String, _ start: Int, _ random: inout SeededGenerator, level: String = "",
        category: String = ""
    ) {
        var registration = Registration(
            type: type, level: level, category: category, start: start,
            review: start + 182 * (1 + -start / 182))
        if random.chance(60) { registration.review = -random.within(1...60) }
        if random.chance(50), !type.hasSuffix("RH") {
            registration.end = start / 2
            registration.review = nil
        }
        registration.isDeleted = random.chance(15)
        registrations.append(registration)
    }
}
