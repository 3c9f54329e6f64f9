import Configuration
import Definitions
import Foundation
import Vocabulary

/// The pipeline of a site as its files say, read apart from any run.
struct Agreements {
    let configuration: PipelineConfiguration

    init(_ site: ScratchSite) throws {
        let root = site.root
        let files = ConfigurationFiles(
            bytes: { path in (try? Data(contentsOf: root.appending(path: path))).map(Array.init) },
            names: { folder in
                let path = root.appending(path: folder).path(percentEncoded: false)
                return (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            })
        configuration = try ConfigurationLoader.load(nightly: "Pipelines/nightly.yml", files: files)
            .configuration
    }

    /// Whether any line gives anybody a field of an agency's records of one type, written `agency:record_type`.
    func gives(_ records: String) -> Bool {
        configuration.agreements.flatMap(\.lines).contains { "\($0.agency):\($0.recordType)" == records }
    }

    /// The agency of a role; `nil` where no agreement has it.
    func agency(of role: String) -> String? {
        configuration.agreements.flatMap(\.recipients).first { $0.role == role }?.agency.name
    }

    /// The fields that some line gives to a role for a purpose, as `agency:record_type.field`; one agreement can be left
    /// out.
    func fields(for role: String, _ purpose: String, without agreement: String = "") -> Set<String> {
        let agreements = configuration.agreements.filter { $0.reference != agreement }
        let lines = agreements.flatMap(\.lines).filter {
            $0.recipients.contains(role) && $0.purposes.contains(purpose)
        }
        return Set(
            lines.flatMap { line in line.fields.map { "\(line.agency):\(line.recordType).\($0)" } })
    }

    /// Each field that is more than a code, a number or a date, with the values that both nights' extracts hold of it.
    func distinctiveValues(of site: ScratchSite) throws -> [String: Set<String>] {
        let nights = try [ScratchSite.first, ScratchSite.second].map {
            try distinctiveValues(of: site, on: $0)
        }
        var values = nights.reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
        let all = values.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        // A code is shown by its label, and what another column holds may be the same words.
        for source in configuration.sources {
            for field in source.columns.compactMap(\.field) {
                let labels = configuration.dictionary.labels(of: field, in: source.recordType)
                let shared = all.intersection(labels.map(Self.written))
                if shared.isEmpty { continue }
                values["\(source.agency):\(source.recordType).\(field)", default: []].formUnion(shared)
            }
        }
        return values
    }

    private func distinctiveValues(of site: ScratchSite, on night: String) throws -> [String: Set<String>] {
        var values: [String: Set<String>] = [:]
        for source in configuration.sources {
            let file = site.extractFile(source.name.name, of: night)
            guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { continue }
            let extract = try Extract(file)
            for (place, label) in extract.header.enumerated() {
                let field = source.columns.first { $0.name == label }?.field.map {
                    "\(source.agency):\(source.recordType).\($0)"
                }
                for row in extract.rows
                where row.count == extract.header.count && Self.isDistinctive(row[place]) {
                    values[field ?? "\(source.name).\(label), which is taken for nothing", default: []]
                        .insert(Self.written(row[place]))
                }
            }
        }
        return values
    }

    /// What names papers: officers' and teams' codes, and references of agreements; lower case.
    func codesOfPapers(of site: ScratchSite) throws -> Set<String> {
        let allocations = try Extract(site.extractFile("probation_allocation"))
        let holders = try allocations.cells(of: "officer_code") + allocations.cells(of: "team_code")
        return Set((holders + configuration.agreements.map(\.reference)).map { $0.lowercased() })
    }

    /// A value as outputs write it, lower case: the year of a police identifier has four digits, its number seven.
    private static func written(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "/")),
            let parts = value.wholeMatch(of: /(\d\d)?(\d\d)\/(\d{1,7})([A-Z])/)?.output
        else {
            return value.lowercased()
        }
        let century = parts.1.map(String.init) ?? ((Int(parts.2) ?? 0) > 26 ? "19" : "20")
        let zeros = String(repeating: "0", count: 7 - parts.3.count)
        return "\(century)\(parts.2)/\(zeros)\(parts.3)\(parts.4)".lowercased()
    }

    /// Whether a value can be told from any other word: reference numbers, postcodes, address lines, sentences.
    private static func isDistinctive(_ value: String) -> Bool {
        value.utf8.count >= 6 && value.utf8.allSatisfy { $0 < 128 && $0 != 38 && $0 != 39 && $0 != 34 }
            && value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
            && value.wholeMatch(of: /\d{4}-\d\d-\d\dT[\d:]+/) == nil
    }
}

/// A recipient's output: whose it is, and for what.
struct RecipientOutput {
    let name: String
    let role: String
    let purpose: String
    let text: String

    /// The lines of a table for machines, below its header and without the columns that say whose list it is, for
    /// an officer is no news to themselves, and without the alert's own days.
    var rows: [String] {
        let rows = (try? Cells(csv: Data(text.utf8)).rows) ?? []
        let header = rows.first ?? []
        let ofPaper = ["recipient_role", "recipient", "as_of", "first_seen", "due_on", "expires_on"]
        let kept = header.indices.filter { !ofPaper.contains(header[$0]) }
        return rows.dropFirst().map { row in
            kept.filter { $0 < row.count }.map { row[$0] }.joined(separator: "\t")
        }
    }

    /// Everything that was put out for people by name, and for readers of counts.
    static func all(of site: ScratchSite) throws -> [RecipientOutput] {
        try site.files(in: site.latest).sorted { $0.key < $1.key }.map { name, bytes in
            let (role, purpose) = addressee(of: name)
            return RecipientOutput(
                name: name, role: role, purpose: purpose,
                text: String(decoding: try bytes.readable(name), as: UTF8.self))
        }
    }

    private static func addressee(of name: String) -> (String, String) {
        let parts = name.split(separator: "/").map(String.init)
        // Where a paper goes to several roles, each has a folder.
        if parts.count > 3, ["offender-managers", "team-managers"].contains(parts[0]) {
            return (parts[1], "IOM_CASE_MGMT")
        }
        if name.contains("offender-managers/") { return ("probation_offender_manager", "IOM_CASE_MGMT") }
        if name.contains("team-managers/") { return ("probation_team_manager", "IOM_CASE_MGMT") }
        if name.hasPrefix("meeting-packs/") {
            return (String(name.split(separator: "/")[1]), "IOM_CONFERENCE")
        }
        if name.contains("meeting-pack") { return ("iom_chair", "IOM_CONFERENCE") }
        // Counts, and what the analyst reads: no field of anybody.
        return ("nobody", "nothing")
    }
}
