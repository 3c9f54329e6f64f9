import Definitions
import Vocabulary

/// Puts one person's case through the gate for one recipient.
struct PersonEntryComposer: Sendable {
    let dictionary: DataDictionary

    /// Whether anything that says who the person is may be shown, without asking for it.
    func canTell(who file: CaseFile, desk: GateDesk, gate: ReleaseGate) -> Bool {
        file.identities.flatMap(\.details).contains {
            !$0.text.text.isEmpty && desk.allows(gate, $0.text.madeFrom)
        }
    }

    /// The person's identity, without alerts: the recipient's own agency's record first.
    func identities(
        of file: CaseFile, desk: GateDesk, gate: inout ReleaseGate
    ) -> [PersonEntry.Identity] {
        let own = file.identities.filter { $0.agency == desk.recipient.agency }
        let others = file.identities.filter { $0.agency != desk.recipient.agency }
        return (own + others).compactMap { identity in
            let details = identity.details.compactMap { detail -> PersonEntry.Detail? in
                let value = desk.ask(&gate, detail.text)
                guard value.text != nil else { return nil }
                return PersonEntry.Detail(use: detail.use, label: detail.label, value: value)
            }
            guard !details.isEmpty else { return nil }
            let vouching = identity.details.map(\.text).filter { desk.allows(gate, $0.madeFrom) }
            return PersonEntry.Identity(
                agency: dictionary.agency(identity.agency)?.label ?? identity.agency.name,
                link: desk.ask(
                    &gate, identity.link.inWords, madeFrom: Set(vouching.flatMap(\.madeFrom)).sorted()),
                details: details)
        }
    }

    /// The person with some alerts that passed the gate.
    func compose(
        _ file: CaseFile, identities: [PersonEntry.Identity], alerts entries: [AlertEntry], desk: GateDesk,
        gate: inout ReleaseGate
    ) -> PersonEntry {
        PersonEntry(
            name: Self.name(in: identities), identities: identities,
            leadAgency: desk.ask(&gate, file.leadAgency),
            alerts: entries.sorted(by: Self.isMoreUrgent),
            protective: protective(of: file.alerts, desk: desk, gate: &gate))
    }

    /// The name in the first record that has one for this recipient, or else the first reference.
    static func name(in identities: [PersonEntry.Identity]) -> ReleasedField {
        let details = identities.flatMap(\.details)
        let name = details.first { $0.use == .name } ?? details.first { $0.use == .reference }
        return (name ?? details.first)?.value ?? .blank
    }

    /// What protects the person, folded over all alerts; what is known goes before what is not.
    func protective(
        of alerts: [Alert], desk: GateDesk, gate: inout ReleaseGate
    ) -> [PersonEntry.Protective] {
        let shown = alerts.filter(\.life.isShown)
        var factors: [String: AlertProtective] = [:]
        for factor in (shown.isEmpty ? alerts : shown).sorted().flatMap(\.protective) {
            if factors[factor.id]?.standing != .present { factors[factor.id] = factor }
        }
        let order: (AlertProtective) -> (Int, String) = { ($0.standing == .present ? 0 : 1, $0.title) }
        return factors.values.sorted { order($0) < order($1) }.compactMap { factor in
            let fields = factor.fields
            let title = desk.ask(&gate, factor.title, madeFrom: fields)
            guard title.text != nil else { return nil }
            return PersonEntry.Protective(
                title: title, isKnown: factor.standing == .present,
                sentence: desk.ask(&gate, factor.sentence, madeFrom: fields))
        }
    }

    /// Shown before closed, then what stands first, then by severity, day due and reference.
    static func isMoreUrgent(_ left: AlertEntry, _ right: AlertEntry) -> Bool {
        urgency(of: left) < urgency(of: right)
    }

    private static func urgency(of entry: AlertEntry) -> (Int, Int, AlertUrgency) {
        (entry.isShown ? 0 : 1, entry.standsFirst ? 0 : 1, entry.urgency)
    }
}
