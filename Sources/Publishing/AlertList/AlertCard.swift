import Definitions
import Release
import Rendering
import Vocabulary

/// One alert: why, what to do by when, the evidence, what is missing, and a box for the decision.
struct AlertCard {
    let alert: AlertEntry
    let asOf: CalendarDay
    let contact: String

    var markup: Markup {
        .card(heading, content)
    }

    private var heading: Markup {
        let title = alert.title.text ?? alert.headline.text ?? "An alert whose reason is not shared with you"
        return [.text(title), " ", alert.severityLevel?.badge ?? .nothing, " ", alert.standing.badge]
    }

    private var content: [Markup] {
        switch alert.view {
        case .withheld:
            [
                .paragraph(
                    "Part of the reason may not be shared with your role. Ask the \(contact) before acting on this alone."
                ),
                evidence, decisionBox,
            ]
        case .redacted: [since, request, decisionBox]
        case .full:
            alert.isShown
                ? [why, changes, request, evidence, gaps, cautions, decisionBox]
                : [why, .paragraph("Closed: \(alert.closing.words(or: "its rule no longer fires")).")]
        }
    }

    private var why: Markup {
        alert.title.text == nil ? since : [.paragraph(.strong(alert.headline.words() + ".")), since]
    }

    private var since: Markup {
        let raised = alert.firstSeen == asOf ? "Raised tonight" : "Raised on \(alert.firstSeen.inWords)"
        let parts = [raised, alert.link.text, alert.confidence.text.map { "confidence \($0)" }].compactMap(
            \.self)
        return .aside(.text(parts.joined(separator: " · ") + "."))
    }

    private var changes: Markup {
        let changes = alert.changes.map { $0.words() } + alert.severityReasons.map { $0.words() }
        guard !changes.isEmpty else { return .nothing }
        return .definitions([("Changed or noted", .text(changes.joined(separator: "; ")))])
    }

    /// Action, owner and day, set apart so that the eye finds them.
    private var request: Markup {
        .callout(
            "Consider", tone: alert.severityLevel?.tone ?? .notice,
            [
                .paragraph(alert.action.isBlank ? "Nothing is proposed." : alert.action.markup),
                .paragraph(
                    .strong("Owner: "), alert.owner.markup, ". ", .strong("Answer by: "),
                    alert.dueMarkup(on: asOf), "."),
            ])
    }

    private var evidence: Markup {
        let rows = alert.evidence.filter { !$0.isWithheld }
        let withheld = alert.evidence.count - rows.count
        let note = "\(withheld) more \(withheld == 1 ? "record" : "records"): \(NotShared.marker)"
        guard !rows.isEmpty else {
            return withheld > 0 ? .paragraph(.text("Evidence: \(note).")) : .nothing
        }
        let more = rows.dropFirst(Self.recordsAtOnce)
        return [
            table("Evidence", rows.prefix(Self.recordsAtOnce), notes: withheld > 0 ? [note] : []),
            more.isEmpty
                ? .nothing
                : .details(
                    "\(more.count) earlier \(more.count == 1 ? "record" : "records")",
                    [
                        table("Earlier evidence", more, notes: [])
                    ]),
        ]
    }

    /// How many records stand open to the eye; the latest are the first.
    private static let recordsAtOnce = 6

    private func table(_ title: String, _ records: ArraySlice<EvidenceEntry>, notes: [String]) -> Markup {
        .table(
            title: title, id: "\(title)-\(alert.reference)", notes: notes,
            columns: [
                Column("Record"), Column("Agency"), Column("When"), Column("What it is, and where it stands"),
            ],
            rows: records.map(row), layout: .cards)
    }

    private func row(_ record: EvidenceEntry) -> [Markup] {
        let standing = [record.basis.text, record.toPerson.text].compactMap(\.self).joined(separator: "; ")
        let when = [record.date.dayMarkup, record.age.text.map { .text(", \($0)") } ?? .nothing]
        return [
            record.what.markup, record.agency.markup, .group(when),
            [.text(standing), .element(.lineBreak, []), .element(.small, [.text(record.source.words())])],
        ]
    }

    private var gaps: Markup {
        guard !alert.gaps.isEmpty else { return .nothing }
        let known = alert.gaps.compactMap(\.text)
        let hidden = alert.gaps.count - known.count
        let lines = known + (hidden > 0 ? ["\(hidden) more: \(NotShared.marker)"] : [])
        return .definitions([("Missing or out of date", .list(lines.map { .text($0) }))])
    }

    private var cautions: Markup {
        let cautions = alert.cautions.compactMap(\.text)
        guard !cautions.isEmpty else { return .nothing }
        return .details("Check first: how this may be wrong", [.list(cautions.map { .text($0) })])
    }

    private var decisionBox: Markup {
        if let decision = alert.decision.text { return .paragraph(.strong("Decided: "), .text(decision)) }
        let boxes = AlertDecision.Verdict.allCases.map { "☐ \($0.rawValue)" }.joined(separator: "   ")
        return .element(
            .p, [.classes("quiet")],
            [.text("Decision (\(alert.reference)): \(boxes)   Reason: ……………………")])
    }
}

extension AlertEntry {
    /// The day by which an answer is due; that it is the night's, or past, is said.
    func dueMarkup(on asOf: CalendarDay) -> Markup {
        guard let dueOn else { return due.markup }
        if dueOn == asOf { return .strong("today") }
        return dueOn < asOf ? [.strong("overdue"), .text(", \(dueOn.inWords)")] : .text(dueOn.inWords)
    }
}
