import DisclosureControl
public import Release
import Rendering

/// Monitoring by sex, age and ethnic group: a page, a spreadsheet, and a file for machines for each table, in a folder
/// that only those who watch over fairness need be given.
public struct EqualityReportPaper: Sendable {
    private let document: CountsReportDocument

    /// The paper of a report.
    public init(_ document: CountsReportDocument) { self.document = document }

    private static let folder = "monitoring"
    private static let page = "\(folder)/equality-report.html"
    private static let workbook = "\(folder)/equality-report.xlsx"

    /// The report as files.
    ///
    /// - Throws: What writing a spreadsheet or a page throws.
    public func files(in room: Workroom) throws -> [PublishedFile] {
        let machine = document.tables.sets.flatMap(\.tables).map { table in
            PublishedFile(
                path: "\(Self.folder)/equality-tables/\(PathPart.of(table.name)).csv",
                bytes: table.table.csv())
        }
        return [
            PublishedFile(path: Self.page, bytes: try EqualityReportPage(document).page.html()),
            try room.file(Self.workbook, CountsReportWorkbook("Equality monitoring", document).workbook),
        ] + machine
    }

    /// The report in the night's index.
    public var entry: IndexDocument.Entry {
        IndexDocument.Entry(
            title: "Equality monitoring",
            sentence:
                "For the \(document.readers.joined(separator: ", ")): whether people of one sex, age or ethnic "
                + "group are linked, alerted or answered otherwise; depersonalised.",
            paths: [Self.page, Self.workbook])
    }
}
