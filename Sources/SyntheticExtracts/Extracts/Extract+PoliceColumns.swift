extension Extract {
    /// The police's columns.
    var policeColumns: String {
        switch self {
        case .policeNominal:
            """
            nominal_id force_code pnc_id cro surname forename_1 forename_2 dob dob_quality sex ethnicity_self
            ethnicity_officer date_of_death record_created record_updated
            """
        case .policeAlias: "nominal_id alias_seq alias_type surname forename dob"
        case .policeAddress:
            """
            nominal_id address_seq line_1 line_2 line_3 line_4 postcode uprn address_role from_date to_date source
            no_fixed_abode
            """
        case .policeCustody:
            """
            custody_ref nominal_id asn arrest_at detention_authorised_at released_at arrest_reason_code
            arrest_reason_text disposal risk_self_harm risk_mental_health risk_medical risk_drugs risk_alcohol
            risk_vulnerable appropriate_adult nfa_address_declared medical_notes
            """
        case .policeCrime:
            """
            crime_ref force_code recorded_at committed_from committed_to ho_class ho_group ho_subgroup
            ho_description outcome_code outcome_date da_flag hate_flag alcohol_flag drugs_flag knife_flag gang_flag
            online_flag cse_flag easting northing latitude longitude datum postcode lsoa21 ward lad csp pfa
            location_type crime_text
            """
        case .policeCrimePerson: "crime_ref nominal_id role role_date role_basis"
        case .policeIncident:
            """
            incident_ref force_code opened_at closed_at open_category close_category qualifiers easting northing
            caller_role linked_crime_ref
            """
        case .policeIncidentPerson: "incident_ref nominal_id role"
        case .policeDrugTest:
            """
            test_ref custody_ref tested_at trigger_type opiates cocaine required_assessment_served assessment_at
            assessment_attended
            """
        case .policeWarning: "warning_ref nominal_id signal_code set_on review_on ended_on basis"
        default: "nominal_id intel_available graded latest_on handling contact_unit"
        }
    }
}
