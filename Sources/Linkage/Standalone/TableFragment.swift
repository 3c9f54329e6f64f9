/// Some records of a table, read from bytes: a piece that one task makes while others make theirs.
///
/// Values are dictionary-encoded as they come, so no cell becomes a `String`. Fragments are put together by
/// ``LinkageTable/init(columns:sources:fragments:)``.
public struct TableFragment: Sendable {
    /// The place of a record in its file.
    struct Origin: Sendable {
        let source: Int32
        let line: Int32
    }

    private(set) var pool = StringPool()
    private(set) var cells: CellMatrix
    private(set) var identifiers: [UInt8] = []
    private(set) var identifierEnds: [Int] = []
    private(set) var origins: [Origin] = []

    /// An empty fragment of a table with so many columns.
    public init(columns: Int) { cells = CellMatrix(width: columns, rows: 0) }

    /// The number of records.
    public var count: Int { origins.count }

    /// The number of a value, to be put into cells of this fragment.
    public mutating func intern(_ value: Span<UInt8>) -> Int32 { pool.intern(value) }

    /// Begins a record.
    ///
    /// - Parameters:
    ///   - identifier: Its identifier in its source, as UTF-8.
    ///   - source: The index of its source.
    ///   - line: The line of the source's file on which it stands.
    public mutating func beginRecord(_ identifier: ArraySlice<UInt8>, source: Int, line: Int) {
        identifiers.append(contentsOf: identifier)
        identifierEnds.append(identifiers.count)
        origins.append(Origin(source: Int32(source), line: Int32(clamping: line)))
        cells.appendRow()
    }

    /// Puts a value into a cell of the record begun last.
    public mutating func put(_ value: Int32, column: Int) {
        cells.set(value, row: origins.count - 1, column: column)
    }

    /// Puts several distinct values into a cell of the record begun last, the current one first.
    public mutating func put(_ values: [Int32], column: Int) {
        cells.set(values, row: origins.count - 1, column: column)
    }

    /// The identifier of a record.
    func identifier(_ record: Int) -> String {
        let start = record == 0 ? 0 : identifierEnds[record - 1]
        return String(decoding: identifiers[start..<identifierEnds[record]], as: UTF8.self)
    }
}
