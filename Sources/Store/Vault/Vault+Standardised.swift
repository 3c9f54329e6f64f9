internal import GRDB
public import PersonalData
internal import Vocabulary

extension Vault {
    /// Replaces the standardised records with a night's.
    ///
    /// - Throws: ``StoreFault``
    public func keep(standardised records: [StandardisedRecord]) throws {
        try file.write("keeping standardised records") { database in
            try database.execute(sql: "DELETE FROM standardised_record")
            let insert = try database.makeStatement(
                sql: "INSERT INTO standardised_record VALUES (?,?,?,?,?,?,?,?,?,?,?)")
            for record in records {
                try insert.execute(arguments: [
                    record.key.agency.name, record.key.recordType.name, record.key.sourceKey,
                    record.person?.agency.name, record.person?.recordType.name, record.person?.sourceKey,
                    record.provenance.source.name, record.provenance.file, record.provenance.line,
                    record.provenance.receivedOn.description,
                    TextList.text(of: record.values.map(FieldValueText.text)),
                ])
            }
        }
    }

    /// The standardised records of the last night that was standardised, in order of their keys.
    ///
    /// - Throws: ``StoreFault``
    public func standardisedRecords() throws -> [StandardisedRecord] {
        try file.read("reading standardised records") { database in
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT * FROM standardised_record ORDER BY agency, record_type, source_key")
            var records: [StandardisedRecord] = []
            while let row = try rows.next() { records.append(try standardisedRecord(row)) }
            return records
        }
    }

    private func standardisedRecord(_ row: Row) throws -> StandardisedRecord {
        let texts = TextList.items(of: row["field_values"]) ?? []
        let values = texts.compactMap(FieldValueText.value)
        guard let receivedOn = CalendarDay(iso: row["received_on"] as String), values.count == texts.count
        else {
            throw StoreFault(
                kind: .damaged, database: file.name, message: "a standardised record is unreadable")
        }
        var person: RecordKey?
        if let agency: String = row["person_agency"], let type: String = row["person_type"],
            let key: String = row["person_key"]
        {
            person = RecordKey(agency: Agency(agency), recordType: RecordType(type), sourceKey: key)
        }
        return StandardisedRecord(
            key: RecordKey(
                agency: Agency(row["agency"]), recordType: RecordType(row["record_type"]),
                sourceKey: row["source_key"]),
            person: person,
            provenance: Provenance(
                source: SourceName(row["source"]), file: row["file"], line: row["line"],
                receivedOn: receivedOn),
            values: values)
    }
}
