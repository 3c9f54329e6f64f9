extension Extract {
    /// The columns of drug services and of meetings.
    var otherColumns: String {
        switch self {
        case .drugClient:
            """
            client_key identity_level surname forename dob sex ethnicity line_1 town postcode substance_group
            injecting accmneed empstat pregnant consent
            """
        case .drugNationalClient:
            """
            client_key identity_level agncy dat finitial sinitial dob sex ethnicity pc substance_group injecting
            accmneed empstat pregnant consent
            """
        case .drugEpisode, .drugNationalEpisode:
            """
            episode_id client_key agncy referral_date referral_source triage_date careplan_date discharge_date
            discharge_reason
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
}
