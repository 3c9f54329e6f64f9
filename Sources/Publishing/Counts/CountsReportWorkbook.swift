import Definitions
import DisclosureControl
import Release
import Rendering

/// A report of counts as a spreadsheet: what is in it, then a sheet for each table.
struct CountsReportWorkbook {
    private let title: String
    private let document: CountsReportDocument

    init(_ title: String, _ document: CountsReportDocument) {
        self.title = title
        self.document = document
    }

    var workbook: Workbook {
        var number = 0
        var contents: [[Cell]] = []
        var sheets: [Sheet] = []
        for set in document.tables.sets {
            for table in set.tables {
                number += 1
                let name = "Table \(number)"
                contents.append([
                    .text(name), .text(set.heading.title), .text(table.title), .text(table.caption),
                ])
                sheets.append(
                    Sheet(
                        name: name, table: table.table,
                        preamble: document.heading.preamble + [
                            "\(set.heading.title), \(set.heading.area), \(set.heading.period)"
                        ]))
            }
        }
        let notes = document.heading.caveats + document.tables.withheld.map { "\($0.title): \($0.reason)." }
        let first = Table(
            title: "Contents", notes: notes,
            columns: [
                Column("Sheet", width: 12), Column("Cohort", width: 36), Column("Table", width: 44),
                Column("Question", width: 60),
            ], rows: contents)
        return document.heading.workbook(
            title: title,
            sheets: [Sheet(name: "Contents", table: first, preamble: document.heading.preamble)] + sheets)
    }
}
