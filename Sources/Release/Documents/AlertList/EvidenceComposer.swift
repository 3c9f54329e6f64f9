import Definitions
import Vocabulary

/// Puts evidence through the gate: a record is shown whole or not at all.
struct EvidenceComposer: Sendable {
    let dictionary: DataDictionary

    /// The records, in their order.
    func compose(
        _ evidence: [AlertEvidence], desk: GateDesk, gate: inout ReleaseGate
    ) -> [EvidenceEntry] {
        evidence.map { compose($0, desk: desk, gate: &gate) }
    }

    private func compose(
        _ record: AlertEvidence, desk: GateDesk, gate: inout ReleaseGate
    ) -> EvidenceEntry {
        let fields = Self.fields(of: record)
        func ask(_ text: String?) -> ReleasedField { desk.ask(&gate, text, madeFrom: fields) }
        let place = record.provenance
        return EvidenceEntry(
            what: ask(words(of: record)),
            agency: ask(dictionary.agency(record.agency)?.label ?? record.agency.name),
            date: ask(record.date?.description), age: ask(record.ageInDays.map(AgeWording.words)),
            basis: ask(record.basis.inWords), link: ask(record.link.inWords),
            source: ask("\(place.file):\(place.line)"), toPerson: ask(record.disclosure.inWords))
    }

    /// Every field that a record's line is made from: those that the rule read and those whose values it shows.
    static func fields(of record: AlertEvidence) -> [FieldReference] {
        let shown = record.values.map { value in
            FieldReference(agency: record.agency, recordType: record.recordType, field: value.field)
        }
        return Set(record.reads + shown).sorted()
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

extension DisclosureToPerson {
    /// Whether it may be put to the person, in words.
    var inWords: String {
        switch self {
        case .permitted: "may be put to the person"
        case .askSource: "ask the agency before putting it to the person"
        case .forbidden: "must not be put to the person"
        }
    }
}
