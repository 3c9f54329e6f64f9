import Definitions
public import Release
import Rendering
import Vocabulary

/// What a meeting goes through: a summary, then a page for each case, and the actions as a spreadsheet.
public struct MeetingPackPaper: Sendable {
    private let document: MeetingPackDocument
    /// The folder, with a `/` at its end; empty where the pack stands in the night's own.
    private let folder: String
    private let title: String

    /// The paper of a pack.
    ///
    /// - Parameters:
    ///   - document: The pack.
    ///   - namesRole: Whether packs go to several roles: then each role has a folder of its own, so that nobody is
    ///     given another role's pack.
    public init(_ document: MeetingPackDocument, namesRole: Bool = false) {
        self.document = document
        folder = namesRole ? "meeting-packs/\(PathPart.of(document.recipient.role))/" : ""
        title = "Meeting pack" + (namesRole ? ", \(document.role)" : "")
    }

    /// The pack as files.
    ///
    /// - Throws: What writing a spreadsheet or a page throws.
    public func files(in room: Workroom) throws -> [PublishedFile] {
        return [
            PublishedFile(path: place("html"), bytes: try page.html()),
            try room.file(place("xlsx"), MeetingPackTable(document).workbook),
        ]
    }

    /// The pack in the night's index.
    public var entry: IndexDocument.Entry {
        let discuss = "\(discussed.count) \(discussed.count == 1 ? "case" : "cases") to discuss"
        return IndexDocument.Entry(
            title: title,
            sentence: "For the \(document.role): \(discuss), of \(document.cases.count).",
            paths: [place("html"), place("xlsx")])
    }

    private func place(_ form: String) -> String { "\(folder)meeting-pack.\(form)" }

    private var page: Page {
        let parts = discussed.enumerated().map { index, meetingCase in
            Markup.newPage(
                MeetingCasePart(meetingCase: meetingCase, place: index + 1, document: document).markup)
        }
        return document.heading.page(
            title: "Meeting pack", subtitle: "For the \(document.role)",
            depth: folder.split(separator: "/").count,
            body: [summary, agenda] + parts + [others, reading])
    }

    /// The cases that there is something to say about: they come first, and have a part each.
    private var discussed: [MeetingCase] { document.cases.filter(\.isForDiscussion) }

    private var summary: Markup {
        let people = document.cases.map(\.person)
        let overdue = document.cases.flatMap(\.actions).count { $0.isOverdue(on: document.heading.asOf) }
        let changed = document.cases.count { !$0.changes(since: document.since).isEmpty }
        return .section(
            "Summary", id: "summary",
            [
                .keyFigures([
                    ("\(document.cases.count) of \(document.agenda)", "cases that may be shown"),
                    ("\(discussed.count)", "to discuss"),
                    (
                        "\(people.count { $0.severity == .red || $0.severity == .welfare })",
                        "to answer the same day"
                    ),
                    ("\(changed)", "with changes since \(document.since.inWords)"),
                    ("\(document.cases.flatMap(\.actions).count)", "actions open"),
                    ("\(overdue)", "actions overdue"),
                ]),
                .paragraph(
                    .text(
                        "Go through each case against its plan: what has changed, who leads, what is each action for, who "
                            + "owns it, by when, and what happens if it fails.")),
            ])
    }

    private var agenda: Markup {
        guard !discussed.isEmpty else {
            return .paragraph("No case has an alert, a change or an open action that may be shown.")
        }
        let rows = discussed.enumerated().map { index, entry -> [Markup] in
            let name = entry.person.calledName.words(or: "Person \(index + 1)")
            let alerts = entry.person.everyAlert.filter(\.isShown)
            let overdue = entry.actions.count { $0.isOverdue(on: document.heading.asOf) }
            let unknown: Markup = alerts.isEmpty ? "no alert" : .text(NotShared.marker)
            return [
                .link(name, to: .anchor("person-\(index + 1)")), entry.person.severity?.badge ?? unknown,
                entry.person.leadAgency.isBlank ? "not recorded" : entry.person.leadAgency.markup,
                .text("\(alerts.count)"), .text("\(entry.changes(since: document.since).count)"),
                .text("\(entry.actions.count)"), .text("\(overdue)"),
            ]
        }
        return .section(
            "To discuss, most urgent first", id: "agenda",
            [
                .table(
                    title: "Cases with an alert, a change or an open action", id: "agenda-table",
                    columns: [
                        Column("Person"), Column("How urgent"), Column("Lead agency"),
                        Column("Alerts", kind: .number), Column("Changes", kind: .number),
                        Column("Actions", kind: .number), Column("Overdue", kind: .number),
                    ], rows: rows, layout: .cards)
            ])
    }

    /// The cases about which nothing asks to be said: in a line each, so that nobody is forgotten.
    private var others: Markup {
        let others = document.cases.filter { !$0.isForDiscussion }
        guard !others.isEmpty else { return .nothing }
        let rows = others.map { entry -> [Markup] in
            [
                .text(entry.person.calledName.words()),
                .text(entry.person.identities.flatMap(\.references).joined(separator: ", ")),
                entry.person.leadAgency.isBlank ? "not recorded" : entry.person.leadAgency.markup,
            ]
        }
        let part = Markup.section(
            "The other cases", id: "others",
            [
                .paragraph(
                    "No alert, change or open action that may be shown here. That is not the same as no risk."
                ),
                .table(
                    title: "Cases without news", id: "others-table",
                    columns: ["Person", "References", "Lead agency"].map { Column($0) },
                    rows: rows, layout: .cards),
            ])
        return discussed.isEmpty ? part : .newPage(part)
    }

    private var reading: Markup {
        document.heading.readingNotes([
            "An alert proposes; the meeting decides, and writes down the reason.",
            "Assessments are professionals' judgements on the day shown; facts are records as their agency has them.",
            NotShared.meaning,
        ])
    }
}

extension MeetingCase {
    /// Whether an alert, a change or an open action asks for a word about it.
    fileprivate var isForDiscussion: Bool { !person.alerts.isEmpty || !actions.isEmpty }
}

extension PersonEntry.Identity {
    /// The reference numbers that may be shown.
    fileprivate var references: [String] {
        details.filter { $0.use == .reference }.compactMap(\.value.text)
    }
}
