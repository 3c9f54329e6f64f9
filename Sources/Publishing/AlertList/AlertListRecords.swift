import Definitions
import Release
import Rendering
import Vocabulary

/// An alert list as a table for machines: one row an alert, under headers that stay the same from version to version.
struct AlertListRecords {
    private let document: AlertListDocument

    init(_ document: AlertListDocument) { self.document = document }

    var table: Table {
        Table(
            title: "alerts",
            columns: [
                "as_of", "recipient_role", "recipient", "person", "identity", "severity", "standing",
                "first_seen", "title", "headline", "changes", "action", "owner", "due_on", "lead_agency",
                "link", "evidence_records", "protective", "gaps", "reference", "confidence", "expires_on",
                "evidence",
            ].map { Column($0) } + Self.answers.map { Column($0.name) }
                + ["beyond_budget", "folded_into", "comes_and_goes"].map { Column($0) },
            rows: document.people.flatMap { person in
                person.alerts.flatMap { alert in
                    [row(person, alert, within: nil)] + alert.folded.map { row(person, $0, within: alert) }
                }
            })
    }

    /// One alert; what is shown within another names that by its reference.
    private func row(_ person: PersonEntry, _ alert: AlertEntry, within host: AlertEntry?) -> [Cell] {
        let cells: [Cell] = [
            .day(document.heading.asOf.description), .text(document.recipient.role),
            .text(document.recipient.holder), person.name.cell, person.identityCell, alert.severity.cell,
            .text(alert.standing.word), .day(alert.firstSeen.description), alert.title.cell,
            alert.headline.cell, (alert.changes + alert.severityReasons).cell, alert.action.cell,
            alert.owner.cell, alert.due.dayCell, person.leadAgency.cell, alert.link.cell,
            .integer(alert.evidence.count), person.protectiveCell, alert.gapsCell, .text(alert.reference),
            alert.confidence.cell, alert.expires.dayCell, alert.evidenceCell,
        ]
        return cells.map(\.onOneLine) + Self.answers.map { _ in Cell.blank }
            + [
                .text(alert.isBeyondBudget ? "yes" : "no"), .text(host?.reference ?? ""),
                .text(alert.rhythm.text == nil ? "no" : "yes"),
            ]
    }

    /// The columns that a reader may fill in; the reference stands before them.
    private static let answers = AnswerColumn.allCases.filter { $0 != .reference }
}

extension AlertEntry {
    /// The records, a line each: day, agency, what it says, its reference number, when it was received, where it stands.
    fileprivate var evidenceCell: Cell {
        .text(
            evidence.map { record in
                guard !record.isWithheld else { return NotShared.marker }
                let parts = [
                    record.date.text, record.agency.text, record.what.text, record.reference.text,
                    record.received.text.map { "received \($0)" }, record.source.text,
                ]
                return parts.compactMap(\.self).joined(separator: ", ")
            }.joined(separator: "\n"))
    }
}

extension Cell {
    /// The value with `; ` for each line end, for programs that read a line at a time.
    fileprivate var onOneLine: Cell {
        guard case .text(let text) = self else { return self }
        return .text(text.split(whereSeparator: \.isNewline).joined(separator: "; "))
    }
}
