internal import Vocabulary

extension PersonRows {
    /// An arrest and its drug test; what comes later, a release or an assessment, is sent again.
    mutating func addArrest(
        _ arrest: Arrest, _ ordinal: Int, _ person: Persona, _ nominal: String, _ nights: Nights
    ) {
        let world = person.world
        let stands = Nights(since: max(nights.since, world.night(knowing: arrest.day)))
        guard stands.since < world.nights else { return }
        var random = world.generator(person.index * 64 + ordinal, .custodyRecord)
        let custody = CustodyRow(arrest, ordinal, person, nominal, &random)
        let due = arrest.test?.isPositive == true ? arrest.day + DrugTest.assessmentDelay : nil
        let assessed = arrest.test?.attended == nil ? nil : due
        let changes = [arrest.decidedOn, arrest.laterDisposal?.day, assessed]
        add(.policeCustody, stands, learning: changes, of: person) { custody.cells($0, world: world) }
        guard let test = arrest.test else { return }
        let trigger = random.chance(900) ? "TRIGGER_OFFENCE" : "INSPECTOR"
        add(.policeDrugTest, stands, learning: [assessed], of: person) { known in
            let attended = known.has(assessed) ? test.attended.map(yesNo) ?? "" : ""
            let at = due.map { DayText.moment(world.day($0), minute: 600) } ?? ""
            return [
                SerialNumbers(person).other("T", ordinal), custody.reference, custody.testedAt, trigger,
                test.opiates.rawValue, test.cocaine.rawValue, yesNo(test.isPositive), at, attended,
            ]
        }
    }
}

/// The row of a time in custody.
struct CustodyRow {
    let reference: String
    /// The time of the drug test, if there is one.
    let testedAt: String
    private let arrest: Arrest
    private let front: [String]
    private let released: String
    private let reason: [String]
    private let back: [String]

    init(
        _ arrest: Arrest, _ ordinal: Int, _ person: Persona, _ nominal: String,
        _ random: inout SeededGenerator
    ) {
        let day = person.world.day(arrest.day)
        reference = SerialNumbers(person).custody(ordinal, year: day.year)
        self.arrest = arrest
        let minute = random.within(30...1000)
        let authorised = minute + random.within(15...60)
        let stay = random.within(120...360)
        let end = arrest.isHeldOvernight ? 1440 + stay : authorised + stay
        released = DayText.moment(day, minute: end)
        testedAt = DayText.moment(day, minute: authorised + 20)
        front = [
            reference, nominal, WrittenIdentifiers.summons(person, arrest: ordinal, year: day.year),
            DayText.moment(day, minute: minute), DayText.moment(day, minute: authorised),
        ]
        reason = arrest.reason.codeAndText
        let unsure = random.one(of: ["N", "N", "N", "N", "U", "Y"])
        let isVulnerable = random.chance(90)
        back = [
            arrest.selfHarm, unsure, random.one(of: ["N", "N", "Y", "U"]), arrest.risksDrugs,
            random.one(of: ["N", "N", "Y"]), isVulnerable ? "Y" : random.chance(60) ? "U" : "N",
            yesNo(isVulnerable && random.chance(700)), yesNo(arrest.isHomeless),
            random.chance(150) ? "Synthetic note: seen by nurse, fit to detain" : "",
        ]
    }

    /// The cells as a night knows them; a blank disposal is that of somebody still detained.
    func cells(_ known: Knowledge, world: World) -> [String] {
        let isDecided = known.has(arrest.decidedOn)
        let later = arrest.laterDisposal.flatMap { known.has($0.day) ? $0.code : nil }
        let disposal = isDecided ? later ?? arrest.disposal : ""
        return front + [isDecided && arrest.disposal != "REMANDED" ? released : ""] + reason + [disposal]
            + back
    }
}

extension Arrest.Reason {
    /// The reason's code and text.
    var codeAndText: [String] {
        switch self {
        case .offence(let offence): [offence.police, offence.title]
        case .breach: ["BREACH", "Breach of order"]
        case .recall: ["RECALL", "Recall to custody"]
        case .warrant: ["WARRANT", "Warrant of a court"]
        }
    }
}
