import Definitions
import Rendering
import Release
import Vocabulary

/// One case of a meeting pack: what to decide first, then actions, risk and needs beside what protects, the rest.
struct MeetingCasePart {
    let meetingCase: MeetingCase
    let place: Int
    let document: MeetingPackDocument

    private var person: PersonEntry { meetingCase.person }
    private var asOf: CalendarDay { document.heading.asOf }

    private var part: PersonPart {
        PersonPart(person: person, place: place, asOf: asOf, contact: document.heading.contact)
    }

    var markup: Markup {
        .section(
            person.calledName.words(or: "Person \(place)"), id: "person-\(place)",
            [
                part.who, summary, ActionsPart(actions: meetingCase.actions, asOf: asOf, place: place).markup,
                .pair(
                    [
                        records(
                            "Risk and needs", "The latest assessments of each agency", meetingCase.assessments
                        )
                    ], beside: [part.protective]),
                records("Now", "What holds tonight", situation),
                records("Lately", "What happened in the latest weeks", meetingCase.events), alerts,
            ])
    }

    private func records(_ title: String, _ caption: String, _ records: [RecordEntry]) -> Markup {
        RecordsPart(title: title, caption: caption, id: "\(title)-\(place)", records: records).markup
    }

    /// What holds tonight but for the actions, which have a part of their own.
    private var situation: [RecordEntry] {
        let actions = meetingCase.actions.compactMap(\.text.text)
        return meetingCase.situation.filter { record in
            !record.values.contains { value in
                actions.contains { action in value.text?.hasSuffix(": \(action)") ?? false }
            }
        }
    }

    private var summary: Markup {
        let urgency = person.severity.map { "\($0.rawValue): \($0.meaning)" }
        return .callout(
            urgency ?? "No alert that may be shown", tone: person.severity?.tone ?? .neutral,
            [.definitions([("Why", reasons), ("Next step", steps), ("Actions", actions), ("Missing", gaps)])])
    }

    /// Every alert in a line, with how it stands and since when.
    private var reasons: Markup {
        guard !person.alerts.isEmpty else {
            return .text("No alert was raised, changed or closed since \(document.since.inWords).")
        }
        return .list(
            person.everyAlert.map { alert in
                let what = alert.headline.text ?? "an alert whose reason is not shared with you"
                return [alert.standing.badge, .text(" \(what) (\(since(alert)))")]
            })
    }

    private func since(_ alert: AlertEntry) -> String {
        alert.firstSeen == asOf ? "raised tonight" : "raised on \(alert.firstSeen.inWords)"
    }

    private var steps: Markup {
        let steps = person.everyAlert.filter { $0.isShown && !$0.action.isBlank }
        guard !steps.isEmpty else { return "None is proposed." }
        return .list(
            steps.map { alert in
                [
                    alert.action.markup, " (", alert.owner.isBlank ? "owner not named" : alert.owner.markup,
                    ", by ", alert.dueMarkup(on: asOf), ")",
                ]
            })
    }

    private var actions: Markup {
        let overdue = meetingCase.actions.count { $0.isOverdue(on: asOf) }
        return .text("\(meetingCase.actions.count) open" + (overdue > 0 ? ", \(overdue) overdue" : ""))
    }

    private var gaps: Markup {
        var lines: [String] = []
        for line in person.everyAlert.flatMap(\.gaps).compactMap(\.text) where !lines.contains(line) {
            lines.append(line)
        }
        if person.leadAgency.isBlank { lines.append("No lead agency is recorded") }
        if meetingCase.assessments.isEmpty { lines.append("No assessment that may be shared") }
        return lines.isEmpty ? "Nothing that a rule asked for." : .text(lines.joined(separator: "; "))
    }

    private var alerts: Markup {
        person.alerts.isEmpty
            ? .nothing : .subsection("Alerts, with their evidence", part.cards)
    }
}
