internal import Vocabulary

extension PersonRows {
    /// A call to the police and the person's part in it; one that is closed later is sent again.
    mutating func addIncident(
        _ police: PoliceCircumstances, _ ordinal: Int, _ person: Persona, _ nominal: String
    ) {
        let world = person.world
        let incident = police.incidents[ordinal]
        let nights = Nights(since: world.night(knowing: incident.day))
        guard nights.since < world.nights else { return }
        var random = world.generator(person.index * 64 + ordinal, .incidentRecord)
        let reference = SerialNumbers(person).other("I", ordinal)
        let minute = random.below(1200)
        let length = random.within(20...220)
        let day = world.day(incident.day)
        let opening = random.chance(120) ? "SUSPICIOUS_CIRCUMSTANCES" : incident.category
        let caller = random.one(of: ["MEMBER_OF_PUBLIC", "VICTIM", "AGENCY", "POLICE"])
        let place = SeaPoint(&random).metres
        let closedOn = incident.isOpenOvernight ? incident.day + 1 : incident.day
        let crime = Self.crime(beside: incident, police, person)
        add(.policeIncident, nights, learning: [closedOn], of: person) { known in
            let isClosed = known.has(closedOn)
            return [
                reference, "TRB", DayText.moment(day, minute: minute),
                isClosed ? DayText.moment(world.day(closedOn), minute: minute + length) : "", opening,
                isClosed ? incident.category : "", incident.qualifiers,
            ] + place + [caller, crime]
        }
        add(.policeIncidentPerson, nights, [reference, nominal, incident.role])
    }

    /// The crime of domestic abuse that was recorded for a domestic incident, if there is one.
    private static func crime(
        beside incident: Incident, _ police: PoliceCircumstances, _ person: Persona
    ) -> String {
        guard incident.category == "DOMESTIC_INCIDENT",
            let place = police.involvements.firstIndex(where: { $0.day == incident.day && $0.domesticAbuse })
        else { return "" }
        return SerialNumbers(person).crime(place, year: person.world.day(incident.day).year)
    }
}
