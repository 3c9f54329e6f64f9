import Release
import Rendering
import Vocabulary

/// An alert within another's card: why, why it stands there, what to do by when, and a box for its own decision; its evidence
/// can be opened.
struct FoldedAlertPart {
    let alert: AlertEntry
    let asOf: CalendarDay
    let contact: String

    var markup: Markup {
        .group([
            .callout("Also: \(title)", tone: .neutral, [why, because, card.since, card.changes, request]),
            card.decisionBox,
            .details(
                "Evidence of \u{201C}\(title)\u{201D}, and what to check",
                [card.evidence.markup, card.gaps, card.cautions]),
        ])
    }

    private var card: AlertCard { AlertCard(alert: alert, asOf: asOf, contact: contact) }

    private var title: String { alert.title.words() }

    private var why: Markup {
        .paragraph(card.badges, " ", .strong(alert.headline.words() + "."))
    }

    private var because: Markup {
        guard let because = alert.foldedBecause.text else { return .nothing }
        return .paragraph(.text("It stands here because \(because)."))
    }

    private var request: Markup {
        .paragraph(
            .strong("Next step to consider: "),
            alert.action.isBlank ? "nothing is proposed" : alert.action.markup, ". ", .strong("Owner: "),
            alert.owner.markup, ". ", .strong("Answer by: "), alert.dueMarkup(on: asOf), ".")
    }
}
