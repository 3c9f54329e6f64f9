/// A column of a table: its name and how its values are shown.
public struct Column: Hashable, Sendable {
    /// What a column holds.
    public enum Kind: Hashable, Sendable {
        /// Words.
        case text
        /// Counts and measures.
        case number
        /// Days.
        case date
        /// Shares of a hundred.
        case percent
    }

    /// The side its values keep to.
    public enum Alignment: Hashable, Sendable {
        /// The left.
        case leading
        /// The middle.
        case centre
        /// The right, as numbers do.
        case trailing
    }

    /// The heading.
    public let name: String
    /// What it holds.
    public let kind: Kind
    /// Its width in a spreadsheet, in characters; `nil` for as wide as its values want.
    public let width: Int?
    /// The side its values keep to.
    public let alignment: Alignment

    /// A column.
    ///
    /// - Parameters:
    ///   - name: the heading.
    ///   - kind: what it holds.
    ///   - width: its width in a spreadsheet, in characters; `nil` for as wide as its values want.
    ///   - alignment: the side its values keep to; `nil` for the right with numbers and percentages, else the left.
    public init(_ name: String, kind: Kind = .text, width: Int? = nil, alignment: Alignment? = nil) {
        self.name = name
        self.kind = kind
        self.width = width
        let isNumeric = kind == .number || kind == .percent
        self.alignment = alignment ?? (isNumeric ? .trailing : .leading)
    }
}
