extension Circumstances {
    /// Domestic abuse by somebody registered for it, repeated, or narrowly neither.
    mutating func tellAbuse(_ story: Story, of person: Persona) {
        if story != .abuseRepeated {
            var registration = Registration(type: "ADVP", start: -140, review: 60)
            if story == .abuseBesideDeregistered {
                registration.end = -30
                registration.review = nil
            }
            probation.registrations.append(registration)
        }
        switch story {
        case .abuseRepeated:
            police.domesticAbuse(-80, role: .suspect)
            police.domesticAbuse(-40, role: .suspect)
        case .abuseBesideOlder: police.domesticAbuse(-15, role: .suspect)
        case .abuseBesideVictim: police.domesticAbuse(-10, role: .victim)
        case .abuseBesideEliminated: police.domesticAbuse(-10, role: .eliminated)
        case .overnightElimination:
            police.domesticAbuse(-9, role: .suspect)
            police.involvements[police.involvements.count - 1].eliminatedOn = 0
        case .laterAbuse: police.domesticAbuse(person.turn, role: .suspect)
        default: police.domesticAbuse(-10, role: .suspect)
        }
    }
}
