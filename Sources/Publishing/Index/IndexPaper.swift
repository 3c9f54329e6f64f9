internal import Vocabulary
public import Release
import Rendering

/// The first page of a night's outputs.
public struct IndexPaper: Sendable {
    private let document: IndexDocument

    /// The paper of an index.
    public init(_ document: IndexDocument) { self.document = document }

    /// The index as a file.
    ///
    /// - Throws: What writing a page throws.
    public func files(in room: Workroom) throws -> [PublishedFile] {
        [PublishedFile(path: "index.html", bytes: try page.html())]
    }

    private var page: Page {
        document.heading.page(
            title: "Night of \(document.heading.asOf.inWords)", subtitle: document.heading.partnership,
            isIndex: true,
            body: [
                state,
                document.changes.isEmpty
                    ? .nothing
                    : .keyFigures(document.changes.map { (Cell.integer($0.count).shown, $0.name) }),
                papers, lists("Offender managers", id: "officers", document.officers),
                lists("Team managers: people without an officer", id: "teams", document.teams), stopped,
                document.heading.readingNotes([]),
            ])
    }

    private var state: Markup {
        switch document.state {
        case .done: .callout("The night is done", tone: .good, notices)
        case .doneWithNotices: .callout("The night is done; look at these first", tone: .warning, notices)
        }
    }

    private var notices: [Markup] {
        document.notices.isEmpty
            ? [.paragraph("Every row is accounted for.")] : [.list(document.notices.map { .text($0) })]
    }

    private var papers: Markup {
        .section(
            "Papers", id: "papers",
            [
                .definitions(
                    document.papers.map { (name: $0.title, meaning: [.text($0.sentence + " "), links($0)]) })
            ])
    }

    private func lists(_ title: String, id: String, _ entries: [IndexDocument.Entry]) -> Markup {
        guard !entries.isEmpty else { return .nothing }
        return .section(
            title, id: id,
            [
                .table(
                    title: "Alerts and where their lists are", id: "\(id)-table",
                    columns: [Column("Whose"), Column("Alerts"), Column("Files")],
                    rows: entries.map { [.text($0.title), .text($0.sentence), links($0)] }, layout: .cards)
            ])
    }

    /// Links to a paper's files, each named for its kind.
    private func links(_ entry: IndexDocument.Entry) -> Markup {
        let links = entry.paths.compactMap { path in
            LocalLink(path).map { (kind: kind(of: path), link: $0) }
        }
        return .group(
            links.enumerated().flatMap { index, entry -> [Markup] in
                index == 0
                    ? [.link(entry.kind, to: entry.link)] : [" · ", .link(entry.kind, to: entry.link)]
            })
    }

    private func kind(of path: String) -> String {
        switch path.split(separator: ".").last {
        case "html": "page"
        case "xlsx": "spreadsheet"
        case "csv": "CSV"
        default: path
        }
    }

    private var stopped: Markup {
        guard !document.stopped.isEmpty else { return .nothing }
        return .section(
            "Outputs that did not go out", id: "stopped",
            [.list(document.stopped.map { .text($0.description) })])
    }
}
