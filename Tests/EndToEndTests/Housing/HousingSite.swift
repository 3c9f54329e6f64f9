import Foundation
import Testing

/// A site which a housing association has joined, after a night.
struct HousingSite {
    /// A tenant, who is somebody on probation.
    struct Tenant {
        let number: String
        let crn: String
        let cells: [String]
        let isAtRisk: Bool
    }

    let site: ScratchSite
    let tenants: [Tenant]
    let check: ScratchSite.Result
    let night: ScratchSite.Result

    init() throws {
        site = try ScratchSite()
        tenants = try Self.tenants(site)
        try Self.configure(site)
        try Self.supply(tenants, to: site)
        let recorded = try site.tributary(["rules", "record", site.nightly])
        #expect(recorded.status == 0, "\(recorded.errors)")
        check = try site.tributary(["check", site.nightly])
        night = try site.run(asOf: ScratchSite.first)
    }

    private static func configure(_ site: ScratchSite) throws {
        try site.edit("Pipelines/dictionary.yml") { text in
            text.replacing("\nagencies:\n", with: "\nagencies:\n  housing: Tribury Homes\n")
                .replacing("\ncode_lists:\n", with: "\ncode_lists:\n" + HousingYAML.codeList)
                .replacing("\nrecord_types:\n", with: "\nrecord_types:\n" + HousingYAML.recordTypes)
        }
        try site.edit("Pipelines/agreement.yml") { text in
            var parts = text.components(separatedBy: "\n  - isa_ref: ")
            for part in parts.indices where parts[part].hasPrefix("IOM-01") || parts[part].hasPrefix("COH-01")
            {
                let lines = parts[part].hasPrefix("IOM-01") ? HousingYAML.caseLines : HousingYAML.linkageLines
                parts[part] = parts[part]
                    .replacing("\n    parties:\n", with: "\n    parties:\n" + HousingYAML.party)
                    .replacing("\n    lines:\n", with: "\n    lines:\n" + lines)
            }
            return parts.joined(separator: "\n  - isa_ref: ")
        }
        try site.add("Pipelines/sources/housing_tenant.yml", HousingYAML.tenants)
        try site.add("Pipelines/sources/housing_tenancy.yml", HousingYAML.tenancies)
        try site.add("Pipelines/alerts/A90-notice-to-leave-home.yml", HousingYAML.rule)
    }

    /// Thirty people whom probation supervises in the community and knows an address of.
    private static func tenants(_ site: ScratchSite) throws -> [Tenant] {
        let supervised = try rows("probation_event", site).filter {
            $0["actual_end_date"] == "" && $0["custody_status"] == "COMMUNITY" && $0["sentence_type"] == "CO"
        }
        let addresses = Dictionary(
            try rows("probation_address", site).filter {
                $0["status"] == "M" && $0["postcode"]?.count ?? 0 > 6
            }
            .map { ($0["crn"] ?? "", $0["postcode"] ?? "") }, uniquingKeysWith: { $1 })
        let crns = Set(supervised.compactMap { $0["crn"] })
        let people = try rows("probation_person", site).filter { person in
            let crn = person["crn"] ?? ""
            return crns.contains(crn) && addresses[crn] != nil && person["dob"]?.count == 10
                && person["dob"] != "1900-01-01" && person["restricted"] == "N" && person["excluded"] == "N"
                && person["date_of_death"] == "" && ["M", "F"].contains(person["sex"])
        }
        return people.prefix(30).enumerated().map { index, person in
            let crn = person["crn"] ?? ""
            let number = "T-\(String(1_000_000 + index + 1).dropFirst())"
            let born = (person["dob"] ?? "").replacing("-", with: "")
            return Tenant(
                number: number, crn: crn,
                cells: [
                    number, person["surname"] ?? "", person["forename"] ?? "", born,
                    person["sex"] == "M" ? "man" : "woman", addresses[crn] ?? "",
                ], isAtRisk: index.isMultiple(of: 2))
        }
    }

    private static func rows(_ source: String, _ site: ScratchSite) throws -> [[String: String]] {
        let extract = try Extract(site.extractFile(source))
        return extract.rows.map { Dictionary(zip(extract.header, $0), uniquingKeysWith: { $1 }) }
    }

    private static func supply(_ tenants: [Tenant], to site: ScratchSite) throws {
        let people = tenants.map { $0.cells.joined(separator: ",") }
        let tenancies = tenants.map { tenant in
            let state = tenant.isAtRisk ? "notice,9,2026-02-23" : "current,-,-"
            return "Y\(tenant.number),\(tenant.number),\(state),2024-05-01,-"
        }
        try site.add(
            "SampleData/2026-03-01/housing_tenant_20260301_001.csv",
            (["tenant_no,last_name,first_name,born,sex,postcode"] + people).joined(separator: "\n") + "\n")
        try site.add(
            "SampleData/2026-03-01/housing_tenancy_20260301_001.csv",
            (["tenancy_no,tenant_no,state,weeks_owed,notice_on,started_on,ended_on"] + tenancies)
                .joined(separator: "\n") + "\n")
    }
}
