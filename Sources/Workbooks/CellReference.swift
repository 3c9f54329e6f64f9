/// A cell's place on its sheet, such as `B7`.
public struct CellReference: Hashable, Sendable {
    /// The column, from 1 for A to 16,384 for XFD.
    public let column: Int
    /// The row, from 1 to 1,048,576.
    public let row: Int

    /// The last column that a sheet can have.
    public static let lastColumn = 16_384
    /// The last row that a sheet can have.
    public static let lastRow = 1_048_576

    /// A place by column and row; `nil` outside a sheet.
    public init?(column: Int, row: Int) {
        guard (1...Self.lastColumn).contains(column), (1...Self.lastRow).contains(row) else { return nil }
        self.column = column
        self.row = row
    }

    /// A place written `B7`, in capitals; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        let digits = text.utf8.dropFirst(letters.count)
        guard (1...3).contains(letters.count), let row = Self.row(digits) else { return nil }
        self.init(column: letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }, row: row)
    }

    /// A row's number written in digits, without a sign or a zero before it; `nil` outside a sheet.
    static func row(_ digits: some Collection<UInt8>) -> Int? {
        guard (1...7).contains(digits.count), digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        let row = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return row <= lastRow ? row : nil
    }

    /// The letters of a column: `AB` for 28.
    public static func letters(ofColumn column: Int) -> String {
        var (rest, letters) = (column, "")
        while rest > 0 {
            let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
            letters.insert(Character(Unicode.Scalar(letter)), at: letters.startIndex)
            rest = (rest - 1) / 26
        }
        return letters
    }
}

extension CellReference: Comparable, CustomStringConvertible {
    /// The place as spreadsheets write it.
    public var description: String { Self.letters(ofColumn: column) + String(row) }

    /// Row by row, and from left to right.
    public static func < (left: CellReference, right: CellReference) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// A block of cells, such as `A1:C2`.
struct CellRange: Hashable, Sendable {
    /// Its first cell, above and on the left.
    let first: CellReference
    /// Its last cell, below and on the right.
    let last: CellReference

    /// A range written `A1:C2`, or `A1` for a cell alone; `nil` for anything else.
    init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellReference($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
            first.row <= last.row, first.column <= last.column
        else { return nil }
        self.first = first
        self.last = last
    }
}
