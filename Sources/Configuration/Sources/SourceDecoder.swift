internal import Definitions
internal import Vocabulary

/// Decodes one file of `sources/`: a Frictionless Table Schema with our additions under `tributary`.
enum SourceDecoder {
    /// The source of a document, checked within itself and against the dictionary.
    static func decode(
        _ document: YAMLDocument, dictionary: DataDictionary, faults: FaultCollector
    ) -> DecodedSource? {
        let reading = Reading<DecodedSource>.mapping { reader in
            let schema = TableSchemaDecoder.schema(reader)
            let additions = reader.required(
                "tributary",
                .mapping { AdditionsDecoder(dictionary: dictionary, schema: schema).additions($0) })
            guard let name = schema.name, let title = schema.title, let additions else { return nil }
            let definition = SourceDefinition(
                name: SourceName(name), title: title, agency: additions.agency,
                recordType: additions.recordType, filePattern: additions.filePattern,
                dialect: schema.dialect, missingValues: schema.missingValues, columns: additions.columns,
                refused: additions.refused,
                primaryKey: schema.primaryKey.map(\.value), foreignKeys: schema.foreignKeys.map(\.value),
                person: additions.person.value, joins: additions.joins.map(\.value),
                delivery: additions.delivery,
                expectation: additions.expectation, crosswalks: additions.crosswalks,
                location: reader.location)
            return DecodedSource(
                definition: definition, supplyPlace: additions.supplyPlace,
                foreignKeyPlaces: schema.foreignKeys.map(\.location),
                personPlace: additions.person.location, joinPlaces: additions.joins.map(\.location))
        }
        return reading.read(document.root, faults)
    }
}
