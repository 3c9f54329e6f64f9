import Definitions
import Vocabulary

/// Decides who may read that something was asked of a person and not known.
///
/// That an agency's records don't hold a person says something of the person: it is told to those who may read
/// something of such records, and to nobody else. That an extract is late says nothing of anybody.
struct GapComposer: Sendable {
    let dictionary: DataDictionary

    /// What is missing or stale, each once.
    ///
    /// - Parameters:
    ///   - inputs: What a rule asked and did not get.
    ///   - reason: The fields that the rule's reason was made from: they vouch for a gap of no agency or type.
    ///   - desk: Who asks.
    ///   - gate: The gate.
    /// - Returns: One entry a gap, in order of their sentences.
    func compose(
        _ inputs: [AlertInput], reason: [FieldReference], desk: GateDesk, gate: inout ReleaseGate
    ) -> [GapEntry] {
        var entries: [GapEntry] = []
        for input in Set(inputs).sorted() {
            guard let entry = compose(input, reason: reason, desk: desk, gate: &gate) else { continue }
            if !entries.contains(entry) { entries.append(entry) }
        }
        return entries
    }

    private func compose(
        _ input: AlertInput, reason: [FieldReference], desk: GateDesk, gate: inout ReleaseGate
    ) -> GapEntry? {
        switch input.kind {
        case .stale, .notReceived, .notSupplied: return .extract(input.sentence)
        case .noFact, .undefined, .notRuledOut:
            let fields = Set(reason + input.reads).sorted()
            // That something is withheld of this person, and not of others, would tell of the person.
            guard desk.allows(gate, fields) || !desk.dependsOnPerson(gate, fields) else { return nil }
            return .person(desk.ask(&gate, input.sentence, madeFrom: fields))
        case .notFound, .weakLink, .noValue, .noRecord:
            let candidates = candidates(for: input)
            guard let voucher = candidates.first(where: { desk.allows(gate, [$0]) }) else {
                // That something is withheld of this person, and not of others, would tell of the person.
                guard !desk.dependsOnPerson(gate, candidates) else { return nil }
                return .person(desk.ask(&gate, input.sentence, madeFrom: []))
            }
            return .person(desk.ask(&gate, input.sentence, madeFrom: [voucher]))
        }
    }

    /// The fields of such records: whoever may read one of them may know that there are none.
    private func candidates(for input: AlertInput) -> [FieldReference] {
        let agencies = input.agency.map { [$0] } ?? dictionary.agencies.map(\.agency)
        let types = dictionary.recordTypes.filter { type in
            input.recordType.map { $0 == type.name } ?? (type.role == .person || type.role == .event)
        }
        return agencies.flatMap { agency in
            types.flatMap { type in
                let fields = input.field.map { [$0] } ?? type.fields.map(\.name)
                return fields.map { FieldReference(agency: agency, recordType: type.name, field: $0) }
            }
        }
    }
}
