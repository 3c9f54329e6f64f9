extension Circumstances {
    /// The police learn of a new address before probation does.
    mutating func tellAddresses(_ story: Story, of person: Persona) {
        var random = person.world.generator(person.index, .story)
        var elsewhere = Address(&random)
        while elsewhere == person.home { elsewhere = Address(&random) }
        probation.addresses = [ProbationAddress(address: person.home, type: "A01D", start: -40)]
        police.addresses = [PoliceAddress(address: person.home, from: -900, to: -12)]
        var newer = PoliceAddress(address: elsewhere, from: -12, source: "SELF_STATED")
        switch story {
        case .addressesDifferResidence:
            probation.require("RS", from: -150, to: 215, isRestrictive: true)
        case .addressesBesideSixDays:
            newer.from = -34
            police.addresses[0].to = -34
        case .addressesBesideApprovedPremises: probation.addresses[0].type = "A02"
        case .addressesBesideFormatting:
            newer.address = person.home
            newer.isWithoutSpace = true
        case .overnightMove, .laterMove:
            newer.from = story == .laterMove ? person.turn : 0
            police.addresses[0].to = nil
        default: break
        }
        police.addresses.append(newer)
    }

    /// A stable address is lost, and two agencies or one of them know it.
    mutating func tellLostHome(_ story: Story, of person: Persona) {
        let lost = story == .lostHomeBesideOlder ? -45 : -20
        probation.addresses = [
            ProbationAddress(address: person.home, status: "P", type: "A01D", start: -300, end: lost),
            ProbationAddress(address: nil, type: "A08A", start: lost),
        ]
        guard story != .lostHomeBesideOneSource else { return }
        let stated = story == .lostHomeBesideOlder ? -29 : story == .laterHomeLoss ? person.turn : -10
        police.addresses = [
            PoliceAddress(address: person.home, from: -900, to: stated),
            PoliceAddress(address: nil, role: "NFA", from: stated),
        ]
        police.arrest(stated, .shopTheft, since: stated < 0 ? 0 : 1)
        police.arrests[police.arrests.count - 1].isHomeless = true
        treatment.accommodation = "URGENT"
    }
}
