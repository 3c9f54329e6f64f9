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
        return [.text(title), " ", badges]
    }

    /// How urgent, and how it stands from night to night.
    var badges: Markup {
        let rhythm: Markup = alert.rhythm.text == nil ? .nothing : [" ", .badge("comes and goes", .neutral)]
        return [alert.severityLevel?.badge ?? .nothing, " ", alert.standing.badge, rhythm]
    }

    private var content: [Markup] {
        switch alert.view {
        case .withheld:
            [
                .paragraph(
                    "Part of the reason may not be shared with your role. Ask the \(contact) before acting on this alone."
                ),
                evidence.markup, .aside(.text(alert.reference + ".")), decisionBox,
            ]
        case .redacted: [since, request, decisionBox]
        case .full:
            alert.isShown
                ? [
                    .together(leadsOn: true, [why, changes, request]), evidence.markup,
                    .together([gaps, cautions, decisionBox]),
                ] + alert.folded.map { FoldedAlertPart(alert: $0, asOf: asOf, contact: contact).markup }
                : [why, closing]
        }
    }

    /// How it was decided, or else why it is closed.
    private var closing: Markup {
        if let decision = alert.decision.text {
            return .paragraph(.strong("Decided: "), .text(decision + "."))
        }
        return .paragraph("Closed: \(alert.closing.words(or: "its rule no longer fires")).")
    }

    private var why: Markup {
        alert.title.text == nil ? since : [.paragraph(.strong(alert.headline.words() + ".")), since]
    }

    /// Since when, and how sure: the weakest link stands in the confidence, and is said alone where that is not shown.
    var since: Markup {
        let raised = alert.firstSeen == asOf ? "Raised tonight" : "Raised on \(alert.firstSeen.inWords)"
        let sureness = alert.confidence.text.map { "Confidence \($0)" }
        let link = alert.link.text.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let parts = [raised, sureness ?? link, until, alert.reference].compactMap(\.self)
        return .aside(.text(parts.joined(separator: ". ") + "."))
    }

    /// Until when it is shown, while it is.
    private var until: String? {
        guard alert.isShown, let day = alert.expires.text else { return nil }
        return "Shown until \(Cell.day(day).shown) unless something changes"
    }

    var changes: Markup {
        let lines = [
            ("Changed", alert.changes.map { $0.words() }),
            ("From night to night", [alert.rhythm.text].compactMap(\.self)),
            ("Why this urgency", alert.severityReasons.map { $0.words() }),
        ].filter { !$0.1.isEmpty }
        guard !lines.isEmpty else { return .nothing }
        return .definitions(
            lines.map { (name: $0.0, meaning: Markup.text($0.1.joined(separator: "; "))) })
    }

    /// Action, owner and day, set apart so that the eye finds them.
    private var request: Markup {
        .callout(
            "Next step to consider", tone: alert.severityLevel?.tone ?? .notice,
            [
                .paragraph(alert.action.isBlank ? "Nothing is proposed." : alert.action.markup),
                .paragraph(
                    .strong("Owner: "), alert.owner.markup, ". ", .strong("Answer by: "),
                    alert.dueMarkup(on: asOf), "."),
            ])
    }

    var evidence: EvidencePart { EvidencePart(alert: alert) }

    var gaps: Markup {
        guard !alert.gaps.isEmpty else { return .nothing }
        let known = alert.gaps.compactMap(\.text)
        let hidden = alert.gaps.count - known.count
        let lines = known + (hidden > 0 ? [hiddenGaps(hidden, besides: known.count)] : [])
        return .definitions([("Missing or out of date", .list(lines.map { .text($0) }))])
    }

    private func hiddenGaps(_ count: Int, besides known: Int) -> String {
        let words = known > 0 ? "\(count) more" : count == 1 ? "1 thing" : "\(count) things"
        return "\(words): \(NotShared.marker)"
    }

    var cautions: Markup {
        let cautions = alert.cautions.compactMap(\.text)
        guard !cautions.isEmpty else { return .nothing }
        return .details("Check first: how this may be wrong", [.list(cautions.map { .text($0) })])
    }

    /// On a screen the way to the spreadsheet, on paper boxes and a line to write on.
    var decisionBox: Markup {
        if let decision = alert.decision.text, alert.standing == .deferred {
            return .paragraph(.strong("Put off: "), .text(decision + "."))
        }
        let boxes = AlertDecision.Verdict.allCases.map { "☐ \($0.words)" }.joined(separator: "   ")
        let lines = "\(boxes)   Reason …………………   By, on …………"
        return [
            .onScreen(.aside(.text("Note your decision in the spreadsheet, under \(alert.reference)."))),
            .onPaper(.paragraph(.strong("Decision "), .text(lines))),
        ]
    }
}

extension AlertEntry {
    /// The day by which an answer is due; that it is the night's, or past, is said.
    func dueMarkup(on asOf: CalendarDay) -> Markup { dueMarkup(dueOn, on: asOf) }

    /// The same of the first day by which an answer is due to it or to what is shown within it.
    func firstDueMarkup(on asOf: CalendarDay) -> Markup { dueMarkup(firstDueOn, on: asOf) }

    private func dueMarkup(_ dueOn: CalendarDay?, on asOf: CalendarDay) -> Markup {
        guard let dueOn else { return due.markup }
        if dueOn == asOf { return .strong("today") }
        return dueOn < asOf ? [.strong("overdue"), .text(", \(dueOn.inWords)")] : .text(dueOn.inWords)
    }
}
