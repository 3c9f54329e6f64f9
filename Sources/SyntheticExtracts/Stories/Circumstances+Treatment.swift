extension Circumstances {
    /// Treatment that wasn't begun, broke off, or ends with an order.
    mutating func tellTreatment(_ story: Story) {
        switch story {
        case .untreatedOrder, .untreatedOrderBesideUnlinked:
            probation.require("DR", from: -40, to: 215)
            treatment.onlyRefer(on: -35)
        case .untreatedOrderBesideRecent:
            probation.require("DR", from: -27, to: 215)
            treatment.onlyRefer(on: -20)
        case .treatedOrderEnding:
            probation.change { $0.end = 40 }
            probation.require("DR", from: -150, to: 40)
        case .overnightDischarge:
            probation.require("DR", from: -150, to: 215)
            treatment.episodes[0].discharge = 0
            treatment.episodes[0].reason = "85"
        case .dropoutBesideTransfer:
            discharge(on: -20, reason: "83")
            treatment.episodes.append(Episode(referral: -19, source: "4", triage: -12))
            treatment.contacts.append(TreatmentContact(day: -5, attended: true))
            police.arrest(-8, .shopTheft)
        default:
            discharge(on: -20, reason: "85")
            police.arrest(-8, .shopTheft)
        }
    }

    private mutating func discharge(on day: Int, reason: String) {
        probation.require("DR", from: -150, to: 215)
        treatment.stayAway(from: day - 20)
        treatment.contacts.removeAll { $0.day > day }
        treatment.episodes[0].discharge = day
        treatment.episodes[0].reason = reason
    }

    /// Things go well, or nearly.
    mutating func tellProgress(_ story: Story, of person: Persona) {
        let isRecent = story == .progressBesideRecent
        let since = isRecent ? -60 : -400
        probation.addresses = [ProbationAddress(address: person.home, type: "A01D", start: since)]
        police.addresses = [PoliceAddress(address: person.home, from: since)]
        if let index = treatment.episodes.indices.last {
            treatment.episodes[index].triage = isRecent ? -60 : -250
            treatment.episodes[index].referral = isRecent ? -66 : -258
            treatment.contacts.removeAll { isRecent && $0.day < -60 }
            treatment.profiles.removeAll { isRecent && $0.day < -60 }
        }
        police.involvements.removeAll { $0.day > -365 }
        for index in probation.appointments.indices where !probation.appointments[index].outcome.isEmpty {
            probation.appointments[index].outcome = "ATTC"
            probation.appointments[index].enforcement = ""
        }
        probation.assessments[0][.work] = isRecent ? 6 : 0
        probation.assessments[0][.relationships] = isRecent ? 4 : 0
        probation.registrations.append(Registration(type: "IIOM", category: "I3", start: -140, review: 40))
        if story == .progressBesideMultiAgency {
            probation.registrations.append(
                Registration(type: "MAPP", level: "M2", category: "M1", start: -140, review: 40))
        }
    }
}
