import Foundation
import Testing

/// One paper for several roles.
@Suite struct `A list that goes to several roles` {
    private static let roles = ["probation_offender_manager", "police_offender_manager"]

    @Test func `stands apart for each, with what each may have and no more`() throws {
        let site = try ScratchSite()
        try site.edit("Pipelines/nightly.yml") {
            $0.replacing(
                "to: [probation_offender_manager]", with: "to: [\(Self.roles.joined(separator: ", "))]")
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 0, "\(result.errors)")
        let agreements = try Agreements(site)
        var lists: [String: Int] = [:]
        for (name, bytes) in try site.files(in: site.latest) where name.hasPrefix("offender-managers/") {
            let role = try #require(
                Self.roles.first { name.hasPrefix("offender-managers/\($0)/") }, "\(name)")
            let text = String(decoding: try bytes.readable(name), as: UTF8.self)
            if name.hasSuffix(".csv") {
                lists[role, default: 0] += 1
                let readers = Set(try Cells(csv: bytes).rows.dropFirst().map { $0[1] })
                #expect(readers.isSubset(of: [role]), "\(name)")
            }
            for records in ["probation:supervision_contact", "drug_service:treatment_contact"] {
                let isAgreed = agreements.fields(for: role, "IOM_CASE_MGMT").contains {
                    $0.hasPrefix(records)
                }
                let extract = records.hasPrefix("drug") ? "drug_contact_" : "probation_contact_"
                if !isAgreed { #expect(!text.contains(extract), "\(name) shows \(records)") }
            }
        }
        #expect(lists.count == 2)
        #expect(Set(lists.values).count == 1)
        #expect(try SampleNights.site().names(in: SampleNights.site().latest).contains("offender-managers"))
    }

    @Test func `never takes another's place: a pack for two roles isn't put out`() throws {
        let site = try ScratchSite()
        try site.edit("Pipelines/nightly.yml") {
            $0.replacing("to: [iom_chair]", with: "to: [iom_chair, mappa_coordinator]")
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 3)
        #expect(result.errors.contains("meeting-pack.html"), "\(result.errors)")
        #expect(try site.files(in: site.latest).isEmpty)
    }
}
