import Timelines

extension TruthTable {
    private static let linked = [
        "nothing", "weakly linked to police", "not known to police",
    ]

    static let facts = [
        TruthTable(
            form: .age, meaning: "Completed years.", expressions: ["person.age", "person.age >= 18"],
            people: ["aged 30", "aged 17", "nothing"]),
        TruthTable(
            form: .alive, meaning: "Whether no death is recorded.",
            expressions: ["person.alive", "not person.alive"],
            people: ["nothing", "died today", "died 3 days ahead", "not known to police"]),
        TruthTable(
            form: .restricted,
            meaning: "Whether the case is restricted; unknown where nobody who could say so does.",
            expressions: ["person.restricted"], people: ["restricted", "nothing", "perhaps restricted"]),
        TruthTable(
            form: .linkStrength, meaning: "The weakest link between the person's agencies.",
            expressions: ["person.link_strength", "person.link_strength >= details"], people: linked),
        TruthTable(
            form: .linkCheck, meaning: "Why links must be verified.",
            expressions: ["person.link_check is weak", "person.link_check in [conflicting, split]"],
            people: ["to check: weak", "to check: split", "nothing", "not known to police"]),
        TruthTable(
            form: .knownTo,
            meaning: "Whether an agency's records hold the person, linked as firmly as is asked for.",
            expressions: ["known to police"], people: linked),
        TruthTable(
            form: .link, meaning: "The strength of the link between two agencies.",
            expressions: ["link(police, probation)", "link(police, probation) >= details"], people: linked),
    ]
}
