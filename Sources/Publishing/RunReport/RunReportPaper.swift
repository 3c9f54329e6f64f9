import Definitions
public import Release
import Rendering
import Vocabulary

/// What was done on a night, for the analyst.
public struct RunReportPaper: Sendable {
    private let document: RunReportDocument

    /// The paper of a report.
    public init(_ document: RunReportDocument) { self.document = document }

    /// The report as a file.
    ///
    /// - Throws: What writing a page throws.
    public func files(in room: Workroom) throws -> [PublishedFile] {
        [PublishedFile(path: "run-report.html", bytes: try page.html())]
    }

    /// The report in the night's index.
    public var entry: IndexDocument.Entry {
        IndexDocument.Entry(
            title: "Run report",
            sentence:
                "For the analyst: counts that reconcile, rows set aside, rules not evaluated, what went to whom.",
            paths: ["run-report.html"])
    }

    private var page: Page {
        document.heading.page(
            title: "Run report", subtitle: "What was done with every row and every field",
            listsContents: true,
            body: [opening] + RunReportRows(document: document).sections
                + RunReportDecisions(document: document).sections + [reading])
    }

    private var opening: Markup {
        let extracts = document.extracts.filter { $0.file != nil }
        let read = extracts.reduce(0) { $0 + $1.counts.read }
        let rejected = extracts.reduce(0) { $0 + $1.counts.rejected }
        let fires = document.rules.reduce(0) { $0 + $1.fires }
        let unknown = document.rules.reduce(0) { $0 + $1.notEvaluated }
        let stale = document.extracts.count { !$0.isFresh }
        return [
            state,
            .keyFigures([
                (Cell.integer(read).shown, "rows read"), (Cell.integer(rejected).shown, "rows set aside"),
                ("\(stale) of \(document.extracts.count)", "sources late or missing"),
                (Cell.integer(document.unmapped.count).shown, "codes nobody mapped"),
                (Cell.integer(fires).shown, "times a rule fired"),
                (Cell.integer(unknown).shown, "times a rule could not tell"),
            ]),
        ]
    }

    private var state: Markup {
        let notices = document.notices + document.stopped.map(\.description)
        let told = notices.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.map {
            Markup.text($0)
        }
        guard document.reconciles else {
            return .callout(
                "The counts don't reconcile", tone: .serious,
                [.paragraph("Don't use these outputs.")] + told.map { .paragraph($0) })
        }
        let next = told + RunReportNextSteps(document: document).steps
        return next.isEmpty
            ? .callout("Every row is accounted for", tone: .good, [.paragraph("There is nothing to do.")])
            : .callout(
                "Every row is accounted for; to do next", tone: told.isEmpty ? .notice : .warning,
                [.list(next)])
    }

    private var reading: Markup {
        document.heading.readingNotes([
            "Read = kept + set aside + repeated, for every extract and every stage; otherwise the run fails.",
            "A row that is set aside stays in the vault with its reasons and can be read again.",
            "How long the stages took is on a page of its own, beside the nights' folders: it differs from run to run, "
                + "and this page does not.",
        ])
    }
}
