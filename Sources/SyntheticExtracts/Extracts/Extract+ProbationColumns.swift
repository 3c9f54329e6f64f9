extension Extract {
    /// Probation's columns.
    var probationColumns: String {
        switch self {
        case .probationPerson:
            """
            crn pnc_id cro noms other_ids surname forename middle_names dob sex ethnicity religion
            sexual_orientation gender_identity date_of_death restricted restricted_message excluded
            excluded_message current_tier tier_version tier_date
            """
        case .probationAlias: "crn alias_seq alias_type surname forename dob"
        case .probationAddress:
            """
            crn address_seq building_name number street district town county postcode uprn status type
            type_verified no_fixed_abode start_date end_date
            """
        case .probationEvent:
            """
            event_id crn event_number main_offence_code sentence_type sentence_date start_date expected_end_date
            actual_end_date licence_start licence_expiry pss_end parole_eligibility conditional_release
            custody_status supervision_state in_breach breach_date
            """
        case .probationRequirement:
            """
            requirement_id event_id main_category sub_category restrictive required_quantity completed_quantity
            unit start_date end_date terminated_reason
            """
        case .probationLicenceCondition:
            "condition_id event_id main_category sub_category restrictive start_date end_date zone_ref"
        case .probationContact:
            """
            contact_id crn event_id contact_type at outcome_code rar_activity location officer_code
            enforcement_action notes_present
            """
        case .probationRegistration:
            """
            registration_id crn type level category start_date end_date next_review_date deregistered soft_deleted
            notes_present
            """
        case .probationAssessment:
            "assessment_id crn completed_on need_code score san_indicator layer locked"
        case .probationPredictor: "crn predictor version static_or_dynamic score band completed_on"
        case .probationAllocation:
            "crn officer_code team_code ldu_code region_code allocated_from allocated_to role"
        default: "nsi_id crn type sub_type referral_date status status_date outcome_code actual_end"
        }
    }
}
