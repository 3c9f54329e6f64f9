internal import Vocabulary

extension PersonRows {
    /// The row of a local provider's client.
    mutating func addClient(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String,
        _ random: inout SeededGenerator
    ) {
        let record = RecordedIdentity(person, &random)
        let isStale = random.chance(Rates.staleAddress)
        let address = isStale ? person.previousHome ?? person.home : person.home
        let postcode = WrittenAddress.postcode(address, &random)
        let front = [
            client, "FULL", record.surname, record.forename, record.birth.map(DayText.british) ?? "",
            random.chance(6) ? "NS" : record.isMale ? "M" : "F", person.ethnicity,
        ]
        let home = [address.house + " " + address.streetName, address.town.name, postcode]
        let area = TreatmentArea(person.home)
        let end = ClientColumns(treatment, person, &random)
        add(.drugClient, learning: [treatment.laterAccommodation?.day], of: person) { known in
            let need = treatment.accommodation(known)
            let isHomeless = person.hasNoFixedAbode || need == "URGENT"
            let lines = isHomeless ? ["No fixed abode", "", WrittenAddress.noFixedAbode] : home
            return front + lines + [area.code, area.authority] + end.cells(area, accommodation: need)
        }
    }

    /// The row of a client of the national extract: the attributor, a partial postcode and the area.
    mutating func addNationalClient(
        _ treatment: TreatmentCircumstances, _ person: Persona, _ client: String, _ provider: String,
        _ random: inout SeededGenerator
    ) {
        let record = RecordedIdentity(person, &random)
        let hasSector = !person.hasNoFixedAbode && !random.chance(50)
        let isAway = person.slot.story == nil && random.chance(10)
        let area = isAway ? TreatmentArea.outsideEngland : TreatmentArea(person.home)
        let front = [
            client, "ATTRIBUTOR", provider, area.code, area.authority, Self.initial(record.forename),
            Self.initial(record.surname), record.birth.map(DayText.british) ?? "",
            random.chance(6) ? random.one(of: ["0", "9"]) : record.isMale ? "1" : "2", person.ethnicity,
            hasSector && !isAway ? person.home.sector : "",
        ]
        let end = ClientColumns(treatment, person, &random)
        add(.drugNationalClient, learning: [treatment.laterAccommodation?.day], of: person) { known in
            front + end.cells(area, accommodation: treatment.accommodation(known))
        }
    }

    private static func initial(_ name: String) -> String {
        String(Plain.text(String(name.prefix(1))).uppercased())
    }
}

extension TreatmentCircumstances {
    /// The housing need as a night knows it.
    fileprivate func accommodation(_ known: Knowledge) -> String {
        guard let later = laterAccommodation, known.has(later.day) else { return accommodation }
        return later.need
    }
}

/// The area in which a client lives: the treatment area, and the local authority, which is blank outside England.
struct TreatmentArea {
    let code: String
    let authority: String

    static let outsideEngland = TreatmentArea(code: "Z00B", authority: "")

    private init(code: String, authority: String) {
        (self.code, self.authority) = (code, authority)
    }

    /// The area of a home.
    init(_ home: Address) {
        let isNeighbouring = home.town.area == .ux
        self.init(code: isNeighbouring ? "D02" : "D01", authority: isNeighbouring ? "E06999902" : "E06999901")
    }
}

/// The columns that both kinds of client end with: area, substances, circumstances and health.
struct ClientColumns {
    private let group: String
    private let substances: [String]
    private let injecting: String
    private let employment: String
    private let family: [String]
    private let health: [String]
    private let consent: String

    init(_ treatment: TreatmentCircumstances, _ person: Persona, _ random: inout SeededGenerator) {
        let kind = person.needs.substances ?? .nonOpiate
        injecting =
            kind == .opiate
            ? random.one(of: ["CURRENT", "PREVIOUS", "NEVER"])
            : random.one(of: ["NEVER", "NEVER", "PREVIOUS"])
        group = kind.rawValue
        substances = Self.substances(kind, isInjecting: injecting == "CURRENT", &random)
        employment = treatment.employment
        let children = random.below(4)
        family = [
            children == 0 ? "N" : "Y", ["", "ALL", "SOME", "NONE"][children],
            person.isMale ? "" : random.one(of: ["N", "N", "N", "Y"]),
        ]
        let isTested = kind == .opiate && random.chance(500)
        health = [
            yesNo(random.chance(300)), isTested ? "Y" : "N", isTested ? "N" : "", "",
            yesNo(random.chance(300)),
            "", isTested ? DayText.british(person.world.day(-random.within(20...300))) : "", "", "", "",
            yesNo(random.chance(30)), "", "", yesNo(kind == .opiate),
        ]
        consent = yesNo(treatment.consentsToReporting)
    }

    /// The cells, in the order of the header.
    func cells(_ area: TreatmentArea, accommodation: String) -> [String] {
        [area.authority, "", "", "GBR", group] + substances + [injecting, accommodation, employment] + family
            + health + [consent]
    }

    /// The main substance with the age of first use and how it is taken, the second and third, and drinking.
    private static func substances(
        _ kind: Needs.Substances, isInjecting: Bool, _ random: inout SeededGenerator
    ) -> [String] {
        let age = String(random.within(13...29))
        let (first, second, third): (String, String, String)
        switch kind {
        case .opiate:
            first = random.one(of: ["1101", "1101", "1101", "1201", "1300"])
            (second, third) =
                random.chance(650) ? ("3101", random.one(of: ["5101", "9997"])) : ("9996", "9997")
        case .nonOpiate:
            first = random.one(of: ["3201", "3101", "6101", "6101", "2101", "8000"])
            (second, third) = (first == "6101" ? "9996" : "6101", "9997")
        case .nonOpiateAndAlcohol:
            (first, second, third) = (random.one(of: ["3201", "6101"]), "7000", "9997")
        case .alcohol: (first, second, third) = ("7000", "9996", "9997")
        }
        let route =
            isInjecting && kind == .opiate ? "1" : kind == .alcohol ? "4" : first == "3201" ? "2" : "3"
        let drinks = kind == .alcohol || kind == .nonOpiateAndAlcohol
        let days = drinks ? random.within(8...28) : random.below(5)
        let units = drinks ? random.within(6...30) : random.below(4)
        return [first, age, route, second, third, String(days), days == 0 ? "0" : String(units)]
    }
}
