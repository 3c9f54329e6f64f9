import Release
import Rendering
import Vocabulary

/// The open actions of a case, and on paper lines to write down what is agreed.
struct ActionsPart {
    let actions: [ActionEntry]
    let asOf: CalendarDay
    let place: Int

    var markup: Markup {
        .subsection(
            "Actions", [actions.isEmpty ? .paragraph("No action is open.") : table, agreed])
    }

    private var table: Markup {
        let columns: [(name: String, cell: (ActionEntry) -> Markup)] = [
            ("Action", { $0.text.markup }), ("Owner", { $0.owner.markup }), ("Due", due),
            ("Status", { $0.status.markup }), ("Kind", { $0.kind.markup }),
            ("Intended outcome", { $0.intendedOutcome.markup }),
            ("If it fails", { $0.contingency.isBlank ? "none recorded" : $0.contingency.markup }),
        ]
        // A column in which nothing stands for any action only takes room.
        let used = columns.filter { column in actions.contains { column.cell($0) != .nothing } }
        return .table(
            title: "What was agreed and is not closed", id: "actions-\(place)",
            columns: used.map { Column($0.name) },
            rows: actions.map { action in used.map { $0.cell(action) } }, layout: .cards)
    }

    private func due(_ action: ActionEntry) -> Markup {
        action.isOverdue(on: asOf)
            ? [action.due.dayMarkup, " ", .badge("overdue", .serious)] : action.due.dayMarkup
    }

    private var agreed: Markup {
        .onPaper(
            .paragraph(
                .strong("Agreed now "),
                "action …………………………   owner ………………   by …………   if it fails ………………"))
    }
}
