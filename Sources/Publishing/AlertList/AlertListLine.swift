import Definitions
import Release
import Rendering
import Vocabulary

/// One person's line of the table that an alert list begins with: the most urgent alert, and what else waits.
struct AlertListLine {
    /// The person's place on the list, from 1.
    let place: Int
    private let person: PersonEntry
    /// The alerts that wait for an answer, the most urgent first; at least one.
    private let alerts: [AlertEntry]

    /// The lines of everybody of whom something waits, the most urgent first.
    static func all(of document: AlertListDocument) -> [AlertListLine] {
        let lines = document.people.enumerated().compactMap { index, person -> AlertListLine? in
            let waiting = person.alerts.filter(\.standing.awaitsAnswer).sorted { $0.urgency < $1.urgency }
            return waiting.isEmpty ? nil : AlertListLine(place: index + 1, person: person, alerts: waiting)
        }
        return lines.sorted { $0.alerts[0].urgency < $1.alerts[0].urgency }
    }

    /// Whether all that waits is more than its reader is asked to answer tonight.
    var isBeyondBudget: Bool { alerts.allSatisfy(\.isBeyondBudget) }

    /// Person, urgency, reason, and the day by which to answer.
    func cells(on day: CalendarDay) -> [Markup] {
        let first = alerts[0]
        let name = person.calledName.words(or: "Person \(place)")
        return [
            .link(name, to: .anchor("person-\(place)")),
            [first.severityLevel?.badge ?? .nothing, " ", first.standing.badge],
            [first.headline.text == nil ? "Reason not shared with you" : first.headline.markup, others],
            first.firstDueMarkup(on: day),
        ]
    }

    /// What is shown within the most urgent alert, and what else waits, by title and severity.
    private var others: Markup {
        let within = alerts[0].folded.map(Self.name)
        let rest = alerts.dropFirst().map { alert in
            ([Self.name(alert)] + alert.folded.map { "with \(Self.name($0))" }).joined(separator: ", ")
        }
        let lines = [("With it", within), ("Also", rest)].filter { !$0.1.isEmpty }
        return .group(
            lines.flatMap { label, names -> [Markup] in
                [
                    .element(.lineBreak, []),
                    .element(.small, [.text("\(label): \(names.joined(separator: "; "))")]),
                ]
            })
    }

    /// An alert by title and severity; what is new or changed, comes and goes or can wait says so.
    private static func name(_ alert: AlertEntry) -> String {
        let title = alert.title.text ?? "an alert whose reason is not shared with you"
        let told = [
            alert.severityLevel?.rawValue, alert.standing == .open ? nil : alert.standing.word,
            alert.rhythm.text == nil ? nil : "comes and goes", alert.isBeyondBudget ? "can wait" : nil,
        ].compactMap(\.self).joined(separator: ", ")
        return told.isEmpty ? title : "\(title) (\(told))"
    }
}
