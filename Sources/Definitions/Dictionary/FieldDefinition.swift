public import Vocabulary

/// The type of a dictionary field, and so of its standardised values.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
    /// Free text.
    case text
    /// An agency's reference number.
    case reference
    /// A forename.
    case forename
    /// Middle names.
    case middleNames = "middle_names"
    /// A surname.
    case surname
    /// A date of birth.
    case birthDate = "birth_date"
    /// A full postcode.
    case postcode
    /// A postcode sector: the outward part and the first digit of the inward part.
    case postcodeSector = "postcode_sector"
    /// A Police National Computer identifier.
    case pnc
    /// A Criminal Records Office number.
    case cro
    /// An arrest summons number.
    case asn
    /// A probation case reference number.
    case crn
    /// A prison number.
    case prisonNumber = "prison_number"
    /// A day.
    case day
    /// A day and a time.
    case moment
    /// A whole number.
    case integer
    /// A number.
    case decimal
    /// Yes or no.
    case yesNo = "yes_no"
    /// One code of a code list.
    case code
    /// Several `TYPE:value` pairs or codes, separated by semicolons.
    case list
}

/// In what form a field reaches a person's timeline, where no name may go.
public enum TimelineForm: String, Hashable, Sendable, CaseIterable {
    /// As it is.
    case value
    /// As a keyed token, which can be compared with other tokens and says nothing else.
    case token
    /// As completed years on the night's date.
    case age
    /// Not at all.
    case absent
}

/// What a field tells of who a person is: the linkage columns it feeds.
public enum IdentityUse: String, Hashable, Sendable, CaseIterable {
    /// The first forename.
    case forename
    /// Only the first letter of the forename.
    case forenameInitial = "forename_initial"
    /// Other forenames.
    case middleNames = "middle_names"
    /// The surname.
    case surname
    /// Only the first letter of the surname.
    case surnameInitial = "surname_initial"
    /// The date of birth.
    case birthDate = "birth_date"
    /// How exact the date of birth is: `F` in full, `Y` the year only, `E` estimated.
    case birthDateQuality = "birth_date_quality"
    /// The sex.
    case sex
    /// A postcode.
    case postcode
    /// A postcode sector.
    case postcodeSector = "postcode_sector"
    /// The treatment area: which force area a record lies in that has no postcode.
    case treatmentArea = "treatment_area"
    /// The Police National Computer identifier.
    case pnc
    /// The Criminal Records Office number.
    case cro
    /// The prison number.
    case prisonNumber = "prison_number"
    /// Other identifiers as `TYPE:value` pairs: merged case reference numbers among them.
    case otherIdentifiers = "other_identifiers"
}

/// A field of a record type.
public struct FieldDefinition: Hashable, Sendable {
    /// The name that sources, rules, cohorts and the agreement use.
    public let name: FieldName
    /// What people call it: a column's heading.
    public let label: String
    /// What it means.
    public let definition: String
    /// The type of its values.
    public let type: FieldType
    /// The code list of a field of type `code`.
    public let codeList: String?
    /// How sensitive it is.
    public let sensitivity: Sensitivity
    /// The form in which a timeline holds it.
    public let timelineForm: TimelineForm
    /// The linkage column it feeds, if any.
    public let identity: IdentityUse?
    /// Whether it serves equality monitoring alone: no rule, score, cohort condition or link may see it.
    public let monitoringOnly: Bool
    /// Where the dictionary declares it.
    public let location: SourceLocation

    /// A field of its parts.
    public init(
        name: FieldName, label: String, definition: String, type: FieldType, codeList: String? = nil,
        sensitivity: Sensitivity, timelineForm: TimelineForm, identity: IdentityUse? = nil,
        monitoringOnly: Bool = false, location: SourceLocation
    ) {
        self.name = name
        self.label = label
        self.definition = definition
        self.type = type
        self.codeList = codeList
        self.sensitivity = sensitivity
        self.timelineForm = timelineForm
        self.identity = identity
        self.monitoringOnly = monitoringOnly
        self.location = location
    }
}
