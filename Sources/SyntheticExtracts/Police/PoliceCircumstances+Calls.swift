extension PoliceCircumstances {
    /// A crime of which the person is the victim.
    mutating func addVictimisation(on day: Int, _ random: inout SeededGenerator) {
        let family = random.one(of: [Offence.Family.acquisitive, .violence, .other])
        var involvement = Involvement(
            day: day, offence: Offence.any(family, &random),
            role: random.chance(850) ? .victim : .complainant,
            outcome: day < 0 ? random.one(of: ["", "14", "18", "16"]) : "")
        involvement.domesticAbuse = family == .violence && random.chance(300)
        involvements.append(involvement)
    }

    /// A call to the police in which the person had a part.
    mutating func addIncident(on day: Int, _ random: inout SeededGenerator) {
        let categories = [
            "ASB_NUISANCE", "ASB_PERSONAL", "CONCERN_FOR_SAFETY", "DOMESTIC_INCIDENT", "MISSING_PERSON",
            "SUSPICIOUS_CIRCUMSTANCES", "ASB_ENVIRONMENTAL", "ROAD_RELATED", "ADMINISTRATION",
        ]
        let category = random.frequent(of: categories)
        var incident = Incident(
            day: day, category: category,
            role: random.one(of: ["SUBJECT", "SUSPECT", "WITNESS", "VICTIM"]))
        switch category {
        case "DOMESTIC_INCIDENT": incident.qualifiers = "DOMESTIC;ALCOHOL"
        case "CONCERN_FOR_SAFETY": incident.qualifiers = "MENTAL_HEALTH"
        case "ASB_PERSONAL": incident.qualifiers = random.chance(200) ? "HATE" : ""
        case "ASB_NUISANCE": incident.qualifiers = random.chance(300) ? "YOUTH" : ""
        default: break
        }
        incident.isOpenOvernight = day >= 0 && random.chance(250)
        incidents.append(incident)
    }
}
