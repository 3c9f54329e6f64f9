internal import Definitions
internal import Vocabulary

/// Decodes what a source's file says under `tributary`, against the dictionary.
struct AdditionsDecoder {
    let dictionary: DataDictionary
    let schema: TableSchema

    /// The additions that a mapping describes.
    func additions(_ reader: MappingReader) -> Additions? {
        let agency = reader.required(
            "agency", .known("agency", among: dictionary.agencies.map(\.agency.name)))
        let typeName = reader.required(
            "record_type", .known("record type", among: dictionary.recordTypes.map(\.name.name)))
        let file = reader.required("file", filePattern)
        let delivery = reader.required("delivery", Reading<Delivery>.word("delivery"))
        let expectation = reader.required("expected", .mapping { expectations($0, of: delivery) })
        let crosswalks =
            reader.optional(
                "crosswalks", .namedMappings { CrosswalkDecoder(dictionary: dictionary).crosswalk($0, $1) })
            ?? []
        let type = typeName.flatMap { dictionary.recordType(RecordType($0)) }
        let mapping = ColumnMappingDecoder(
            type: type, schema: schema, crosswalks: crosswalks, dictionary: dictionary)
        let columns = mapping.columns(reader)
        let refused = refused(reader)
        let person = reader.required("person", personReference.located)
        let joins = reader.optional("joins", .list(of: Reading<RecordJoin>.mapping(join).located)) ?? []
        guard let agency, let type, let file, let delivery, let expectation, let person else { return nil }
        return Additions(
            agency: Agency(agency), recordType: type.name,
            supplyPlace: reader.location(of: "record_type"), filePattern: file, columns: columns,
            refused: refused,
            person: person, joins: joins, delivery: delivery, expectation: expectation,
            crosswalks: crosswalks)
    }

    /// Columns that the partnership does not take must not be declared: what isn't is dropped at the door.
    private func refused(_ reader: MappingReader) -> [String] {
        let refused = reader.optional("refused", .list(of: Reading<String>.text.located)) ?? []
        for column in refused where schema.columns.contains(column.value) {
            reader.faults.record(
                column.location, "column '\(column.value)' is refused here, so take it out of 'fields'")
        }
        return refused.map(\.value)
    }

    private var column: Reading<String> { .known("column", among: schema.columns) }

    private var filePattern: Reading<String> {
        Reading<String>.text.refined(
            orFault: { _ in
                "the file's name needs '{date}' once, '{sequence}' at most once, and no folder: "
                    + "'police_custody_{date}.csv'"
            },
            { text in
                let dates = text.ranges(of: "{date}").count
                let sequences = text.ranges(of: "{sequence}").count
                return dates == 1 && sequences <= 1 && !text.contains("/") ? text : nil
            })
    }

    private func expectations(_ reader: MappingReader, of delivery: Delivery?) -> SourceExpectation? {
        let required = reader.optional("required", .yesNo, else: true)
        // What nobody need send is late on no day; a snapshot stands for all there is, and grows old
        let canBeLate = required || delivery != .append
        let age = Reading<Int>.integer(0...3660)
        let days =
            canBeLate ? reader.required("fresh_for_days", age) : reader.optional("fresh_for_days", age)
        let limit = reader.required("rejection_limit", .share)
        let tolerance = tolerance(reader, of: delivery)
        let contact = reader.required("contact", .text)
        guard days != nil || !canBeLate, let limit, let tolerance, let contact else { return nil }
        return SourceExpectation(
            freshForDays: days, required: required, rejectionLimit: limit, populationTolerance: tolerance,
            contact: contact)
    }

    /// Only a snapshot has rows to be held against those that stood before: an append extract holds the new ones alone.
    private func tolerance(_ reader: MappingReader, of delivery: Delivery?) -> Double? {
        guard delivery == .append else { return reader.required("population_tolerance", .share) }
        if reader.optional("population_tolerance", .share) != nil {
            reader.faults.record(
                reader.location(of: "population_tolerance"),
                "take 'population_tolerance' away: it is for a snapshot, and this source's delivery is append"
            )
        }
        return 1
    }

    /// `own`, `none`, or a column with the source it leads to: `people`, or `through` another source.
    private var personReference: Reading<PersonReference> {
        Reading { node, faults in
            if case .scalar = node {
                let word = Reading<String>.known("way to the person", among: ["own", "none"])
                return word.read(node, faults).map { $0 == "own" ? .own : .none }
            }
            return Reading<PersonReference>.mapping { reader in
                let column = reader.required("column", column)
                let people = reader.optional("people", .identifier)
                let through = reader.optional("through", .identifier)
                switch (column, people, through) {
                case (let column?, let people?, nil):
                    return .direct(column: column, people: SourceName(people))
                case (let column?, nil, let through?):
                    return .through(column: column, source: SourceName(through))
                case (nil, _, _): return nil
                default:
                    faults.record(
                        reader.location,
                        "say 'people' (a source of people) or 'through' (a source whose rows have a person), "
                            + "one of them")
                    return nil
                }
            }.read(node, faults)
        }
    }

    private func join(_ reader: MappingReader) -> RecordJoin? {
        let column = reader.required("column", column)
        let source = reader.required("source", .identifier)
        let fields = reader.required("fields", .entries(.text)) ?? []
        guard let column, let source else { return nil }
        return RecordJoin(
            column: column, source: SourceName(source),
            fields: fields.map { (from: FieldName($0.key.value), into: FieldName($0.value)) })
    }
}
