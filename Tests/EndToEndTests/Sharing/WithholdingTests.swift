import Foundation
import Testing

/// What happens when a line is taken out of the agreement.
@Suite struct `A line that is struck out of the agreement` {
    struct Line: Sendable, CustomTestStringConvertible {
        let agreement: String
        let line: String
        /// The record type that nothing else gives.
        let records: String
        /// What lists or packs call such a record, without its first letter.
        var name = ""
        var testDescription: String { "\(agreement) line \(line), \(records)" }
    }

    /// What no sentence of a rule is made from, and lists and packs show where they may.
    static let optional = [
        Line(
            agreement: "IOM-01", line: "15", records: "probation:licence_condition", name: "icence condition")
    ]

    /// What sentences of rules are made from.
    static let needed = [
        Line(agreement: "IOM-01", line: "3", records: "police:arrest"),
        Line(agreement: "IOM-01", line: "5", records: "police:crime_involvement"),
        Line(agreement: "IOM-01", line: "12", records: "probation:address"),
        Line(agreement: "IOM-01", line: "16", records: "probation:supervision_contact"),
        Line(agreement: "IOM-01", line: "18", records: "probation:need_assessment"),
        Line(agreement: "IOM-01", line: "19", records: "probation:predictor"),
        Line(agreement: "IOM-01", line: "20", records: "probation:enforcement_step"),
        Line(agreement: "IOM-02", line: "8", records: "drug_service:treatment_episode"),
        Line(agreement: "IOM-02", line: "10", records: "drug_service:treatment_contact"),
    ]

    @Test(arguments: optional)
    func `takes its records out of every list and pack, and the log says so`(line: Line) throws {
        let whole = try SampleNights.site()
        let site = try ScratchSite()
        try site.strike(line: line.line, of: line.agreement)
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 0, "\(result.errors)")
        if !line.name.isEmpty {
            #expect(
                try Self.lists(of: whole).contains { $0.text.contains(line.name) },
                "no list shows \(line.records)")
            for output in try Self.lists(of: site) {
                #expect(!output.text.contains(line.name), "\(output.name) still shows \(line.records)")
            }
        }
        #expect(try !Self.entries("disclosure", of: line.records, whole).isEmpty)
        #expect(try Self.entries("disclosure", of: line.records, site).isEmpty)
        // What no line gives anybody any more is not even taken in; what others may still have is withheld here.
        if try Agreements(site).gives(line.records) {
            #expect(try !Self.entries("withholding", of: line.records, site).isEmpty)
        }
    }

    @Test(arguments: needed)
    func `and that a rule's sentence needs keeps the night from beginning`(line: Line) throws {
        let site = try ScratchSite()
        try site.strike(line: line.line, of: line.agreement)
        let check = try site.tributary(["check", site.nightly])
        let run = try site.run(asOf: ScratchSite.first)
        #expect(check.status == 3)
        #expect(check.errors.contains(line.records), "\(check.errors)")
        #expect(run.status == 3)
        #expect(run.errors == check.errors)
        #expect(!FileManager.default.fileExists(atPath: site.state.path(percentEncoded: false)))
    }

    @Test func `and that says who people are keeps the night from beginning`() throws {
        let site = try ScratchSite()
        for (agreement, line) in [("IOM-01", "1"), ("IOM-01", "2")] {
            try site.strike(line: line, of: agreement)
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 3)
        for paper in ["alert_list", "team_list", "meeting_pack"] {
            #expect(result.errors.contains("'\(paper)' could tell "), "\(result.errors)")
        }
    }

    /// What the log says of a record type to those who get lists and packs.
    private static func entries(_ operation: String, of records: String, _ site: ScratchSite) throws
        -> [String]
    {
        try site.ledger.values(
            """
            SELECT fields FROM audit WHERE operation = ? AND fields LIKE ?
            AND substr(recipient, 1, instr(recipient, ' ') - 1)
            IN ('probation_offender_manager', 'probation_team_manager', 'iom_chair')
            """, [operation, "%\"\(records).%"])
    }

    private static func lists(of site: ScratchSite) throws -> [RecipientOutput] {
        try RecipientOutput.all(of: site).filter { Outputs.areOfPeople($0.name) }
    }
}

/// Agreements that are not in force on the night.
@Suite struct `An agreement that is not in force` {
    @Test(arguments: [
        "in_force_from: 2026-03-02", "in_force_from: 2025-10-01\n    in_force_until: 2026-02-28",
    ])
    func `stops the report that depends on it, and the others stand`(term: String) throws {
        let site = try ScratchSite()
        try site.setTerm(term, of: ["COH-01"])
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 5, "\(result.errors)")
        #expect(result.errors.contains("COH-01"))
        let names = Set(try site.files(in: site.latest).keys)
        #expect(!names.contains("cohort-report.html"))
        #expect(!names.contains { $0.hasPrefix("cohort-report") })
        #expect(names.contains("meeting-pack.html"))
        #expect(names.contains { $0.hasPrefix("offender-managers/") })
        let report = String(
            decoding: try #require(try site.files(in: site.latest)["run-report.html"]), as: UTF8.self)
        #expect(report.contains("COH-01"))
    }

    @Test func `stops every list and pack that depends on it, and the report of counts stands`() throws {
        let site = try ScratchSite()
        try site.setTerm("in_force_from: 2026-03-02", of: ["IOM-01", "IOM-02"])
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 5, "\(result.errors)")
        let names = Set(try site.files(in: site.latest).keys)
        #expect(!names.contains { Outputs.areOfPeople($0) }, "\(names.sorted())")
        #expect(names.contains("cohort-report.html"))
        #expect(
            try site.ledger.values(
                "SELECT count(*) FROM audit WHERE operation = 'disclosure' AND purpose IN ('IOM_CASE_MGMT', 'IOM_CONFERENCE')"
            ) == ["0"])
    }

    @Test func `gives nothing of its own to lists that another agreement lets stand`() throws {
        let site = try ScratchSite()
        try site.setTerm("in_force_from: 2026-03-02", of: ["IOM-02"])
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 5, "\(result.errors)")
        #expect(result.errors.contains("IOM-02 version 2 is not in force"), "\(result.errors)")
        let shown = try site.ledger.values(
            "SELECT count(*) FROM audit WHERE operation = 'disclosure' AND agreement LIKE 'IOM-02%'")
        #expect(shown == ["0"])
        let files = try site.files(in: site.latest)
        #expect(files.keys.contains { $0.hasPrefix("offender-managers/") })
        // Whoever reads one of them sees at once that something is missing.
        for (name, bytes) in files where Outputs.areOfPeople(name) && !name.hasSuffix(".csv") {
            let text = String(decoding: try bytes.readable(name), as: UTF8.self)
            #expect(text.contains("IOM-02 version 2 is not in force"), "\(name)")
        }
        let report = String(decoding: try #require(files["run-report.html"]), as: UTF8.self)
        #expect(report.contains("the agreement that lets this role read it is not in force"))
    }

    @Test(arguments: ["not yet", "ended", "review overdue"])
    func `stops every list and pack where it alone says who people are, though others are in force`(
        state: String
    ) throws {
        let site = try ScratchSite()
        switch state {
        case "not yet": try site.setTerm("in_force_from: 2026-03-02", of: ["IOM-01"])
        case "ended":
            try site.setTerm(
                "in_force_from: 2025-10-01\n    in_force_until: 2026-02-28", of: ["IOM-01"])
        default:
            try site.edit("Pipelines/agreement.yml") { text in
                // It is the first of the agreements.
                guard let place = text.range(of: "review_due: 2027-12-31") else { return text }
                return text.replacingCharacters(in: place, with: "review_due: 2026-02-01")
            }
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 5, "\(result.errors)")
        #expect(result.errors.contains("IOM-01 version 2"), "\(result.errors)")
        let files = try site.files(in: site.latest)
        #expect(!files.keys.contains { Outputs.areOfPeople($0) }, "\(files.keys.sorted())")
        #expect(files["cohort-report.html"] != nil)
        let report = String(decoding: try #require(files["run-report.html"]), as: UTF8.self)
        #expect(!report.contains("None: every output went out"))
        #expect(!report.contains("There is nothing to look at first"))
    }
}
