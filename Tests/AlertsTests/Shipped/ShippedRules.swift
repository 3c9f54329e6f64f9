import Definitions
import TestSupport
import Testing
import Timelines
import Vocabulary

@testable import Alerts
@testable import Configuration

#if canImport(FoundationEssentials)
    import FoundationEssentials
#endif

/// The rules, dictionary and supplies that the project ships.
struct ShippedRules {
    let declarations: AlertDeclarations
    let dictionary: DataDictionary
    let supply: [Supply]
    let roles: [String]

    init() throws {
        let faults = FaultCollector()
        let dictionary = try #require(
            Self.document("dictionary.yml", faults).flatMap { DictionaryDecoder.decode($0, faults: faults) })
        let sources = try Self.names(in: "sources").compactMap { name in
            try Self.document("sources/\(name)", faults)
                .flatMap { SourceDecoder.decode($0, dictionary: dictionary, faults: faults)?.definition }
        }
        let agencies = Set(sources.map(\.agency)).sorted()
        let agreements = try Self.document("agreement.yml", faults).map {
            AgreementDecoder.decode($0, dictionary: dictionary, agencies: agencies, faults: faults)
        }
        roles = Set((agreements ?? []).flatMap(\.recipients).map(\.role)).sorted()
        let documents = try Self.names(in: "alerts").compactMap { try Self.document("alerts/\($0)", faults) }
        let decoder = AlertsDecoder(
            roles: roles, purposes: (agreements ?? []).flatMap(\.purposes).map(\.code), faults: faults)
        let declarations = decoder.decode(documents, folder: "Pipelines/alerts")
        try faults.throwIfAny()
        self.declarations = try #require(declarations)
        self.dictionary = dictionary
        let people = Set(sources.filter { $0.recordType.isOfAPerson(in: dictionary) }.map(\.agency))
        supply = sources.map {
            Supply(
                recordType: $0.recordType, agency: $0.agency, source: $0.name,
                coverage: people.contains($0.agency) ? .ownPeople : .everyone)
        }
    }

    /// The rule book of all of it.
    func book() throws -> RuleBook {
        try RuleBook(
            declarations, dictionary: dictionary, agencies: Set(supply.map(\.agency)).sorted(),
            personFacts: PersonFactFields(
                diedOn: [.init(RecordType("nominal"), FieldName("died_on"))],
                restricted: [.init(RecordType("supervised_person"), FieldName("restricted"))]))
    }

    private static let pipelines = Repository.url("Pipelines").path

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(pipelines)/\(folder)")
            .filter { $0.hasSuffix(".yml") }.sorted()
    }

    private static func document(_ name: String, _ faults: FaultCollector) throws -> YAMLDocument? {
        let bytes = try #require(FileManager.default.contents(atPath: "\(pipelines)/\(name)"))
        return YAMLDocument(Array(bytes), file: "Pipelines/\(name)", faults: faults)
    }
}

extension RecordType {
    fileprivate func isOfAPerson(in dictionary: DataDictionary) -> Bool {
        dictionary.recordType(self)?.role == .person
    }
}
