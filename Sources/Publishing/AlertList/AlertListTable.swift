import Definitions
import Release
import Rendering
import Vocabulary

/// An alert list as tables: a spreadsheet to decide in, and a file for machines.
struct AlertListTable {
    private let document: AlertListDocument
    private let lines: [(person: PersonEntry, alert: AlertEntry)]

    init(_ document: AlertListDocument) {
        self.document = document
        lines = document.people.flatMap { person in person.alerts.map { (person, $0) } }
    }

    /// The spreadsheet: alerts with a box for the decision, the evidence, what could not be evaluated.
    var workbook: Workbook {
        let preamble = document.heading.preamble + [NotShared.meaning]
        let verdicts = AlertDecision.Verdict.allCases.map(\.rawValue)
        let decision = Choice(
            column: alerts.columns.count - 3, options: verdicts, prompt: "A decision needs a reason")
        return document.heading.workbook(
            title: "Alert list \(document.recipient.holder)",
            sheets: [
                Sheet(
                    name: "Alerts", table: alerts, preamble: preamble,
                    choices: lines.isEmpty ? [] : [decision]),
                Sheet(name: "Evidence", table: evidence, preamble: preamble),
                Sheet(name: "Not evaluated", table: notEvaluated, preamble: preamble),
            ])
    }

    private var alerts: Table {
        Table(
            title: "Alerts", notes: document.heading.caveats,
            columns: [
                Column("Person", width: 24), Column("Identity", width: 30), Column("Urgency", width: 10),
                Column("Standing", width: 10), Column("Alert", width: 26), Column("Why", width: 44),
                Column("What changed", width: 24), Column("What protects", width: 36),
                Column("Missing or out of date", width: 36), Column("Consider", width: 40),
                Column("Owner", width: 22), Column("Answer by", kind: .date, width: 16),
                Column("Lead agency", width: 22), Column("Next meeting", width: 18),
                Column("Link", width: 24),
                Column("Reference", width: 24), Column("Decision", width: 16), Column("Reason", width: 30),
                Column("Decided by", width: 18),
            ],
            rows: lines.map(row))
    }

    private func row(_ line: (person: PersonEntry, alert: AlertEntry)) -> [Cell] {
        let (person, alert) = line
        let identity = person.identities.map { identity in
            "\(identity.agency): "
                + identity.details.map { "\($0.label) \($0.value.words())" }.joined(separator: ", ")
        }
        let protective = person.protective.filter(\.isKnown).map {
            "\($0.title.words()): \($0.sentence.words())"
        }
        return [
            person.name.cell, .text(identity.joined(separator: "\n")), alert.severity.cell,
            .text(alert.standing.word), alert.title.cell, alert.headline.cell,
            (alert.changes + alert.severityReasons).cell, .text(protective.joined(separator: "\n")),
            .text(alert.gaps.map { $0.text ?? NotShared.marker }.joined(separator: "\n")), alert.action.cell,
            alert.owner.cell, alert.due.dayCell, person.leadAgency.cell, person.nextMeeting.cell,
            alert.link.cell, .text(alert.reference), .blank, .blank, .blank,
        ]
    }

    private var evidence: Table {
        Table(
            title: "Evidence",
            columns: [
                Column("Reference", width: 24), Column("Person", width: 24), Column("Record", width: 50),
                Column("Agency", width: 20), Column("Date", kind: .date, width: 16), Column("Age", width: 14),
                Column("Fact or assessment", width: 18), Column("Link", width: 24),
                Column("To the person", width: 26), Column("Where it stands", width: 40),
            ],
            rows: lines.flatMap { line in
                line.alert.evidence.map { record in
                    [
                        .text(line.alert.reference), line.person.name.cell, record.what.cell,
                        record.agency.cell,
                        record.date.dayCell, record.age.cell, record.basis.cell, record.link.cell,
                        record.toPerson.cell, record.source.cell,
                    ]
                }
            })
    }

    private var notEvaluated: Table {
        Table(
            title: "What could not be evaluated",
            columns: [
                Column("Rule", width: 10), Column("Title", width: 36), Column("Person", width: 26),
                Column("Why", width: 60),
            ],
            rows: document.notEvaluated.flatMap { rule in
                rule.reasons.flatMap { reason in
                    reason.people.map { person in
                        [
                            .text(rule.rule), .text(rule.title), person.cell,
                            reason.sentence.text.map { .text($0) } ?? .marker(NotShared.marker),
                        ]
                    }
                }
            })
    }

    /// One row an alert, under headers that stay the same from version to version.
    var machineTable: Table {
        Table(
            title: "alerts",
            columns: [
                "as_of", "recipient_role", "recipient", "person", "identity", "severity", "standing",
                "first_seen", "title", "headline", "changes", "action", "owner", "due_on", "lead_agency",
                "link", "evidence_records", "protective", "gaps", "reference",
            ].map { Column($0) },
            rows: lines.map(machineRow))
    }

    private func machineRow(_ line: (person: PersonEntry, alert: AlertEntry)) -> [Cell] {
        let cells = row(line).map(\.onOneLine)
        return [
            .day(document.heading.asOf.description), .text(document.recipient.role),
            .text(document.recipient.holder), cells[0], cells[1], cells[2], cells[3],
            .day(line.alert.firstSeen.description), cells[4], cells[5], cells[6], cells[9], cells[10],
            cells[11], cells[12], cells[14], .integer(line.alert.evidence.count), cells[7], cells[8],
            cells[15],
        ]
    }
}

extension Cell {
    /// The value with `; ` for each line end, for programs that read a line at a time.
    fileprivate var onOneLine: Cell {
        guard case .text(let text) = self else { return self }
        return .text(text.split(whereSeparator: \.isNewline).joined(separator: "; "))
    }
}
