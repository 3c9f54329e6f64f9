import Delimited
import Foundation

/// An extract as a table of cells, read and written in the way of its agency.
struct Extract {
    /// How an agency writes its files.
    private struct Form {
        let encoding: TextEncoding
        let hasMark: Bool
        let lineEnd: RowWriter.LineEnd

        init(of file: String) {
            if file.hasPrefix("police_") {
                (encoding, hasMark, lineEnd) = (.utf8, true, .carriageReturnLineFeed)
            } else if file.hasPrefix("drug_national_") {
                (encoding, hasMark, lineEnd) = (.utf16LittleEndian, true, .carriageReturnLineFeed)
            } else if file.hasPrefix("drug_") {
                (encoding, hasMark, lineEnd) = (.windows1252, false, .carriageReturnLineFeed)
            } else {
                (encoding, hasMark, lineEnd) = (.utf8, false, .lineFeed)
            }
        }
    }

    let name: String
    var header: [String]
    var rows: [[String]]

    init(_ file: URL) throws {
        name = file.lastPathComponent
        let dialect = try Dialect(encoding: Form(of: name).encoding)
        let rows = RowReader.rows(of: Array(try Data(contentsOf: file)), dialect: dialect).map(\.fields)
        header = rows.first ?? []
        self.rows = Array(rows.dropFirst())
    }

    /// A column's place, by its name.
    func place(of column: String) throws -> Int {
        guard let place = header.firstIndex(of: column) else { throw CocoaError(.fileReadCorruptFile) }
        return place
    }

    /// A column's cells, top to bottom.
    func cells(of column: String) throws -> [String] {
        let place = try place(of: column)
        return rows.map { $0[place] }
    }

    /// Changes the cells of a column.
    mutating func change(_ column: String, _ change: (_ cell: String, _ row: Int) -> String) throws {
        let place = try place(of: column)
        for row in rows.indices { rows[row][place] = change(rows[row][place], row) }
    }

    /// The file's bytes.
    var bytes: Data {
        let form = Form(of: name)
        var writer = RowWriter(lineEnd: form.lineEnd)
        for row in [header] + rows { writer.append(row) }
        return Data(form.encoding.encoded(writer.bytes, byteOrderMark: form.hasMark))
    }

    func write(to file: URL) throws { try bytes.write(to: file) }
}
