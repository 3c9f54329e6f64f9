internal import Delimited

/// An extract that the synthetic agencies deliver each night.
enum Extract: String, CaseIterable {
    case policeNominal = "police_nominal"
    case policeAlias = "police_alias"
    case policeAddress = "police_address"
    case policeCustody = "police_custody"
    case policeCrime = "police_crime"
    case policeCrimePerson = "police_crime_person"
    case policeIncident = "police_incident"
    case policeIncidentPerson = "police_incident_person"
    case policeDrugTest = "police_drug_test"
    case policeWarning = "police_warning"
    case policeIntelligencePointer = "police_intelligence_pointer"
    case probationPerson = "probation_person"
    case probationAlias = "probation_alias"
    case probationAddress = "probation_address"
    case probationEvent = "probation_event"
    case probationRequirement = "probation_requirement"
    case probationLicenceCondition = "probation_licence_condition"
    case probationContact = "probation_contact"
    case probationRegistration = "probation_registration"
    case probationAssessment = "probation_assessment"
    case probationPredictor = "probation_predictor"
    case probationAllocation = "probation_allocation"
    case probationNSI = "probation_nsi"
    case drugClient = "drug_client"
    case drugNationalClient = "drug_national_client"
    case drugEpisode = "drug_episode"
    case drugNationalEpisode = "drug_national_episode"
    case drugModality = "drug_modality"
    case drugContact = "drug_contact"
    case drugTOP = "drug_top"
    case drugConsent = "drug_consent"
    case meetingAction = "meeting_action"

    /// Whether each night's file holds all that is current, rather than only what is new or changed.
    var isSnapshot: Bool {
        switch self {
        case .policeCustody, .policeCrime, .policeCrimePerson, .policeIncident, .policeIncidentPerson,
            .policeDrugTest, .probationContact, .drugContact, .drugTOP:
            false
        default: true
        }
    }

    /// How its bytes are written.
    var form: FileForm {
        switch self {
        case .drugNationalClient, .drugNationalEpisode: .utf16
        case .drugClient, .drugEpisode, .drugModality, .drugContact, .drugTOP, .drugConsent: .windows1252
        default: rawValue.hasPrefix("police_") ? .utf8WithMark : .utf8
        }
    }

    /// The columns, in order; the last says that the row is synthetic.
    var header: [String] {
        columns.split { $0 == " " || $0 == "\n" }.map(String.init) + ["synthetic"]
    }

    private var columns: String {
        if rawValue.hasPrefix("police_") { return policeColumns }
        return rawValue.hasPrefix("probation_") ? probationColumns : otherColumns
    }
}
