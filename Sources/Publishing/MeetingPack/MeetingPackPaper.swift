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
                "For the \(document.role): \(discussed.count) cases to discuss, of \(document.cases.count).",
            paths: ["meeting-pack.html", "meeting-pack.xlsx"])
    }

    private var page: Page {
        let parts = discussed.enumerated().map { index, meetingCase in
            Markup.newPage(
                MeetingCasePart(meetingCase: meetingCase, place: index + 1, document: document).markup)
        }
        return document.heading.page(
            title: "Meeting pack", subtitle: "For the \(document.role)",
            body: [summary, agenda] + parts + [others, reading])
    }

    /// The cases that there is something to say about: they come first, and have a part each.
    private var discussed: [MeetingCase] { document.cases.filter(\.isForDiscussion) }

    private var summary: Markup {
        let people = document.cases.map(\.person)
        let overdue = document.cases.flatMap(\.actions).count { $0.isOverdue(on: document.heading.asOf) }
        let changed = document.cases.count { !$0.changes(since: document.since).isEmpty }
        return .section(
            "Summary", id: "summary",
            [
                .keyFigures([
                    ("\(document.cases.count) of \(document.agenda)", "cases that may be shown"),
                    ("\(discussed.count)", "to discuss"),
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
        guard !discussed.isEmpty else {
            return .paragraph("No case has an alert, a change or an open action that may be shown.")
        }
        let rows = discussed.enumerated().map { index, entry -> [Markup] in
            let name = entry.person.name.words(or: "Person \(index + 1)")
            let alerts = entry.person.alerts.filter(\.isShown)
            let unknown: Markup = alerts.isEmpty ? "no alert" : .text(NotShared.marker)
            return [
                .link(name, to: .anchor("person-\(index + 1)")), entry.person.severity?.badge ?? unknown,
                entry.person.leadAgency.isBlank ? "not recorded" : entry.person.leadAgency.markup,
                .text("\(alerts.count)"), .text("\(entry.changes(since: document.since).count)"),
                .text("\(entry.actions.count)"),
            ]
        }
        return .section(
            "To discuss, most urgent first", id: "agenda",
            [
                .table(
                    title: "Cases with an alert, a change or an open action", id: "agenda-table",
                    columns: [
                        Column("Person"), Column("How urgent"), Column("Lead agency"),
                        Column("Alerts", kind: .number), Column("Changes", kind: .number),
                        Column("Actions", kind: .number),
                    ], rows: rows, layout: .cards)
            ])
    }

    /// The cases about which nothing asks to be said: in a line each, so that nobody is forgotten.
    private var others: Markup {
        let others = document.cases.filter { !$0.isForDiscussion }
        guard !others.isEmpty else { return .nothing }
        let rows = others.map { entry -> [Markup] in
            [
                .text(entry.person.name.words()),
                .text(entry.person.identities.flatMap(\.references).joined(separator: ", ")),
                entry.person.leadAgency.isBlank ? "not recorded" : entry.person.leadAgency.markup,
            ]
        }
        return .newPage(
            .section(
                "The other cases", id: "others",
                [
                    .paragraph(
                        "No alert, change or open action that may be shown here. That is not the same as no risk."
                    ),
                    .table(
                        title: "Cases without news", id: "others-table",
                        columns: ["Person", "References", "Lead agency"].map { Column($0) },
                        rows: rows, layout: .cards),
                ]))
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

extension MeetingCase {
    /// Whether an alert, a change or an open action asks for a word about it.
    fileprivate var isForDiscussion: Bool { !person.alerts.isEmpty || !actions.isEmpty }
}

extension PersonEntry.Identity {
    /// The reference numbers that may be shown.
    fileprivate var references: [String] {
        details.filter { $0.use == .reference }.compactMap(\.value.text)
    }
}
