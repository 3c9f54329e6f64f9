internal import Definitions
internal import Delimited
internal import Workbooks

/// An alert list that its reader filled in and sent back: the spreadsheet, or the file for machines.
///
/// The columns are found by their headers, so that a list with columns moved, added or hidden is read all the same.
struct ReturnedList: Sendable {
    /// Why a file can't be read as a list.
    struct Fault: Error, Hashable, Sendable {
        /// What is wrong and what to do.
        let sentence: String
    }

    /// The lines below the header, filled in or not.
    let lines: [AnswerLine]

    /// The sheet that holds the alerts.
    static let sheet = "Alerts"

    /// Reads a list.
    ///
    /// - Parameters:
    ///   - name: The file's name: `.xlsx`, or else text.
    ///   - bytes: What stands in it.
    /// - Throws: ``Fault``
    init(name: String, bytes: [UInt8]) throws(Fault) {
        lines = name.lowercased().hasSuffix(".xlsx") ? try Self.spreadsheet(bytes) : try Self.table(bytes)
    }

    // MARK: Spreadsheet

    private static func spreadsheet(_ bytes: [UInt8]) throws(Fault) -> [AnswerLine] {
        let contents: SheetContents
        do {
            contents = try Workbook(bytes: bytes).sheet(named: sheet)
        } catch {
            throw Fault(sentence: error.description)
        }
        for (place, row) in contents.rows.enumerated() {
            let texts = row.cells.map { ($0.reference.column, $0.value.plainText ?? "") }
            guard let columns = columns(texts, by: \.label) else { continue }
            return contents.rows[(place + 1)...].map { line($0, columns) }
        }
        throw Fault(
            sentence:
                "no row of sheet '\(sheet)' has the headers \(wanted(\.label)); send back the list as it went out"
        )
    }

    private static func line(_ row: SheetRow, _ columns: [Int: AnswerColumn]) -> AnswerLine {
        var cells: [AnswerColumn: AnswerLine.Cell] = [:]
        for cell in row.cells {
            guard let column = columns[cell.reference.column] else { continue }
            let text = cell.value.plainText.map(Self.trimmed)
            guard text != "" else { continue }
            cells[column] = AnswerLine.Cell(place: "cell \(cell.reference) of sheet '\(sheet)'", text: text)
        }
        return AnswerLine(place: "row \(row.number) of sheet '\(sheet)'", cells: cells)
    }

    // MARK: Text

    private static func table(_ bytes: [UInt8]) throws(Fault) -> [AnswerLine] {
        var reader = RowReader(bytes)
        let header = reader.next()?.fields ?? []
        guard let columns = columns(header.enumerated().map { ($0, $1) }, by: \.name) else {
            throw Fault(
                sentence:
                    "the first line has not the headers \(wanted(\.name)); send back the list as it went out")
        }
        var lines: [AnswerLine] = []
        while let row = reader.next() {
            guard !row.isBlank else { continue }
            let place = "line \(row.line)"
            var cells: [AnswerColumn: AnswerLine.Cell] = [:]
            for (index, column) in columns where index < row.count {
                let text = trimmed(row[index])
                if !text.isEmpty { cells[column] = AnswerLine.Cell(place: place, text: text) }
            }
            lines.append(AnswerLine(place: place, cells: cells))
        }
        return lines
    }

    // MARK: Headers

    /// Where the columns stand; `nil` where one that every answer needs is missing.
    private static func columns(
        _ headers: [(place: Int, text: String)], by name: (AnswerColumn) -> String
    ) -> [Int: AnswerColumn]? {
        var columns: [Int: AnswerColumn] = [:]
        for (place, text) in headers {
            let found = AnswerColumn.allCases.first { name($0).lowercased() == trimmed(text).lowercased() }
            if let found, !columns.values.contains(found) { columns[place] = found }
        }
        return needed.allSatisfy(columns.values.contains) ? columns : nil
    }

    private static let needed: [AnswerColumn] = [.reference, .decision, .reason, .decidedBy, .decidedOn]

    private static func wanted(_ name: (AnswerColumn) -> String) -> String {
        needed.map { "'\(name($0))'" }.joined(separator: ", ")
    }

    /// A text without the blanks around it, and without the apostrophe that keeps a spreadsheet from taking it for a
    /// formula.
    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        if text.first == "'", FormulaGuard.isFormula(String(text.dropFirst())) { text.removeFirst() }
        return String(text)
    }
}
