internal import Definitions
internal import Vocabulary

/// Decodes `dictionary.yml`: agencies, code lists, record types with their fields, terms, and tables of weights.
enum DictionaryDecoder {
    /// The dictionary of a document, checked within itself; `nil` where too little of it can be read.
    static func decode(_ document: YAMLDocument, faults: FaultCollector) -> DataDictionary? {
        let reading = Reading<DataDictionary>.mapping { reader in
            let version = reader.required("version", .text)
            let agencies = reader.required("agencies", .entries(.text)) ?? []
            let lists = reader.required("code_lists", .namedMappings(CodeListDecoder.codeList)) ?? []
            let listNames = lists.map(\.name)
            let types =
                reader.required(
                    "record_types",
                    .namedMappings { RecordTypeDecoder(codeLists: listNames).recordType($0, $1) }) ?? []
            let agencyNames = agencies.map(\.key.value)
            let terms =
                reader.optional("terms", .namedMappings { term($0, $1, agencies: agencyNames) }) ?? []
            let tables = reader.optional("weight_tables", .namedMappings(WeightTableDecoder.table)) ?? []
            guard let version else { return nil }
            return DataDictionary(
                version: version, recordTypes: types, codeLists: lists,
                agencies: agencies.compactMap { agency($0.key, label: $0.value, faults: faults) },
                terms: terms, weightTables: tables)
        }
        return reading.read(document.root, faults)
    }

    private static func agency(
        _ key: Located<String>, label: String, faults: FaultCollector
    ) -> AgencyDefinition? {
        guard key.isIdentifier(faults) else { return nil }
        return AgencyDefinition(agency: Agency(key.value), label: label, location: key.location)
    }

    private static func term(
        _ key: Located<String>, _ reader: MappingReader, agencies: [String]
    ) -> TermDefinition? {
        let rule = reader.required("rule", .text)
        let meanings = agencies.compactMap { agency in
            reader.optional(agency, .text).map { TermDefinition.Meaning(agency: Agency(agency), text: $0) }
        }
        guard let rule else { return nil }
        return TermDefinition(term: key.value, meanings: meanings, rule: rule, location: key.location)
    }
}
