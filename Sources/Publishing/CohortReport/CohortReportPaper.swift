import Definitions
import DisclosureControl
public import Release
import Rendering

/// Patterns across the cohorts: a page to read, a spreadsheet, and a file for machines for each table.
public struct CohortReportPaper: Sendable {
    private let document: CountsReportDocument

    /// The paper of a report.
    public init(_ document: CountsReportDocument) { self.document = document }

    /// The report as files.
    ///
    /// - Throws: What writing a spreadsheet or a page throws.
    public func files(in room: Workroom) throws -> [PublishedFile] {
        let machine = document.tables.sets.flatMap { set in
            set.tables.map { table in
                PublishedFile(
                    path: "cohort-tables/\(PathPart.of(set.cohort))-\(PathPart.of(table.name)).csv",
                    bytes: table.table.csv())
            }
        }
        return [
            PublishedFile(path: "cohort-report.html", bytes: try CohortReportPage(document).page.html()),
            try room.file("cohort-report.xlsx", CountsReportWorkbook("Cohort report", document).workbook),
        ] + machine
    }

    /// The report in the night's index.
    public var entry: IndexDocument.Entry {
        IndexDocument.Entry(
            title: "Cohort report",
            sentence: "For the \(document.readers.joined(separator: ", ")): patterns across "
                + "\(document.tables.sets.count) cohorts, depersonalised.",
            paths: ["cohort-report.html", "cohort-report.xlsx"])
    }
}
