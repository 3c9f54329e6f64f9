import Definitions
public import Release
import Rendering

/// What an officer reads in the morning: a page, a spreadsheet to decide in, and a file for machines.
public struct AlertListPaper: Sendable {
    private let document: AlertListDocument
    private let folder: String
    private let title: String

    /// The paper of a list.
    ///
    /// - Parameters:
    ///   - document: The list.
    ///   - namesRole: Whether lists of the same officers or teams go to several roles: then each role has a folder of
    ///     its own, so that nobody is given another role's list.
    public init(_ document: AlertListDocument, namesRole: Bool = false) {
        self.document = document
        let parent = document.kind == .officer ? "offender-managers" : "team-managers"
        let role = namesRole ? "\(PathPart.of(document.recipient.role))/" : ""
        folder = "\(parent)/\(role)\(PathPart.of(document.recipient.holder))"
        title = document.recipient.holder + (namesRole ? ", \(document.role)" : "")
    }

    /// The list as files.
    ///
    /// - Throws: What writing a spreadsheet or a page throws.
    public func files(in room: Workroom) throws -> [PublishedFile] {
        [
            PublishedFile(path: page, bytes: try AlertListPage(document, depth: depth).page.html()),
            try room.file("\(folder)/alert-list.xlsx", AlertListTable(document).workbook),
            PublishedFile(path: "\(folder)/alert-list.csv", bytes: AlertListRecords(document).table.csv()),
        ]
    }

    /// The list in the night's index.
    public var entry: IndexDocument.Entry {
        let count = document.count(.new) + document.count(.changed) + document.count(.open)
        let urgent = document.count(.red) + document.count(.welfare)
        let parts = [
            (document.count(.new), "new"), (document.count(.changed), "changed"),
            (urgent, "to answer the same day"),
        ]
        let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let news = "\(count) in all" + (told.isEmpty ? ", nothing new" : ": \(told.joined(separator: ", "))")
        return IndexDocument.Entry(
            title: title, sentence: news,
            paths: [page, "\(folder)/alert-list.xlsx", "\(folder)/alert-list.csv"])
    }

    private var page: String { "\(folder)/alert-list.html" }
    private var depth: Int { folder.split(separator: "/").count }
}
