extension ProbationCircumstances {
    /// Appointments every so many days, the past ones with their outcomes and the next one without.
    mutating func addAppointments(_ person: Persona) {
        guard let current, !isInCustody else { return }
        var random = person.world.generator(person.index, .appointments)
        let period = random.one(of: [7, 14, 14, 14, 28])
        let phase = random.below(period)
        let reliability = random.one(of: [980, 940, 900, 850, 700])
        let stops = current.state == "FINAL_THIRD" || current.state == "RESET" ? -60 : Int.max
        var day = max(current.start + 3, -160)
        day += (phase - day % period + period) % period
        var last = Int.min
        while day < min(person.world.nights + period, stops) {
            let outcome = Self.outcome(person, reliability, &random)
            addAppointment(on: day, after: last, outcome: outcome, nights: person.world.nights, &random)
            last = day
            day += period
        }
    }

    private mutating func addAppointment(
        on day: Int, after last: Int, outcome: String, nights: Int, _ random: inout SeededGenerator
    ) {
        let kind = random.one(of: ["OFFICE", "OFFICE", "OFFICE", "TELEPHONE", "HOME_VISIT", "GROUP"])
        let isActivity = random.chance(250)
        let made = last < 0 ? 0 : last + 1
        guard made < nights else { return }
        if day >= 0 {
            appointments.append(
                Appointment(
                    day: day, kind: kind, outcome: "", countsAsActivity: isActivity, since: made))
            guard day + 1 < nights else { return }
        }
        let isFailure = ["UAAB", "AFTC", "ATSH"].contains(outcome)
        appointments.append(
            Appointment(
                day: day, kind: kind, outcome: outcome,
                enforcement: isFailure ? random.one(of: ["WARNING", "WARNING", "NO_ACTION", ""]) : "",
                countsAsActivity: isActivity, since: max(0, day + 1)))
    }

    private static func outcome(
        _ person: Persona, _ reliability: Int, _ random: inout SeededGenerator
    ) -> String {
        if random.chance(25) { return "" }
        if random.chance(reliability) {
            return random.chance(900)
                ? "ATTC"
                : random.one(of: [
                    "AAAA", "AAME", "AAEM", "AAFC", "RSSR", "RSOF", "ATSS", "AASD", "AACL", "AARE", "AAHO",
                    "CO05", "CO10", "AARC",
                ])
        }
        return random.one(of: ["UAAB", "UAAB", "UAAB", "AFTC", "ATSH"])
    }
}
