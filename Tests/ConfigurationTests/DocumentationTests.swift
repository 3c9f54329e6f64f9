import Definitions
import Foundation
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `The configuration's reference` {
    /// The text of the example that is marked with a word after `yaml`.
    private func example(_ mark: String) throws -> String {
        let file = Shipped.root.appending(path: "Documentation/configuration.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let parts = text.components(separatedBy: "```yaml \(mark)\n")
        return try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    }

    @Test func `shows a dictionary and a source that decode`() throws {
        let faults = FaultCollector()
        let dictionary = try #require(
            YAMLDocument(Array(try example("dictionary").utf8), file: "dictionary.yml", faults: faults)
                .flatMap { DictionaryDecoder.decode($0, faults: faults) })
        let source = YAMLDocument(Array(try example("source").utf8), file: "source.yml", faults: faults)
            .flatMap { SourceDecoder.decode($0, dictionary: dictionary, faults: faults) }
        #expect(source?.definition.name == SourceName("housing_tenancy"))
        #expect(faults.faults == [])
    }

    @Test func `shows a nightly file that has every key and no other`() throws {
        let faults = FaultCollector()
        let files = ConfigurationFiles(
            Dictionary(
                uniqueKeysWithValues: [
                    "dictionary.yml", "linkage.yml", "disclosure.yml", "agreement.yml", "sources/a.yml",
                    "alerts/a.yml", "cohorts/a.yml",
                ].map { ($0, "") }))
        let document = try #require(
            YAMLDocument(Array(try example("nightly").utf8), file: "nightly.yml", faults: faults))
        let folder = ConfigurationFolder(of: "nightly.yml", files: files)
        let decoder = try #require(NightlyDecoder(document, files: folder, faults: faults))
        #expect(faults.faults == [])
        _ = decoder.definition(dictionary: nil, profiles: nil)
        #expect(faults.faults == [])
    }

    @Test func `names every word that a key can have`() throws {
        let file = Shipped.root.appending(path: "Documentation/configuration.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let words =
            FieldType.allCases.map(\.rawValue) + TimelineForm.allCases.map(\.rawValue)
            + IdentityUse.allCases.map(\.rawValue) + RecordRole.allCases.map(\.rawValue)
            + Basis.allCases.map(\.rawValue) + DisclosureToPerson.allCases.map(\.rawValue)
            + PaperDefinition.Kind.allCases.map(\.rawValue) + Delivery.allCases.map(\.rawValue)
            + SourceDialect.Encoding.allCases.map(\.rawValue)
        for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
    }
}
