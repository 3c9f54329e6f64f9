/// All that anybody knows of a person.
struct Circumstances {
    var police: PoliceCircumstances
    var probation: ProbationCircumstances
    var treatment: TreatmentCircumstances

    /// The circumstances of a person: ordinary life, or a quiet one to which a story adds its events.
    init(_ person: Persona) {
        police = person.slot.story == nil ? .ordinary(person) : .quiet(person)
        probation = person.slot.story == nil ? .ordinary(person) : .quiet(person)
        treatment = person.slot.story == nil ? .ordinary(person) : .quiet(person)
        if let story = person.slot.story { tell(story, of: person) }
    }
}
