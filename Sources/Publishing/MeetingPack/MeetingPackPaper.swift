import Definitions
public import Release
import Rendering
import Vocabulary

/// What a meeting goes through: a summary, then a page for each case, and the actions as a spreadsheet.
public struct MeetingPackPaper: Sendable {
    private let document: MeetingPackDocument

    /// The paper of a pack.
    public init(_ document: MeetingPackDocument) { self.document = document }

    /// The pack as files.
    ///
    /// - Throws: What writing a spreadsheet or a page throws.
    public func files(in room: Workroom) throws -> [PublishedFile] {
        let workbook = document.heading.workbook(
            title: "Meeting pack: actions",
            sheets: [
                Sheet(name: "Actions", table: actions, preamble: document.heading.preamble),
                Sheet(name: "Alerts", table: alerts, preamble: document.heading.preamble),
            ])
        return [
            PublishedFile(path: "meeting-pack.html", bytes: try page.html()),
            try room.file("meeting-pack.xlsx", workbook),
        ]
    }

    /// The pack in the night's index.
    public var entry: IndexDocument.Entry {
        IndexDocument.Entry(
            title: "Meeting pack",
            sentence:
                "For the \(document.role): \(document.cases.count) cases with alerts, risks, needs and actions.",
            paths: ["meeting-pack.html", "meeting-pack.xlsx"])
    }

    private var page: Page {
        document.heading.page(
            title: "Meeting pack", subtitle: "For the \(document.role)",
            body: [summary, agenda]
                + document.cases.enumerated().map { index, meetingCase in
                    .newPage(
                        MeetingCasePart(meetingCase: meetingCase, place: index + 1, document: document).markup
                    )
                } + [reading])
    }

    private var summary: Markup {
        let people = document.cases.map(\.person)
        let overdue = document.cases.flatMap(\.actions).count { $0.isOverdue(on: document.heading.asOf) }
        let changed = document.cases.count { !$0.changes(since: document.since).isEmpty }
        return .section(
            "Summary", id: "summary",
            [
                .keyFigures([
                    ("\(document.cases.count) of \(document.agenda)", "cases that may be shown"),
                    (
                        "\(people.count { $0.severity == .red || $0.severity == .welfare })",
                        "to answer the same day"
                    ),
                    ("\(changed)", "with changes since \(document.since.inWords)"),
                    ("\(document.cases.flatMap(\.actions).count)", "actions open"),
                    ("\(overdue)", "actions overdue"),
                ]),
                .paragraph(
                    .text(
                        "Go through each case against its plan: what has changed, who leads, what is each action for, who "
                            + "owns it, by when, and what happens if it fails.")),
            ])
    }

    private var agenda: Markup {
        let rows = document.cases.enumerated().map { index, entry -> [Markup] in
            let alerts = entry.person.alerts.filter(\.isShown)
            let name = entry.person.name.words(or: "Person \(index + 1)")
            return [
                .link(name, to: .anchor("person-\(index + 1)")),
                entry.person.severity?.badge ?? "no alert",
                entry.person.leadAgency.isBlank ? "not recorded" : entry.person.leadAgency.markup,
                .text("\(alerts.count)"), .text("\(entry.changes(since: document.since).count)"),
                .text("\(entry.actions.count)"),
            ]
        }
        guard !rows.isEmpty else { return .paragraph("No case may be shown for this purpose.") }
        return .section(
            "Cases, most urgent first", id: "agenda",
            [
                .table(
                    title: "Every case, and where it leads", id: "agenda-table",
                    columns: [
                        Column("Person"), Column("How urgent"), Column("Lead agency"),
                        Column("Alerts", kind: .number),
                        Column("Changes", kind: .number), Column("Actions", kind: .number),
                    ], rows: rows, layout: .cards)
            ])
    }

    private var reading: Markup {
        document.heading.readingNotes([
            "An alert proposes; the meeting decides, and writes down the reason.",
            "Assessments are professionals' judgements on the day shown; facts are records as their agency has them.",
            NotShared.meaning,
        ])
    }

    private var actions: Table {
        Table(
            title: "Open actions",
            columns: [
                Column("Person", width: 24), Column("Action", width: 44), Column("Kind", width: 16),
                Column("Intended outcome", width: 36), Column("Owner", width: 28),
                Column("Due", kind: .date, width: 16),
                Column("Overdue", width: 10), Column("Status", width: 14), Column("If it fails", width: 36),
            ],
            rows: document.cases.flatMap { entry in
                entry.actions.map { action in
                    [
                        entry.person.name.cell, action.text.cell, action.kind.cell,
                        action.intendedOutcome.cell,
                        action.owner.cell, action.due.dayCell,
                        .text(action.isOverdue(on: document.heading.asOf) ? "overdue" : ""),
                        action.status.cell,
                        action.contingency.cell,
                    ]
                }
            })
    }

    private var alerts: Table {
        Table(
            title: "Alerts",
            columns: [
                Column("Person", width: 24), Column("Urgency", width: 10), Column("Why", width: 60),
                Column("Consider", width: 44), Column("Owner", width: 26),
                Column("Answer by", kind: .date, width: 16), Column("Reference", width: 24),
            ],
            rows: document.cases.flatMap { entry in
                entry.person.alerts.filter(\.isShown).map { alert in
                    [
                        entry.person.name.cell, alert.severity.cell, alert.headline.cell, alert.action.cell,
                        alert.owner.cell, alert.due.dayCell, .text(alert.reference),
                    ]
                }
            })
    }
}
