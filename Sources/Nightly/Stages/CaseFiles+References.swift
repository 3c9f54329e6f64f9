internal import Definitions
internal import PersonalData
internal import Release
internal import Vocabulary

extension CaseFiles {
    /// The agencies' own reference numbers of the records behind some alerts, by where each record came from.
    ///
    /// Alerts hold none, for they are made under pseudonyms; here they rejoin, each with the field that the agreement
    /// must give.
    func references(
        of alerts: [Alert], among own: [StandardisedRecord]
    ) -> [Provenance: SourcedText] {
        let places = Set(alerts.flatMap { $0.evidence + $0.protective.flatMap(\.evidence) }.map(\.provenance))
        guard !places.isEmpty else { return [:] }
        let found = own.filter { places.contains($0.provenance) }.compactMap { record in
            reference(of: record).map { (record.provenance, $0) }
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// The first reference number of an event's record, with what people call it; that of an address is the
    /// property's, and says nothing of the record.
    private func reference(of record: StandardisedRecord) -> SourcedText? {
        guard let type = dictionary.recordType(record.key.recordType), type.role == .event,
            let place = type.fields.firstIndex(where: { $0.type == .reference }),
            record.values.indices.contains(place), let text = record.values[place].plainText, !text.isEmpty
        else { return nil }
        let field = FieldReference(
            agency: record.key.agency, recordType: type.name, field: type.fields[place].name)
        return SourcedText("\(type.fields[place].label) \(text)", madeFrom: field)
    }
}
