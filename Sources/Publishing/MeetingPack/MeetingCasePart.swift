import Definitions
import Release
import Rendering
import Vocabulary

/// One case of a meeting pack: executive summary, risk and needs, what protects, changes, alerts, actions, gaps.
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
            person.name.words(or: "Person \(place)"), id: "person-\(place)",
            [
                part.who, summary,
                .element(
                    .div, [.classes("pair")],
                    [
                        .element(
                            .div,
                            [
                                records(
                                    "Risk and needs", "The latest assessments of each agency",
                                    meetingCase.assessments)
                            ]),
                        .element(.div, [part.protective]),
                    ]),
                changes, actions, records("Now", "What holds tonight", meetingCase.situation),
                records("Lately", "What happened in the latest weeks", meetingCase.events), alerts, gaps,
            ])
    }

    private var summary: Markup {
        let shown = person.alerts.filter(\.isShown)
        let overdue = meetingCase.actions.count { $0.isOverdue(on: asOf) }
        let urgency = person.severity.map { "\($0.rawValue): \($0.meaning)" } ?? "no alert"
        var sentences = ["Urgency \(urgency)."]
        sentences += shown.prefix(3).compactMap { $0.headline.text.map { "\($0)." } }
        sentences.append(
            "\(meetingCase.actions.count) open \(meetingCase.actions.count == 1 ? "action" : "actions")"
                + (overdue > 0 ? ", \(overdue) overdue." : "."))
        return .callout(
            "Summary", tone: person.severity?.tone ?? .neutral, sentences.map { .paragraph(.text($0)) })
    }

    private var changes: Markup {
        let changed = meetingCase.changes(since: document.since)
        let lines = changed.map { alert -> Markup in
            let what = alert.headline.text ?? "an alert whose reason is not shared with you"
            return [alert.standing.badge, .text(" \(what)")]
        }
        return .subsection(
            "Changes since \(document.since.inWords)",
            [lines.isEmpty ? .paragraph("No alert was raised, changed or closed.") : .list(lines)])
    }

    private var actions: Markup {
        guard !meetingCase.actions.isEmpty else {
            return .subsection("Actions", [.paragraph("No action is open.")])
        }
        let columns: [(name: String, cell: (ActionEntry) -> Markup)] = [
            ("Action", { $0.text.markup }), ("Owner", { $0.owner.markup }), ("Due", due),
            ("Status", { $0.status.markup }), ("Kind", { $0.kind.markup }),
            ("Intended outcome", { $0.intendedOutcome.markup }),
            ("If it fails", { $0.contingency.isBlank ? "none recorded" : $0.contingency.markup }),
        ]
        // A column in which nothing stands for any action only takes room.
        let used = columns.filter { column in
            meetingCase.actions.contains { column.cell($0) != .nothing }
        }
        return .subsection(
            "Actions",
            [
                .table(
                    title: "What was agreed and is not closed", id: "actions-\(place)",
                    columns: used.map { Column($0.name) },
                    rows: meetingCase.actions.map { action in used.map { $0.cell(action) } }, layout: .cards)
            ])
    }

    private func due(_ action: ActionEntry) -> Markup {
        action.isOverdue(on: asOf)
            ? [action.due.dayMarkup, " ", .badge("overdue", .serious)] : action.due.dayMarkup
    }

    private func records(_ title: String, _ caption: String, _ records: [RecordEntry]) -> Markup {
        guard !records.isEmpty else {
            return .subsection(title, [.paragraph("Nothing that may be shared is recorded.")])
        }
        let rows = records.map { record -> [Markup] in
            [
                record.label.markup, record.agency.markup, record.date.dayMarkup,
                .text(record.values.compactMap(\.text).joined(separator: "; ")), record.basis.markup,
            ]
        }
        return .subsection(
            title,
            [
                .table(
                    title: caption, id: "\(title)-\(place)",
                    columns: ["Record", "Agency", "Since or on", "What it says", "Basis"].map { Column($0) },
                    rows: rows, layout: .cards)
            ])
    }

    private var alerts: Markup {
        person.alerts.isEmpty
            ? .subsection("Alerts", [.paragraph("No rule fired that may be shown.")])
            : .subsection("Alerts", part.cards)
    }

    private var gaps: Markup {
        var lines: [String] = []
        for line in person.alerts.flatMap(\.gaps).compactMap(\.text) where !lines.contains(line) {
            lines.append(line)
        }
        if person.leadAgency.isBlank { lines.append("No lead agency is recorded") }
        if person.nextMeeting.isBlank { lines.append("No next meeting is recorded") }
        return .subsection("What is missing", [.list(lines.map { .text($0) })])
    }
}
