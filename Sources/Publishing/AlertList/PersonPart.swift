import Definitions
import Release
import Rendering
import Vocabulary

/// A person's part of an alert list or a meeting pack: who it is, the alerts, and beside them what protects.
struct PersonPart {
    let person: PersonEntry
    let place: Int
    let asOf: CalendarDay
    let contact: String

    var markup: Markup {
        .section(
            person.calledName.words(or: "Person \(place)"), id: "person-\(place)",
            [who, .pair(cards, beside: [protective])])
    }

    /// The alerts as cards.
    var cards: [Markup] {
        person.alerts.map { AlertCard(alert: $0, asOf: asOf, contact: contact).markup }
    }

    /// Who it is, by each agency's record, and who leads the case.
    var who: Markup {
        let identities = person.identities.map { identity -> (name: String, meaning: Markup) in
            let details = identity.details.filter { $0.use != .name || !isHeading($0.value) }
                .map { "\($0.label) \($0.value.words())" }.joined(separator: ", ")
            let parts = [details, identity.link.words()].filter { !$0.isEmpty }
            return (identity.agency, .text(parts.joined(separator: "; ")))
        }
        let lead = person.leadAgency.isBlank ? "not recorded" : person.leadAgency.markup
        return .together(leadsOn: true, [.definitions(identities + [("Lead agency", lead)])])
    }

    /// Whether a name says no more than the heading does; agencies differ in capitals.
    private func isHeading(_ name: ReleasedField) -> Bool {
        name.text?.lowercased() == person.name.text?.lowercased()
    }

    /// What protects the person, and what could not be told.
    var protective: Markup {
        let known = person.protective.filter(\.isKnown)
        let unknown = person.protective.filter { !$0.isKnown }
        var content: [Markup] = []
        if person.alerts.isEmpty {
            content.append(
                .paragraph("Not worked out: that is done with alerts, and there is none that may be shown."))
        } else if known.isEmpty {
            content.append(
                .paragraph(
                    "None is known from what may be shared with you. That does not mean there is none."))
        } else {
            content.append(
                .list(known.map { [.strong($0.title.words()), .text(": \($0.sentence.words())")] }))
        }
        if !unknown.isEmpty {
            content.append(
                .details(
                    "\(unknown.count) could not be told",
                    [.list(unknown.map { .text("\($0.title.words()): \($0.sentence.words())") })]))
        }
        return .callout("What protects", tone: .good, content)
    }
}

extension PersonEntry {
    /// The name as a heading has it: where the first record has it in capitals and another the same in small letters,
    /// as that other has it.
    var calledName: ReleasedField {
        guard let first = name.text, first == first.uppercased() else { return name }
        let names = identities.flatMap(\.details).filter { $0.use == .name }.map(\.value)
        return names.first { other in
            guard let text = other.text else { return false }
            return text != first && text.lowercased() == first.lowercased()
        } ?? name
    }
}
