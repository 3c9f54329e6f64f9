import Configuration
import Definitions
import Foundation
import Testing
import Vocabulary

/// With lines goes everything that they alone gave: values of every kind, and every label made from them.
///
/// A configuration that promises what no line gives is refused before any data is read; so the lines stand in an
/// agreement of their own that has run out.
@Suite struct `What only some lines of an agreement gave` {
    struct Lines: Sendable, CustomTestStringConvertible {
        let agreement: String
        let names: [String]
        var testDescription: String { "\(agreement) lines \(names.joined(separator: ", "))" }
    }

    /// Every line that gives people's officers and meetings more than who people are.
    ///
    /// Without that there is no list to look at. Lines stand together that leave alerts in the lists.
    static let lines = [
        Lines(agreement: "IOM-01", names: ["3", "8", "10", "17", "23"]),
        Lines(agreement: "IOM-01", names: ["4", "5", "6", "7"]),
        Lines(agreement: "IOM-01", names: ["9", "12", "20"]),
        Lines(agreement: "IOM-01", names: ["13", "14", "15"]),
        Lines(agreement: "IOM-01", names: ["16", "18", "11"]),
        Lines(agreement: "IOM-01", names: ["19", "21", "22"]),
        Lines(agreement: "IOM-02", names: (7...20).map(String.init)),
    ]

    @Test(arguments: lines)
    func `is in no output of those who had it by them, once they are not in force`(lines: Lines) throws {
        let site = try ScratchSite()
        let (lapsed, term) = ("LAPSED-01", "in_force_from: 2025-10-01\n    in_force_until: 2026-02-28")
        try site.move(lines: lines.names, of: lines.agreement, to: lapsed, term: term)
        let agreements = try Agreements(site)
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 5, "\(result.errors)")
        #expect(result.errors.contains(lapsed), "\(result.errors)")
        let held = try HeldValues(site, agreements.configuration.dictionary, night: ScratchSite.first)
        let fixed = try FixedTexts(site, agreements.configuration.dictionary)
        var seen = 0
        for output in try RecipientOutput.all(of: site) where Outputs.areOfPeople(output.name) {
            let kept = agreements.fields(for: output.role, output.purpose, without: lapsed)
            let lost = agreements.fields(for: output.role, output.purpose).subtracting(kept)
            guard !lost.isEmpty else { continue }
            seen += 1
            let loss = Loss(lost, kept: kept, agreements.configuration, fixed)
            for text in loss.labels where output.text.contains(text) {
                Issue.record("\(output.name) still has \(text.debugDescription)")
            }
            guard output.name.hasSuffix(".csv") else { continue }
            for row in output.rows {
                guard let person = held.person(in: row) else { continue }
                let forms = held.forms(of: person, lost: lost, kept: kept).filter { !fixed.say($0) }
                let found = Words(row.lowercased()).found(forms)
                #expect(found.isEmpty, "\(output.name): \(found.sorted())")
            }
        }
        #expect(seen > 0)
    }

    @Test func `is to be seen where it stands`() throws {
        let site = try SampleNights.site()
        let agreements = try Agreements(site)
        let held = try HeldValues(site, agreements.configuration.dictionary, night: ScratchSite.second)
        let fixed = try FixedTexts(site, agreements.configuration.dictionary)
        var fields: Set<String> = []
        for output in try RecipientOutput.all(of: site) where output.name.hasSuffix(".csv") {
            let agreed = agreements.fields(for: output.role, output.purpose)
            for row in output.rows {
                guard let person = held.person(in: row) else { continue }
                let words = Words(row.lowercased())
                for field in agreed where !fields.contains(field) {
                    let forms = held.forms(of: person, lost: [field], kept: []).filter { !fixed.say($0) }
                    if !words.found(forms).isEmpty { fields.insert(field) }
                }
            }
        }
        // Names, codes, days and reference numbers are all found by the search, in a list as it is.
        for field in [
            "probation:supervised_person.surname", "police:nominal.birth_date", "police:nominal.pnc",
            "probation:supervision_contact.at", "probation:supervision_contact.outcome",
            "police:arrest.arrested_at", "probation:registration.type",
        ] {
            #expect(fields.contains(field), "\(field) is in no list: \(fields.sorted())")
        }
    }
}

/// What goes with some fields: how they are labelled, what their records and extracts are called, and factors that
/// rest on such records alone.
private struct Loss {
    let labels: Set<String>

    init(_ lost: Set<String>, kept: Set<String>, _ configuration: PipelineConfiguration, _ fixed: FixedTexts)
    {
        var labels: Set<String> = []
        let keptLabels = Set(kept.compactMap { Self.label(of: $0, configuration) })
        for field in lost {
            guard let label = Self.label(of: field, configuration), !keptLabels.contains(label),
                !fixed.say("\(label): ".lowercased())
            else { continue }
            labels.insert("\(label): ")
        }
        let records = Set(lost.map(Self.record)).subtracting(kept.map(Self.record))
        let types = Set(records.map { $0.split(separator: ":").last.map(String.init) ?? "" })
        let keptTypes = Set(
            kept.map(Self.record).compactMap { $0.split(separator: ":").last.map(String.init) })
        for source in configuration.sources where records.contains("\(source.agency):\(source.recordType)") {
            labels.insert("\(source.name)_2026")
        }
        for type in configuration.dictionary.recordTypes
        where types.subtracting(keptTypes).contains(type.name.name) && type.role == .event {
            labels.insert(">\(type.label.prefix(1).uppercased() + type.label.dropFirst()). ")
        }
        for factor in configuration.alerts.protective.factors {
            let words = Set(factor.when.text.split { !($0.isLetter || $0 == "_") }.map(String.init))
            let read = configuration.dictionary.recordTypes.map(\.name.name).filter(words.contains)
            if !read.isEmpty, Set(read).isSubset(of: types.subtracting(keptTypes)) {
                labels.insert(factor.title)
            }
        }
        self.labels = labels
    }

    private static func record(_ field: String) -> String { String(field.prefix { $0 != "." }) }

    private static func label(of field: String, _ configuration: PipelineConfiguration) -> String? {
        let parts = field.split { $0 == ":" || $0 == "." }.map(String.init)
        return configuration.dictionary.recordType(RecordType(parts[1]))?.field(FieldName(parts[2]))?.label
    }
}
