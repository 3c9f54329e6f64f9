extension DrugTest {
    /// A test whose result goes with the person's use.
    static func ordinary(_ person: Persona, _ random: inout SeededGenerator) -> DrugTest {
        if random.chance(20) { return DrugTest(opiates: .void, cocaine: .void) }
        let chances =
            switch person.needs.substances {
            case .opiate: (opiates: 700, cocaine: 650)
            case .nonOpiate, .nonOpiateAndAlcohol: (opiates: 20, cocaine: 750)
            case .alcohol: (opiates: 20, cocaine: 250)
            case nil: (opiates: 30, cocaine: 200)
            }
        var test = DrugTest(
            opiates: random.chance(chances.opiates) ? .positive : .negative,
            cocaine: random.chance(chances.cocaine) ? .positive : .negative)
        if test.isPositive { test.attended = random.chance(900) }
        return test
    }
}
