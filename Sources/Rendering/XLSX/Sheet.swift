/// A sheet of a workbook: lines above, a table, its notes below.
public struct Sheet: Hashable, Sendable {
    /// How the sheet lies on paper, which is A4.
    public enum Orientation: Hashable, Sendable {
        /// Upright.
        case portrait
        /// On its side, for tables with many columns.
        case landscape
    }

    /// The name on its tab, at most 31 characters, none of `[ ] : * ? / \`.
    public var name: String
    /// The table.
    public var table: Table
    /// Lines between the title and the table: the marking, the day it stands for, for whom.
    public var preamble: [String]
    /// The columns whose cells offer a list to choose from.
    public var choices: [Choice]
    /// How it lies on paper.
    public var orientation: Orientation

    /// A sheet.
    public init(
        name: String, table: Table, preamble: [String] = [], choices: [Choice] = [],
        orientation: Orientation = .landscape
    ) {
        self.name = name
        self.table = table
        self.preamble = preamble
        self.choices = choices
        self.orientation = orientation
    }
}

/// A list that the cells of a column offer to choose from, such as a box for a decision.
public struct Choice: Hashable, Sendable {
    /// The column, by its index from 0.
    public var column: Int
    /// What can be chosen: no commas, at most 255 characters together.
    public var options: [String]
    /// What is shown beside a chosen cell; at most 255 characters.
    public var prompt: String?

    /// A list for a column.
    public init(column: Int, options: [String], prompt: String? = nil) {
        self.column = column
        self.options = options
        self.prompt = prompt
    }
    /// A list of options that come from configuration; `nil` where a spreadsheet can't offer them: none, one that is
    /// empty or has a comma, or too many.
    public init?(column: Int, usable options: [String], prompt: String? = nil) {
        guard Self.areUsable(options) else { return nil }
        self.init(column: column, options: options, prompt: prompt)
    }

    /// Whether a spreadsheet can offer the options.
    static func areUsable(_ options: [String]) -> Bool {
        !options.isEmpty && !options.contains { $0.isEmpty || $0.contains(",") }
            && options.joined(separator: ",").utf16.count <= 255
    }
}
