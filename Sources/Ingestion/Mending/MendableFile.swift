internal import Delimited
public import PersonalData

/// Rows of one extract that were set aside, as a file of their own that can be mended and read again.
///
/// It is written as the extract was: the same encoding, the same way of quoting, the agency's own header. Columns
/// that aren't taken are left out, header and all. A row stands as it stood in the extract, fault and all.
public struct MendableFile: Sendable {
    /// The file's bytes.
    public private(set) var bytes: [UInt8] = []
    /// The file's columns, as the agency calls them.
    public private(set) var columns: [String] = []
    /// For each row given, in order, the physical line on which it begins in this file; `nil` for one that isn't in
    /// it, because nothing of it was kept or there was nothing in it.
    public private(set) var lines: [Int?] = []

    private let dialect: Dialect
    private let head: [UInt8]
    private var kept: [Int] = []
    private var width = 0
    private var lineEnd: [UInt8] = []

    /// Rows as a file.
    ///
    /// - Parameters:
    ///   - rows: The rows, all of one file.
    ///   - file: How that file was written.
    public init?(_ rows: [RejectedRow], of file: RejectedFile) {
        guard let encoding = TextEncoding(rawValue: file.encoding),
            let dialect = try? Dialect(delimiter: file.delimiter, quote: file.quote, encoding: encoding)
        else { return nil }
        self.dialect = dialect
        head = file.head
        guard readHead() else { return nil }
        var line = 1 + dialect.lineEnds(in: 0..<bytes.count, of: bytes)
        for row in rows {
            let written = self.written(row)
            guard !written.isEmpty else {
                lines.append(nil)
                continue
            }
            lines.append(line)
            let start = bytes.count
            bytes += written
            line += dialect.lineEnds(in: start..<bytes.count, of: bytes)
        }
    }

    /// Reads the header row, and begins the file with it; whether it is one.
    private mutating func readHead() -> Bool {
        var reader = RowReader(head, dialect: dialect)
        guard let header = reader.next() else { return false }
        let labels = header.fields.map(\.trimmed)
        width = labels.count
        kept = labels.indices.filter { !labels[$0].isEmpty }
        columns = kept.map { labels[$0] }
        guard !kept.isEmpty else { return false }
        let end = dialect.fieldRanges(of: header.byteRange, in: head).last?.upperBound ?? head.count
        lineEnd = Array(head[end..<header.byteRange.upperBound])
        if lineEnd.isEmpty { lineEnd = unit(UInt8(ascii: "\n")) }
        bytes = Array(head[..<header.byteRange.lowerBound]) + cut(header.byteRange, of: head)
        return true
    }

    /// A row without the columns that aren't taken, with its line end; empty for one of which nothing is left.
    private func written(_ row: RejectedRow) -> [UInt8] {
        let whole = head + row.bytes
        let range = head.count..<whole.count
        var reader = RowReader(row.bytes, dialect: dialect.resolved(for: head))
        guard let parsed = reader.next(), !parsed.isBlank else { return [] }
        return cut(range, of: whole)
    }

    /// The fields of a row that are kept; of a row whose fields can't be told apart, all that was kept of it.
    private func cut(_ row: Range<Int>, of file: [UInt8]) -> [UInt8] {
        let fields = dialect.fieldRanges(of: row, in: file)
        guard kept.count < width, fields.count == width, let last = fields.last else {
            let bytes = Array(file[row])
            return bytes.ends(with: lineEnd.suffix(unit(0).count)) ? bytes : bytes + lineEnd
        }
        let delimiter = unit(dialect.delimiter)
        let joined = kept.map { Array(file[fields[$0]]) }.joined(separator: delimiter)
        let end = Array(file[last.upperBound..<row.upperBound])
        return Array(joined) + (end.isEmpty ? lineEnd : end)
    }

    /// An ASCII character as the file writes it.
    private func unit(_ character: UInt8) -> [UInt8] {
        switch dialect.encoding.resolved(for: head) {
        case .utf8, .windows1252: [character]
        case .utf16, .utf16LittleEndian: [character, 0]
        case .utf16BigEndian: [0, character]
        }
    }
}

extension [UInt8] {
    fileprivate func ends(with end: ArraySlice<UInt8>) -> Bool { suffix(end.count).elementsEqual(end) }
}
