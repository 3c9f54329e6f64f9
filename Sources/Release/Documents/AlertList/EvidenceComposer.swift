import Definitions
import Vocabulary

/// Puts evidence through the gate: a record is shown whole or not at all.
///
/// Its agency's reference number is a field of its own, which may be withheld alone.
struct EvidenceComposer: Sendable {
    let dictionary: DataDictionary
    let references: [Provenance: SourcedText]

    /// The records, in their order; those whose refusal hangs on the person are left out, for a mark in their place
    /// would tell that there is such a record.
    func compose(
        _ evidence: [AlertEvidence], desk: GateDesk, gate: inout ReleaseGate
    ) -> [EvidenceEntry] {
        evidence.compactMap { record in
            let entry = compose(record, desk: desk, gate: &gate)
            if case .withheld(let reason) = entry.what, reason.dependsOnPerson { return nil }
            return entry
        }
    }

    private func compose(
        _ record: AlertEvidence, desk: GateDesk, gate: inout ReleaseGate
    ) -> EvidenceEntry {
        let fields = record.fields
        func ask(_ text: String?) -> ReleasedField { desk.ask(&gate, text, madeFrom: fields) }
        let place = record.provenance
        return EvidenceEntry(
            what: ask(words(of: record)),
            agency: ask(dictionary.agency(record.agency)?.label ?? record.agency.name),
            date: ask(record.date?.description), age: ask(record.ageInDays.map(AgeWording.words)),
            basis: ask(record.basis.inWords), link: ask(record.link.inWords),
            source: ask("\(place.file):\(place.line)"), toPerson: ask(record.disclosure.inWords),
            received: ask(place.receivedOn.description),
            reference: reference(of: record, fields, desk: desk, gate: &gate))
    }

    /// The record's own reference number, where the recipient may have it with the record; else nothing, for the
    /// extract's file and line tell which record it is.
    private func reference(
        of record: AlertEvidence, _ fields: [FieldReference], desk: GateDesk, gate: inout ReleaseGate
    ) -> ReleasedField {
        guard let reference = references[record.provenance] else { return .blank }
        let madeFrom = Set(fields + reference.madeFrom).sorted()
        guard desk.allows(gate, madeFrom) else { return .blank }
        return desk.ask(&gate, reference.text, madeFrom: madeFrom)
    }

    /// `Drug test on arrest. Opiates: positive; until 3 March 2026`.
    private func words(of record: AlertEvidence) -> String {
        // A day that stands in its own column is not said twice.
        var parts = record.values.compactMap { value in
            value.value.calendarDay.map { $0 == record.date } == true ? nil : "\(value.label): \(value.text)"
        }
        if let until = record.until { parts.append("until \(until.inWords)") }
        let label = record.label.prefix(1).uppercased() + record.label.dropFirst()
        return parts.isEmpty ? label : "\(label). \(parts.joined(separator: "; "))"
    }
}
