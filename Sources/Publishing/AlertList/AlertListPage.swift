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
        let deferred = document.count(.deferred)
        return .keyFigures(
            [
                ("\(document.count(.new))", "new since yesterday"),
                ("\(document.count(.changed))", "changed since yesterday"),
                ("\(document.count(.open))", "open, nothing new"),
            ] + (deferred == 0 ? [] : [("\(deferred)", "put off")])
                + (document.folded == 0 ? [] : [("\(document.folded)", "more, shown within these")]) + [
                    ("\(urgent)", "to answer today"),
                    ("\(closed)", "closed since yesterday"),
                    ("\(document.people.count) of \(document.caseload)", "people with alerts"),
                ])
    }

    /// The people with something to answer, the most urgent first, a line each; then those who can wait.
    private var today: Markup {
        let lines = AlertListLine.all(of: document)
        guard !lines.isEmpty else { return nothingToShow }
        let asked = lines.filter { !$0.isBeyondBudget }
        let beyond = lines.filter(\.isBeyondBudget)
        return .section(
            "To answer, most urgent first", id: "today",
            [
                asked.isEmpty
                    ? .nothing
                    : table(
                        asked, title: "A line each person, with a link to all the reasons", id: "today-table"),
                beyond.isEmpty ? .nothing : beyondBudget(beyond),
            ])
    }

    /// What is more than the reader is asked to answer tonight.
    private func beyondBudget(_ lines: [AlertListLine]) -> Markup {
        .subsection(
            "More than tonight's \(document.budget ?? 0)",
            [
                .paragraph(
                    .text(
                        "These can wait until the others are answered. Nothing that is RED or WELFARE is among them, and "
                            + "each moves up as its day comes near.")),
                table(lines, title: "Those who can wait, most urgent first", id: "beyond-table"),
            ])
    }

    private func table(_ lines: [AlertListLine], title: String, id: String) -> Markup {
        .table(
            title: title, id: id,
            columns: [Column("Person"), Column("How urgent"), Column("Why"), Column("Answer by")],
            rows: lines.map { $0.cells(on: document.heading.asOf) }, layout: .cards)
    }

    private var nothingToShow: Markup {
        .callout(
            "No alert that may be shown to you", tone: .notice,
            [
                .paragraph(
                    .text(
                        "Tonight there is none about your \(document.caseload) people that your role may read. That is "
                            + "not the same as nothing to know: see below for what could not be evaluated."))
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
