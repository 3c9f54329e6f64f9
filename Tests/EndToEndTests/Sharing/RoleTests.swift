import Foundation
import Testing

/// One paper for several roles.
@Suite struct `A list that goes to several roles` {
    private static let roles = ["probation_offender_manager", "police_offender_manager"]

    @Test func `stands apart for each, with what each may have and no more`() throws {
        let site = try ScratchSite()
        try Caseloads.police.add(to: site)
        try site.edit("Pipelines/nightly.yml") {
            $0.replacing(
                "to: [probation_offender_manager]", with: "to: [\(Self.roles.joined(separator: ", "))]")
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 0, "\(result.errors)")
        let agreements = try Agreements(site)
        var lists: [String: Int] = [:]
        var officers: [String: Set<String>] = [:]
        for (name, bytes) in try site.files(in: site.latest) where name.hasPrefix("offender-managers/") {
            let role = try #require(
                Self.roles.first { name.hasPrefix("offender-managers/\($0)/") }, "\(name)")
            let text = String(decoding: try bytes.readable(name), as: UTF8.self)
            officers[role, default: []].insert(String(name.split(separator: "/")[2]))
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
        // Each role's lists are of its own agency's officers.
        let own = Set(
            try Extract(site.extractFile("probation_allocation")).cells(of: "officer_code").map {
                $0.lowercased()
            })
        #expect(lists["police_offender_manager"] == 3)
        #expect((lists["probation_offender_manager"] ?? 0) > 3)
        #expect(
            Set((officers["police_offender_manager"] ?? []).map { $0.lowercased() }) == [
                "pom01", "pom02", "pom03",
            ])
        #expect(Set((officers["probation_offender_manager"] ?? []).map { $0.lowercased() }).isSubset(of: own))
        #expect(try SampleNights.site().names(in: SampleNights.site().latest).contains("offender-managers"))
    }
}

/// One meeting pack for several roles.
@Suite struct `A pack that goes to several roles` {
    private static let roles = ["iom_chair", "mappa_coordinator"]

    @Test func `stands apart for each, with what each may have and no more`() throws {
        let site = try ScratchSite()
        try site.edit("Pipelines/nightly.yml") {
            $0.replacing("to: [iom_chair]", with: "to: [\(Self.roles.joined(separator: ", "))]")
        }
        // What only one of them may have.
        try site.edit("Pipelines/agreement.yml") {
            $0.replacing(
                "recipients: [probation_offender_manager, probation_team_manager, iom_chair, mappa_coordinator]\n"
                    + "        gateway: offender_management",
                with: "recipients: [probation_offender_manager, probation_team_manager, iom_chair]\n"
                    + "        gateway: offender_management")
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 0, "\(result.errors)")
        let packs = try site.files(in: site.latest).filter { $0.key.contains("meeting-pack") }
        #expect(
            packs.keys.sorted()
                == Self.roles.flatMap { role in
                    ["html", "xlsx"].map { "meeting-packs/\(role)/meeting-pack.\($0)" }
                })
        let agreements = try Agreements(site)
        for role in Self.roles {
            let page = try #require(packs["meeting-packs/\(role)/meeting-pack.html"])
            let text = String(decoding: page, as: UTF8.self)
            #expect(text.contains("href=\"../../index.html\""))
            let isAgreed = agreements.fields(for: role, "IOM_CONFERENCE").contains {
                $0.hasPrefix("probation:need_assessment")
            }
            #expect(isAgreed == (role == "iom_chair"))
            #expect(text.contains("probation_assessment_") == isAgreed, "\(role)")
        }
        let index = String(decoding: try #require(site.files(in: site.latest)["index.html"]), as: UTF8.self)
        for role in Self.roles { #expect(index.contains("meeting-packs/\(role)/meeting-pack.html")) }
        #expect(
            try site.ledger.values(
                """
                SELECT DISTINCT substr(recipient, 1, instr(recipient, ' ') - 1) FROM audit
                WHERE operation = 'disclosure' AND purpose = 'IOM_CONFERENCE' ORDER BY 1
                """) == Self.roles)
        #expect(try SampleNights.site().names(in: SampleNights.site().latest).contains("meeting-pack.html"))
    }
}
