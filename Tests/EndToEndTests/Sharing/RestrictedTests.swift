import Foundation
import Testing

/// Cases to which the agency that leads them limits access.
@Suite struct `A restricted case` {
    /// How everybody's case comes to be restricted, or nobody can tell whether it is.
    enum Restriction: CaseIterable {
        case said, blank, renamedColumn

        func apply(to extract: inout Extract) throws {
            switch self {
            case .said: try extract.change("restricted") { _, _ in "Y" }
            case .blank: try extract.change("restricted") { _, _ in "" }
            case .renamedColumn: extract.header[try extract.place(of: "restricted")] = "restricted_flag"
            }
        }
    }

    @Test(arguments: Restriction.allCases)
    func `is open to the officer named for it, and to no other role that has the same list`(
        restriction: Restriction
    ) throws {
        let site = try ScratchSite()
        try Caseloads.police.add(to: site)
        try site.edit("Pipelines/nightly.yml") {
            $0.replacing(
                "to: [probation_offender_manager]",
                with: "to: [probation_offender_manager, police_offender_manager]")
        }
        // It is so of everybody, so that each list must be of such cases alone.
        try site.editExtract("probation_person") { try restriction.apply(to: &$0) }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 0, "\(result.errors)")
        let people = try Extract(site.extractFile("probation_person"))
        let references = Needles(Set(try people.cells(of: "crn")).map { $0.lowercased() })
        var shown: [String: Int] = [:]
        for (name, bytes) in try site.files(in: site.latest) where Outputs.areOfPeople(name) {
            let text = String(decoding: try bytes.readable(name), as: UTF8.self)
            let kind = name.hasPrefix("offender-managers/") ? name.split(separator: "/")[1] : "others"
            shown[String(kind), default: 0] += references.found(in: text).count
        }
        #expect((shown["probation_offender_manager"] ?? 0) > 20, "\(shown)")
        #expect(shown["police_offender_manager"] == 0, "\(shown)")
        #expect(shown["others"] == 0, "\(shown)")
    }
}
