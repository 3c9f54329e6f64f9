import Definitions
import Release
import Rendering
import Vocabulary

/// The page of an alert list: how many and the most urgent first, then a part for each person.
struct AlertListPage {
    private let document: AlertListDocument
    private let depth: Int

    init(_ document: AlertListDocument, depth: Int) {
        self.document = document
        self.depth = depth
    }

    var page: Page {
        document.heading.page(
            title: title, subtitle: "For the \(document.role), \(document.recipient.holder)", depth: depth,
            body: [figures, today] + people + [notEvaluated, reading])
    }

    private var title: String {
        document.kind == .officer ? "This morning's alerts" : "Alerts of people without an officer"
    }

    private var figures: Markup {
        let urgent = document.count(.red) + document.count(.welfare)
        let closed =
            document.count(.lapsed) + document.count(.expired) + document.count(.decided)
            + document.count(.withdrawn)
        return .keyFigures([
            ("\(document.count(.new))", "new since yesterday"),
            ("\(document.count(.changed))", "changed since yesterday"),
            ("\(document.count(.open))", "open, nothing new"),
            ("\(document.count(.deferred))", "put off"),
            ("\(urgent)", "to answer today"),
            ("\(closed)", "closed since yesterday"),
            ("\(document.people.count) of \(document.caseload)", "people with alerts"),
        ])
    }

    /// Every alert in a line, most urgent first; what is new or changed says so.
    private var today: Markup {
        let lines = document.people.enumerated().flatMap { index, person in
            person.alerts.filter(\.standing.awaitsAnswer).map {
                (place: index + 1, person: person, alert: $0)
            }
        }
        guard !lines.isEmpty else {
            return .callout(
                "No alert that may be shown to you", tone: .notice,
                [
                    .paragraph(
                        .text(
                            "Tonight there is none about your \(document.caseload) people that your role may read. That is "
                                + "not the same as nothing to know: see below for what could not be evaluated."
                        ))
                ])
        }
        let rows = lines.sorted { PersonOrder.of($0.alert) < PersonOrder.of($1.alert) }.map {
            line -> [Markup] in
            let name = line.person.calledName.words(or: "Person \(line.place)")
            return [
                .link(name, to: .anchor("person-\(line.place)")),
                [line.alert.severityLevel?.badge ?? .nothing, " ", line.alert.standing.badge],
                line.alert.headline.text == nil ? "Reason not shared with you" : line.alert.headline.markup,
                line.alert.dueMarkup(on: document.heading.asOf),
            ]
        }
        return .section(
            "To answer, most urgent first", id: "today",
            [
                .table(
                    title: "All alerts, each with a link to its reasons", id: "today-table",
                    columns: [Column("Person"), Column("How urgent"), Column("Why"), Column("Answer by")],
                    rows: rows, layout: .cards)
            ])
    }

    private var people: [Markup] {
        document.people.enumerated().map { index, person in
            PersonPart(
                person: person, place: index + 1, asOf: document.heading.asOf,
                contact: document.heading.contact
            )
            .markup
        }
    }

    private var notEvaluated: Markup {
        guard !document.notEvaluated.isEmpty else { return .nothing }
        return .section(
            "What could not be evaluated", id: "not-evaluated",
            [
                .paragraph(
                    "For these people a rule could not tell. That is not the same as nothing to tell."),
                .columns(document.notEvaluated.map(notEvaluated)),
            ])
    }

    private func notEvaluated(_ rule: NotEvaluatedRule) -> Markup {
        let reasons = rule.reasons.map { reason -> Markup in
            let people = reason.people.count == 1 ? "1 person" : "\(reason.people.count) people"
            let names = reason.people.map { $0.words(or: "") }.joined(separator: "; ")
            return [
                .text("\(reason.sentence.text ?? "The reason may not be shared with you"): \(people)."),
                .details("Who", [.paragraph(.text(names))]),
            ]
        }
        return .subsection("\(rule.title) (\(rule.rule))", [.list(reasons)])
    }

    private var reading: Markup {
        let severities = Severity.allCases.sorted { $0.rank < $1.rank }
        return document.heading.readingNotes([
            "An alert proposes; you decide. Nothing is done about a person because a rule fired.",
            severities.map { "\($0.rawValue): \($0.meaning)" }.joined(separator: ". ") + ".",
            "Every record is shown with the agency and the day it comes from, and where it stands in the extract.",
            NotShared.meaning,
            "Write your decision into the spreadsheet beside this page, with your reason: "
                + AlertDecision.Verdict.allCases.map(\.words).joined(separator: ", ") + ". "
                + DecisionNote.howToAnswer,
        ])
    }
}

/// The place of an alert among all alerts of a list.
struct PersonOrder: Comparable {
    private let severity: Int
    private let due: Int32
    private let reference: String

    static func of(_ alert: AlertEntry) -> PersonOrder {
        PersonOrder(
            severity: alert.severityLevel?.rank ?? Severity.allCases.count,
            due: alert.dueOn?.dayNumber ?? .max, reference: alert.reference)
    }

    static func < (left: PersonOrder, right: PersonOrder) -> Bool {
        (left.severity, left.due, left.reference) < (right.severity, right.due, right.reference)
    }
}
