import Release
import Rendering

/// A meeting pack as a spreadsheet: the open actions with a list for their status, and the alerts.
struct MeetingPackTable {
    private let document: MeetingPackDocument

    init(_ document: MeetingPackDocument) { self.document = document }

    var workbook: Workbook {
        let preamble = document.heading.preamble + [NotShared.meaning]
        let actions = actions
        return document.heading.workbook(
            title: "Meeting pack: actions",
            sheets: [
                Sheet(
                    name: "Actions", table: actions, preamble: preamble,
                    choices: [status(in: actions)].compactMap(\.self)),
                Sheet(name: "Alerts", table: alerts, preamble: preamble),
            ])
    }

    /// The list of the status column: every status that an action can have.
    private func status(in table: Table) -> Choice? {
        guard !table.rows.isEmpty, let column = table.columns.firstIndex(where: { $0.name == Self.status })
        else { return nil }
        return Choice(
            column: column, usable: document.actionStatuses, prompt: "How it stands after the meeting")
    }

    private static let status = "Status"

    private var actions: Table {
        Table(
            title: "Open actions",
            columns: [
                Column("Person", width: 20), Column("Action", width: 34), Column("Kind", width: 14),
                Column("Intended outcome", width: 26), Column("Owner", width: 20),
                Column("Due", kind: .date, width: 11), Column("Overdue", width: 10),
                Column(Self.status, width: 13), Column("If it fails", width: 28),
            ],
            rows: document.cases.flatMap { entry in
                entry.actions.map { action in
                    [
                        entry.person.name.cell, action.text.cell, action.kind.cell,
                        action.intendedOutcome.cell, action.owner.cell, action.due.dayCell,
                        .text(action.isOverdue(on: document.heading.asOf) ? "overdue" : ""),
                        action.status.cell, action.contingency.cell,
                    ]
                }
            })
    }

    private var alerts: Table {
        Table(
            title: "Alerts",
            columns: [
                Column("Person", width: 20), Column("Urgency", width: 10), Column("Why", width: 46),
                Column("Next step to consider", width: 38), Column("Owner", width: 20),
                Column("Answer by", kind: .date, width: 11), Column("Reference", width: 24),
            ],
            rows: document.cases.flatMap { entry in
                entry.person.everyAlert.filter(\.isShown).map { alert in
                    [
                        entry.person.name.cell, alert.severity.cell, alert.headline.cell, alert.action.cell,
                        alert.owner.cell, alert.due.dayCell, .text(alert.reference),
                    ]
                }
            })
    }
}
