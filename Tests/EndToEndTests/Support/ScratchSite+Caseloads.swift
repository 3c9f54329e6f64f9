import Foundation

/// Officers of an agency that, in the sample, allocates nobody: an extract of its own, the source, and the line that
/// gives it.
struct Caseloads {
    let agency: String
    /// The source of the agency's people, and the column of their reference.
    let people: (source: String, key: String)
    let role: String
    let officers: [String]

    static let police = Caseloads(
        agency: "police", people: ("police_nominal", "nominal_id"), role: "police_offender_manager",
        officers: ["POM01", "POM02", "POM03"])
    static let drugService = Caseloads(
        agency: "drug_service", people: ("drug_client", "client_key"), role: "drug_worker",
        officers: ["DRW01", "DRW02"])

    private var name: String { "\(agency)_allocation" }

    /// Adds the extract, its source and the line to a site.
    func add(to site: ScratchSite) throws {
        try site.add("Pipelines/sources/\(name).yml", source)
        try site.edit("Pipelines/agreement.yml") { text in
            var parts = text.components(separatedBy: "\n  - isa_ref: ")
            for part in parts.indices where parts[part].hasPrefix("IOM-01\n") {
                parts[part] = parts[part].replacing("\n    lines:\n", with: "\n    lines:\n" + line)
            }
            return parts.joined(separator: "\n  - isa_ref: ")
        }
        let keys = try Extract(site.extractFile(people.source)).cells(of: people.key)
        let rows = Set(keys).sorted().enumerated().map { place, key in
            "\(key),\(officers[place % officers.count]),TRBSTH,2025-06-01,,COM"
        }
        let header = "person_key,officer_code,team_code,allocated_from,allocated_to,role"
        try site.add(
            "SampleData/\(ScratchSite.first)/\(name)_\(ScratchSite.first.replacing("-", with: ""))_001.csv",
            ([header] + rows).joined(separator: "\n") + "\n")
    }

    private var line: String {
        """
              - line: "\(agency)"
                agency: \(agency)
                record_type: allocation
                fields: [officer, team, allocation_role, started_on, ended_on]
                purposes: [IOM_CASE_MGMT]
                recipients: [\(role)]
                gateway: crime_and_disorder

        """
    }

    private var source: String {
        """
        name: \(name)
        title: Allocations to officers
        fields:
          - {name: person_key, type: string, constraints: {required: yes}}
          - {name: officer_code, type: string, constraints: {required: yes}}
          - {name: team_code, type: string}
          - {name: allocated_from, type: date, constraints: {required: yes}}
          - {name: allocated_to, type: date}
          - {name: role, type: string, constraints: {required: yes}}
        missingValues: [""]
        primaryKey: [person_key, role, allocated_from]
        tributary:
          agency: \(agency)
          record_type: allocation
          file: "\(name)_{date}_{sequence}.csv"
          delivery: snapshot
          expected: {fresh_for_days: 7, required: yes, rejection_limit: 5%, population_tolerance: 20%, contact: Somebody}
          person: {column: person_key, people: \(people.source)}
          columns:
            officer_code: officer
            team_code: {field: team, codes: dictionary}
            allocated_from: started_on
            allocated_to: ended_on
            role: {field: allocation_role, codes: dictionary}

        """
    }
}
