extension Extract {
    /// The columns of drug services and of meetings.
    var otherColumns: String {
        switch self {
        case .drugClient:
            """
            client_key identity_level surname forename dob sex ethnicity line_1 town postcode dat la
            """ + " " + Self.treatmentColumns
        case .drugNationalClient:
            """
            client_key identity_level agncy dat la finitial sinitial dob sex ethnicity pc
            """ + " " + Self.treatmentColumns
        case .drugEpisode, .drugNationalEpisode:
            """
            episode_id client_key agncy referral_date referral_source triage_date careplan_date prevtr
            discharge_date discharge_reason disdest
            """
        case .drugModality:
            "modality_id episode_id modality_type referred_on first_offered_on start_date end_date exit_reason"
        case .drugContact: "contact_id client_key episode_id contact_date contact_type attended"
        case .drugTOP:
            """
            top_id client_key episode_id top_date stage alcuse opiuse crause cocause amphuse cannuse otdrguse
            ivdrguse sharing shotheft drgsell oththeft assault psyhstat phstat quallife pwork educat acuthpbm hrisk
            """
        case .drugConsent: "consent_ref client_key scope given_on withdrawn_on recorded_by"
        default:
            """
            action_id meeting_ref crn text intended_outcome risk_addressed kind owner_role agency set_on due_on
            contingency_trigger contingency_action status agency_record_ref closed_on outcome exit_plan
            """
        }
    }

    /// The columns that both kinds of client end with: area, substances, circumstances, and the health matters that
    /// the core dataset holds and that no partnership may take.
    private static let treatmentColumns = """
        utla pct gpptce nation substance_group drug1 drug1age route drug2 drug3 alcddays alcunits injecting accmneed
        empstat prntstat childwth pregnant dualdiag hepctstd hepcstat hepctd hepbvac hepbstat hlcassdt prevhepb
        hepcpos refhepgy veteran ehcsc2 ehcsc3 naloxiss consent
        """
}
