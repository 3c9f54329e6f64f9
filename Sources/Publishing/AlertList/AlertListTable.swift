import Definitions
import Release
import Rendering
import Vocabulary

/// An alert list as a spreadsheet to decide in: alerts, people, evidence, what could not be evaluated.
struct AlertListTable {
    private let document: AlertListDocument
    /// Every alert, and that within which it is shown.
    private let lines: [(person: PersonEntry, alert: AlertEntry, host: AlertEntry?)]

    init(_ document: AlertListDocument) {
        self.document = document
        lines = document.people.flatMap { person in
            person.alerts.flatMap { alert in
                [(person, alert, nil)] + alert.folded.map { (person, $0, alert) }
            }
        }
    }

    var workbook: Workbook {
        let preamble = document.heading.preamble + [NotShared.meaning]
        let toDecide = preamble + [DecisionNote.howToAnswer]
        let alerts = alerts
        return document.heading.workbook(
            title: "Alert list \(document.recipient.holder)",
            sheets: [
                Sheet(
                    name: "Alerts", table: alerts, preamble: toDecide,
                    choices: [decision(in: alerts)].compactMap(\.self)),
                Sheet(name: "People", table: people, preamble: preamble),
                Sheet(name: "Evidence", table: evidence, preamble: preamble),
                Sheet(name: "Not evaluated", table: notEvaluated, preamble: preamble),
            ])
    }

    private func decision(in table: Table) -> Choice? {
        guard !table.rows.isEmpty,
            let column = table.columns.firstIndex(where: { $0.name == AnswerColumn.decision.label })
        else { return nil }
        return Choice(
            column: column, options: AlertDecision.Verdict.allCases.map(\.rawValue),
            prompt: "A decision needs a reason")
    }

    /// What is needed to decide, no wider than a page on its side can be read.
    private var alerts: Table {
        Table(
            title: "Alerts", notes: document.heading.caveats,
            columns: [
                Column("Person", width: 15), Column("Urgency", width: 11), Column("Standing", width: 10),
                Column("Why", width: 34), Column("What protects", width: 24),
                Column("Missing or out of date", width: 18), Column("Next step to consider", width: 28),
                Column("Answer by", kind: .date, width: 12), Column("Confidence", width: 16),
                Column("Shown until", kind: .date, width: 12),
            ]
                + AnswerColumn.toFillIn.map {
                    Column($0.label, kind: $0.holdsDay ? .date : .text, width: $0.width)
                }
                + [Column(AnswerColumn.reference.label, width: 22)],
            rows: lines.map { person, alert, host in
                [
                    person.name.cell, alert.severity.cell, .text(alert.standingWords),
                    alert.whyCell(within: host),
                    person.protectiveCell, alert.gapsCell, alert.stepCell, alert.due.dayCell,
                    alert.confidence.cell, alert.expires.dayCell,
                ] + AnswerColumn.toFillIn.map { _ in .blank } + [.text(alert.reference)]
            })
    }

    private var people: Table {
        Table(
            title: "People on the list",
            columns: [
                Column("Person", width: 22), Column("Identity", width: 70),
                Column("Lead agency", width: 30),
                Column("Alerts", kind: .number, width: 10),
            ],
            rows: document.people.map { person in
                [
                    person.name.cell, person.identityCell, person.leadAgency.cell,
                    .integer(person.everyAlert.count { $0.isShown }),
                ]
            })
    }

    private var evidence: Table {
        Table(
            title: "Evidence",
            columns: [
                Column("Reference", width: 22), Column("Person", width: 17), Column("Record", width: 38),
                Column("Agency", width: 16), Column("Date", kind: .date, width: 12), Column("Age", width: 13),
                Column("Fact or assessment", width: 12), Column("Link", width: 20),
                Column("To the person", width: 18), Column("Record reference", width: 22),
                Column("Received", kind: .date, width: 12), Column("Where it stands", width: 36),
            ],
            rows: lines.flatMap { line in
                line.alert.evidence.map { record in
                    [
                        .text(line.alert.reference), line.person.name.cell, record.what.cell,
                        record.agency.cell, record.date.dayCell, record.age.cell, record.basis.cell,
                        record.link.cell, record.toPerson.cell, record.reference.cell,
                        record.received.dayCell, record.source.cell,
                    ]
                }
            })
    }

    private var notEvaluated: Table {
        Table(
            title: "What could not be evaluated",
            columns: [
                Column("Rule", width: 8), Column("Title", width: 40), Column("Person", width: 26),
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
}

extension PersonEntry {
    /// What each agency's record says of who the person is, a line each.
    var identityCell: Cell {
        let lines = identities.map { identity in
            "\(identity.agency): "
                + identity.details.map { "\($0.label) \($0.value.words())" }.joined(separator: ", ")
        }
        return .text(lines.joined(separator: "\n"))
    }

    /// What is known to protect the person, a line each.
    var protectiveCell: Cell {
        let known = protective.filter(\.isKnown).map { "\($0.title.words()): \($0.sentence.words())" }
        return .text(known.joined(separator: "\n"))
    }
}

extension AlertEntry {
    /// Why it was raised, and what changed, is more urgent, comes and goes, or belongs to another, a line each.
    fileprivate func whyCell(within host: AlertEntry?) -> Cell {
        let why = ([title, headline] + changes + severityReasons + [rhythm]).cell
        guard case .text(let text) = why, let title = host?.title.text, let because = foldedBecause.text
        else {
            return why
        }
        return .text("\(text)\nWith \u{201C}\(title)\u{201D}: \(because)")
    }

    /// What was asked and not known, a line each.
    var gapsCell: Cell { .text(gaps.map { $0.text ?? NotShared.marker }.joined(separator: "\n")) }

    /// What to consider, and whose it is to do.
    fileprivate var stepCell: Cell {
        guard action.text != nil, let owner = owner.text else { return action.cell }
        return .text("\(action.words())\nOwner: \(owner)")
    }
}

extension AnswerColumn {
    /// The columns that a reader fills in, in order.
    fileprivate static let toFillIn = allCases.filter { $0 != .reference }

    /// How wide it is, in letters.
    fileprivate var width: Int {
        switch self {
        case .reference: 22
        case .decision: 16
        case .reason, .outcome: 18
        case .useful: 8
        case .decidedBy, .decidedOn, .deferredUntil, .outcomeOn: 11
        }
    }
}

extension AlertEntry {
    /// Where it stands, whether it is shown within another, comes and goes, or is more than is asked for tonight.
    fileprivate var standingWords: String {
        let more: [(isSo: Bool, words: String)] = [
            (foldedBecause.text != nil, "within another"), (rhythm.text != nil, "comes and goes"),
            (isBeyondBudget, "can wait"),
        ]
        return ([standing.word] + more.filter(\.isSo).map(\.words)).joined(separator: ", ")
    }
}
