/// What a drug service knows of a person: days are counted from the first night, negative before it.
struct TreatmentCircumstances {
    var episodes: [Episode] = []
    var contacts: [TreatmentContact] = []
    var profiles: [OutcomeProfile] = []
    var consents: [Consent] = []
    var accommodation = "NONE"
    /// What the housing was said to be from a day on.
    var laterAccommodation: (day: Int, need: String)?
    var employment = "UNEMPLOYED"
    var consentsToReporting = true
}

/// A stay with a provider.
struct Episode {
    var referral: Int
    var source: String
    /// The day of the first assessment; `nil` for a referral that came to nothing so far.
    var triage: Int?
    var discharge: Int?
    var reason = ""
    var modality = "PSYCHOSOCIAL"
}

/// An appointment in treatment.
struct TreatmentContact {
    var day: Int
    var kind = "KEYWORK"
    /// Whether the person came; `nil` if nobody recorded it.
    var attended: Bool?
    /// The first night that knows of it.
    var since = 0
}

/// A treatment outcomes profile.
struct OutcomeProfile {
    var day: Int
    var stage: String
    /// Days of use in the last four weeks.
    var days: Int
    var paidWork: Int
}

/// A consent, which may be withdrawn.
struct Consent {
    var scope: String
    var given: Int
    var withdrawn: Int?
}
