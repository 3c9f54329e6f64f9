/// What troubles a person has, whoever knows of them.
///
/// Agencies see them with different eyes: that is what linking is for.
struct Needs {
    /// What kind of substance is misused, in the groups of treatment services.
    enum Substances: String {
        case opiate = "OPIATE"
        case nonOpiate = "NON_OPIATE"
        case nonOpiateAndAlcohol = "NON_OPIATE_ALCOHOL"
        case alcohol = "ALCOHOL"
    }

    let substances: Substances?
    let housing: Bool
    let work: Bool
    let relationships: Bool
    let domesticAbuse: Bool

    var drugs: Bool { substances != nil && substances != .alcohol }
    var alcohol: Bool { substances == .alcohol || substances == .nonOpiateAndAlcohol }

    init(_ index: Int, slot: Slot, world: World) {
        var random = world.generator(index, .needs)
        let inTreatment = slot.treatment != .unknown
        let kinds: [Substances] = [.opiate, .nonOpiate, .nonOpiateAndAlcohol, .alcohol]
        let kind = kinds[random.weighted(inTreatment ? [48, 15, 15, 22] : [28, 22, 18, 32])]
        substances = inTreatment || random.chance(slot.probation ? 420 : 240) ? kind : nil
        housing = random.chance(slot.probation ? 400 : 180)
        work = random.chance(550)
        relationships = random.chance(400)
        domesticAbuse = random.chance(150)
    }
}
