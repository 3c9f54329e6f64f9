internal import Definitions
internal import Linkage
internal import Vocabulary

/// Reads the cells of one field into a fragment, each distinct text once.
struct FieldReader: Sendable {
    /// The place of the field in the file's rows.
    let place: Int
    /// The linkage column that it fills.
    let column: Int
    /// Cells with a text of which nothing could be made.
    private(set) var unreadable = 0

    private let cleaning: CellCleaning
    private var texts = ValuePool()
    /// For each distinct text where its values begin in ``values``, and whether it is unreadable.
    private var starts: [Int32] = []
    private var isUnreadable: [Bool] = []
    private var values: [Int32] = []
    /// The hash of the cell that is read next.
    private var hash: UInt64 = 0

    /// A reader of a field that stands at a place of the file's rows.
    init(place: Int, column: Int, cleaning: CellCleaning) {
        self.place = place
        self.column = column
        self.cleaning = cleaning
    }

    /// Looks up the cell that is read next.
    mutating func lookAhead(_ bytes: [UInt8], _ cell: Range<Int>) {
        if cell.isEmpty { return }
        hash = texts.lookAhead(bytes.span.extracting(cell))
    }

    /// Adds the values of the cell that was looked up to those that a record has in the column already.
    mutating func read(
        _ bytes: [UInt8], _ cell: Range<Int>, into fragment: inout TableFragment, _ row: inout [Int32]
    ) {
        if cell.isEmpty { return }
        let text = texts.intern(bytes.span.extracting(cell), hash: hash)
        if Int(text) == starts.count { learn(bytes[cell], &fragment) }
        let start = Int(starts[Int(text)])
        let end = Int(text) + 1 < starts.count ? Int(starts[Int(text) + 1]) : values.count
        if isUnreadable[Int(text)] { unreadable += 1 }
        for value in values[start..<end] where !row.contains(value) { row.append(value) }
    }

    private mutating func learn(_ cell: ArraySlice<UInt8>, _ fragment: inout TableFragment) {
        let text = String(decoding: cell, as: UTF8.self)
        starts.append(Int32(values.count))
        let cleaned = cleaning.values(of: text)
        isUnreadable.append(cleaned.isUnreadable)
        for value in cleaned.values {
            let utf8 = value.utf8Span
            values.append(fragment.intern(utf8.span))
        }
    }
}
