/// How sensitive a field is, as `dictionary.yml` declares it with one letter.
public enum Sensitivity: String, Hashable, Sendable, CaseIterable {
    /// Never related to a person.
    case nonPersonal = "N"
    /// Of a person, with every means of identification removed.
    case depersonalised = "D"
    /// Identifies a living person, or could.
    case personal = "P"
    /// Offence or special-category data.
    case sensitive = "S"
    /// Health or treatment information given in confidence.
    case health = "H"
    /// Intelligence, handled by pointer only.
    case intelligence = "I"
    /// A victim's or third party's.
    case victim = "V"
}

/// Whether a record states a fact, a professional's assessment, or intelligence (DPA 2018 s.38(2)).
public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    /// Something that happened.
    case fact = "FACT"
    /// A professional's judgement.
    case assessment = "ASSESSMENT"
    /// Information whose reliability is graded elsewhere.
    case intelligence = "INTELLIGENCE"
}
