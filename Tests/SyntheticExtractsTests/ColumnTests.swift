import Definitions
import Testing

@testable import SyntheticExtracts

@Suite struct `Columns are those that are promised` {
    @Test(arguments: Extract.allCases)
    func `for each is taken or refused by name, and none is missing`(extract: Extract) throws {
        let source = try Pipeline.source(extract.rawValue)
        let known = source.columns.map(\.name) + source.refused
        #expect(Set(extract.header) == Set(known))
        #expect(Set(extract.header).count == extract.header.count)
    }

    /// What the domain has in each extract, beside keys and what all have.
    static let columns: [(extract: Extract, columns: String)] = [
        (
            .policeNominal,
            "dob_quality ethnicity_self ethnicity_officer date_of_death record_created record_updated"
        ),
        (.policeAddress, "line_1 line_4 postcode uprn address_role from_date to_date source no_fixed_abode"),
        (
            .policeCrime,
            """
            recorded_at committed_from committed_to ho_class ho_group ho_subgroup ho_description outcome_code
            outcome_date da_flag hate_flag alcohol_flag drugs_flag knife_flag gang_flag online_flag cse_flag easting
            northing latitude longitude datum postcode lsoa21 ward lad csp pfa location_type crime_text
            """
        ),
        (
            .policeIncident,
            "opened_at closed_at open_category close_category qualifiers caller_role linked_crime_ref"
        ),
        (
            .probationPerson,
            "noms other_ids restricted restricted_message excluded excluded_message current_tier tier_version tier_date"
        ),
        (
            .probationEvent,
            """
            event_number main_offence_code sentence_type sentence_date start_date expected_end_date actual_end_date
            licence_start licence_expiry pss_end parole_eligibility conditional_release custody_status
            supervision_state in_breach breach_date
            """
        ),
        (
            .drugNationalClient,
            """
            finitial sinitial dob sex pc agncy dat la utla pct gpptce nation drug1 drug1age route drug2 drug3 alcddays
            alcunits accmneed empstat prntstat childwth pregnant dualdiag consent
            """
        ),
        (
            .drugClient,
            "postcode dat la drug1 drug2 drug3 route prntstat childwth hepctstd hepbvac refhepgy veteran naloxiss"
        ),
        (
            .drugEpisode,
            "referral_date referral_source triage_date careplan_date prevtr discharge_reason disdest"
        ),
    ]

    @Test(arguments: columns)
    func `and those of the domain are there`(extract: Extract, columns: String) {
        let names = Set(columns.split { $0 == " " || $0 == "\n" }.map(String.init))
        #expect(names.subtracting(extract.header).isEmpty)
    }

    @Test(arguments: [
        (Extract.probationPerson, ["religion", "sexual_orientation", "gender_identity"]),
        (.drugClient, ["pregnant", "dualdiag", "hepctstd", "hepcstat", "hepbvac", "hepcpos"]),
        (.drugNationalClient, ["pregnant", "dualdiag", "hepctstd", "hepcstat", "hepbvac", "hepcpos"]),
        (.drugTOP, ["sharing", "shotheft", "drgsell", "oththeft", "assault"]),
        (.policeCustody, ["risk_medical", "medical_notes"]), (.policeNominal, ["ethnicity_officer"]),
    ])
    func `and what no partnership may take is refused at the door`(extract: Extract, columns: [String]) throws
    {
        let source = try Pipeline.source(extract.rawValue)
        #expect(Set(columns).isSubset(of: Set(source.refused)))
    }

    @Test(arguments: Extract.allCases)
    func `and the codes in them are known, but for those that are unknown on purpose`(extract: Extract) throws
    {
        let source = try Pipeline.source(extract.rawValue)
        let strange: Set<String> = ["A77", "XFER", "77"]
        for column in source.columns {
            guard let codes = try Pipeline.codes(of: column, in: source) else { continue }
            for night in 0...1 {
                let cells = Sample.table(extract.rawValue, night: night).column(column.name)
                let parts = column.name == "other_ids" ? cells.flatMap(\.identifierTypes) : cells
                let unknown = Set(parts).subtracting(codes).subtracting(strange).subtracting([""])
                #expect(unknown.isEmpty, "\(column.name): \(unknown.sorted())")
            }
        }
    }

    @Test func `and a client of the national extract has an area whatever the postcode`() {
        let rows = Sample.table("drug_national_client").rows
        #expect(rows.contains { $0["pc"] == "" })
        for row in rows {
            #expect(["D01", "D02", "Z00B"].contains(row["dat"]))
            #expect((row["la"] == "") == (row["dat"] == "Z00B"))
            let isNeighbouring = row["pc"]?.hasPrefix("UX") == true
            if row["pc"] != "" { #expect((row["dat"] == "D02") == isNeighbouring) }
        }
    }
}

extension String {
    /// The types of a list of identifiers, `TYPE:value;…`.
    fileprivate var identifierTypes: [String] {
        split(separator: ";").map { String($0.prefix { $0 != ":" }) }
    }
}
