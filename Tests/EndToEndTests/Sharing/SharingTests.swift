import Configuration
import Definitions
import Foundation
import Testing
import Vocabulary

/// What goes out, against what was agreed.
@Suite struct `Everything that goes out` {
    @Test func `was agreed: each disclosure in the log has its line`() throws {
        let site = try SampleNights.site()
        let agreements = try Agreements(site)
        let disclosures = try site.ledger.rows(
            """
            SELECT recipient, purpose, fields, agreement, justification, subject FROM audit
            WHERE operation = 'disclosure'
            """)
        #expect(disclosures.count > 50)
        var roles: Set<String> = []
        for row in disclosures {
            let role = String(row[0].prefix { $0 != " " })
            roles.insert(role)
            guard row[2] != "[]" else { continue }
            let fields = try StoredTables.texts(in: row[2])
            let agreed = agreements.fields(for: role, row[1])
            for field in fields { #expect(agreed.contains(field), "\(field) to \(role) for \(row[1])") }
            #expect(!row[3].isEmpty, "\(row[5]) went out under no agreement")
            #expect(row[4].contains("line") || row[4].contains("counts"), "\(row[4])")
        }
        #expect(
            roles.isSuperset(of: ["probation_offender_manager", "probation_team_manager", "iom_chair"]))
    }

    @Test func `went to somebody by role, holder and agency, the cohort report too`() throws {
        let site = try SampleNights.site()
        let agreements = try Agreements(site)
        let recipients = Set(
            try site.ledger.values(
                "SELECT recipient FROM audit WHERE operation IN ('disclosure', 'withholding')"))
        for recipient in recipients {
            let parts = try #require(recipient.wholeMatch(of: /(\w+) (\w+) \((\w+)\)/), "\(recipient)")
            #expect(agreements.agency(of: String(parts.1)) == String(parts.3), "\(recipient)")
        }
        let reports = try site.ledger.values(
            "SELECT DISTINCT recipient FROM audit WHERE subject = 'cohort report'")
        #expect(reports == ["csp_reader all (partnership)"])
    }

    @Test func `holds no value of a field that its reader may not have`() throws {
        // Reference numbers and addresses that are agreed do go out, so the search is able to see them.
        #expect(try Self.valuesSeen(in: SampleNights.site()) > 100)
    }

    @Test func `holds of nobody a name, a text or a day of a field that its reader may not have`() throws {
        #expect(try Self.rowsSeen(in: SampleNights.site(), night: ScratchSite.second) > 50)
    }

    @Test func `holds no such value for any other role either, whatever paper it is given`() throws {
        let site = try ScratchSite()
        try Caseloads.police.add(to: site)
        try Caseloads.drugService.add(to: site)
        try site.edit("Pipelines/nightly.yml") { text in
            text.replacing(
                "to: [probation_offender_manager]",
                with: "to: [probation_offender_manager, police_offender_manager, drug_worker]"
            ).replacing("to: [iom_chair]", with: "to: [iom_chair, mappa_coordinator]")
        }
        // Of these rules no line lets a drug worker read the whole.
        for rule in [
            "A01-disengaging-and-positive-test", "A02-missed-and-missed", "A13-street-or-no-fixed-address",
        ] {
            try site.edit("Pipelines/alerts/\(rule).yml") {
                $0.replacing("  - role: drug_worker\n", with: "")
            }
        }
        try site.recordRulesAnew()
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 0, "\(result.errors)")
        let roles = Set(
            try RecipientOutput.all(of: site).filter { Outputs.areOfPeople($0.name) }.map(\.role))
        #expect(
            roles.isSuperset(of: [
                "probation_offender_manager", "police_offender_manager", "drug_worker", "iom_chair",
                "mappa_coordinator",
            ]))
        #expect(try Self.valuesSeen(in: site) > 100)
        #expect(try Self.rowsSeen(in: site, night: ScratchSite.first) > 50)
    }

    /// How many values that can be told from any word stand in outputs; each must be of an agreed field.
    private static func valuesSeen(in site: ScratchSite) throws -> Int {
        let agreements = try Agreements(site)
        let values = try agreements.distinctiveValues(of: site)
        #expect(values.count > 40)
        var fields: [String: Set<String>] = [:]
        for (field, held) in values { for value in held { fields[value, default: []].insert(field) } }
        // Whose list it is, and under which agreement, is said of the papers and not of anybody.
        let codes = try agreements.codesOfPapers(of: site)
        let needles = Needles(fields.keys.filter { !codes.contains($0) })
        var seen = 0
        for output in try RecipientOutput.all(of: site) {
            let agreed = agreements.fields(for: output.role, output.purpose)
            for value in needles.words(in: output.text) {
                seen += 1
                let from = fields[value] ?? []
                #expect(
                    !from.isDisjoint(with: agreed),
                    "\(output.name) shows \(output.role) a value of \(from.sorted().joined(separator: ", "))")
            }
        }
        return seen
    }

    /// How many rows of lists were looked at, person by person; none may hold a value of another than an agreed field.
    private static func rowsSeen(in site: ScratchSite, night: String) throws -> Int {
        let agreements = try Agreements(site)
        let held = try HeldValues(site, agreements.configuration.dictionary, night: night)
        let fixed = try FixedTexts(site, agreements.configuration.dictionary)
        var seen = 0
        for output in try RecipientOutput.all(of: site)
        where output.name.hasSuffix(".csv") && Outputs.areOfPeople(output.name) {
            let agreed = agreements.fields(for: output.role, output.purpose)
            for row in output.rows {
                guard let person = held.person(in: row) else { continue }
                seen += 1
                let others = held.formsOfOthers(of: person, than: agreed)
                let found = Words(row.lowercased()).found(others).filter { !fixed.say($0) }
                #expect(
                    found.isEmpty,
                    "\(output.name) shows \(output.role) \(found.count) values that are not agreed")
            }
        }
        return seen
    }

    @Test func `by name is on record: each list and pack has its entries`() throws {
        let site = try SampleNights.site()
        let recipients = Set(
            try site.ledger.values("SELECT recipient FROM audit WHERE operation = 'disclosure'"))
        for output in try RecipientOutput.all(of: site) where output.name.hasSuffix("alert-list.csv") {
            let holder = output.name.split(separator: "/")[1]
            guard output.text.split(separator: "\n").count > 1 else { continue }
            #expect(recipients.contains { $0.hasPrefix("\(output.role) \(holder) ") }, "\(output.name)")
        }
    }
}
