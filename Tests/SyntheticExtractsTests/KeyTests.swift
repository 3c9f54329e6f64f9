import SyntheticExtracts
import Testing

@Suite struct `Keys hold together` {
    static let keys: [(String, [String])] = [
        ("police_nominal", ["nominal_id"]), ("police_alias", ["nominal_id", "alias_seq"]),
        ("police_address", ["nominal_id", "address_seq"]), ("police_custody", ["custody_ref"]),
        ("police_custody", ["asn"]), ("police_crime", ["crime_ref"]),
        ("police_crime_person", ["crime_ref", "nominal_id"]), ("police_incident", ["incident_ref"]),
        ("police_incident_person", ["incident_ref", "nominal_id"]), ("police_drug_test", ["test_ref"]),
        ("police_warning", ["warning_ref"]), ("police_intelligence_pointer", ["nominal_id"]),
        ("probation_person", ["crn"]), ("probation_alias", ["crn", "alias_seq"]),
        ("probation_address", ["crn", "address_seq"]), ("probation_event", ["event_id"]),
        ("probation_requirement", ["requirement_id"]), ("probation_licence_condition", ["condition_id"]),
        ("probation_contact", ["contact_id"]), ("probation_registration", ["registration_id"]),
        ("probation_assessment", ["assessment_id", "need_code"]),
        ("probation_predictor", ["crn", "predictor", "version", "completed_on"]),
        ("probation_allocation", ["crn", "role", "allocated_from"]), ("probation_nsi", ["nsi_id"]),
        ("drug_client", ["client_key"]), ("drug_national_client", ["client_key"]),
        ("drug_episode", ["episode_id"]), ("drug_national_episode", ["episode_id"]),
        ("drug_modality", ["modality_id"]), ("drug_contact", ["contact_id"]), ("drug_top", ["top_id"]),
        ("drug_consent", ["consent_ref"]), ("meeting_action", ["action_id"]),
    ]

    @Test(arguments: keys)
    func `and none stands twice in a file`(extract: String, columns: [String]) {
        for night in 0...1 {
            let keys = Sample.table(extract, night: night).rows.map { row in columns.map { row[$0] ?? "" } }
            #expect(Set(keys).count == keys.count)
        }
        #expect(!Sample.table(extract).rows.isEmpty)
    }

    static let references: [(String, String, String)] =
        [
            "police_alias", "police_address", "police_custody", "police_crime_person",
            "police_incident_person", "police_warning", "police_intelligence_pointer",
        ].map { ($0, "nominal_id", "police_nominal") }
        + [
            "probation_alias", "probation_address", "probation_event", "probation_contact",
            "probation_registration", "probation_assessment", "probation_predictor", "probation_allocation",
            "probation_nsi", "meeting_action",
        ].map { ($0, "crn", "probation_person") }
        + [
            "probation_requirement", "probation_licence_condition", "probation_contact",
        ].map { ($0, "event_id", "probation_event") }
        + ["drug_episode", "drug_contact", "drug_top", "drug_consent"].map {
            ($0, "client_key", "drug_client")
        }
        + ["drug_modality", "drug_contact", "drug_top"].map { ($0, "episode_id", "drug_episode") }
        + [
            ("police_crime_person", "crime_ref", "police_crime"),
            ("police_incident_person", "incident_ref", "police_incident"),
            ("police_drug_test", "custody_ref", "police_custody"),
            ("drug_national_episode", "client_key", "drug_national_client"),
        ]

    @Test(arguments: references)
    func `and each that is quoted is there the same night`(extract: String, column: String, target: String) {
        for night in 0...1 {
            let known = Set(Sample.table(target, night: night).column(column))
            let quoted = Set(Sample.table(extract, night: night).column(column))
            #expect(quoted.isSubset(of: known))
        }
    }

    @Test func `and the truth names every record of every night, once`() throws {
        let truth = try #require(Sample.truth.first.map(Table.init))
        for (extract, key) in [
            ("police_nominal", "nominal_id"), ("probation_person", "crn"), ("drug_client", "client_key"),
            ("drug_national_client", "client_key"),
        ] {
            let named = truth.rows.filter { $0["extract"] == extract }.compactMap { $0["record_key"] }
            let records = Set((0...1).flatMap { Sample.table(extract, night: $0).column(key) })
            #expect(Set(named) == records)
            #expect(named.count == records.count)
        }
    }
}
