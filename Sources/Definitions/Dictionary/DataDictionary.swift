public import Vocabulary

/// The partnership's common language: record types, fields and code lists, as `dictionary.yml` declares them.
public struct DataDictionary: Hashable, Sendable {
    /// The version that outputs and the ledger quote.
    public let version: String
    /// The record types, in the file's order.
    public let recordTypes: [RecordTypeDefinition]
    /// The code lists, in the file's order.
    public let codeLists: [CodeList]
    /// The agencies, in the file's order.
    public let agencies: [AgencyDefinition]
    /// The words that agencies use in different senses, in the file's order.
    public let terms: [TermDefinition]
    /// The tables of weights, in the file's order.
    public let weightTables: [WeightTable]

    private let typeIndex: [RecordType: Int]
    private let listIndex: [String: Int]

    /// A dictionary of its parts; names are taken to be unique, which `Configuration` checks.
    public init(
        version: String, recordTypes: [RecordTypeDefinition], codeLists: [CodeList],
        agencies: [AgencyDefinition] = [], terms: [TermDefinition] = [], weightTables: [WeightTable] = []
    ) {
        self.version = version
        self.recordTypes = recordTypes
        self.codeLists = codeLists
        self.agencies = agencies
        self.terms = terms
        self.weightTables = weightTables
        typeIndex = Dictionary(
            recordTypes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        listIndex = Dictionary(
            codeLists.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The definition of a record type, if there is one of that name.
    public func recordType(_ name: RecordType) -> RecordTypeDefinition? {
        typeIndex[name].map { recordTypes[$0] }
    }

    /// The code list of that name, if there is one.
    public func codeList(_ name: String) -> CodeList? {
        listIndex[name].map { codeLists[$0] }
    }

    /// The table of weights of that name, if there is one.
    public func weightTable(_ name: String) -> WeightTable? {
        weightTables.first { $0.name == name }
    }

    /// The agency of that identifier, if there is one.
    public func agency(_ agency: Agency) -> AgencyDefinition? {
        agencies.first { $0.agency == agency }
    }
}
