/// How a cell of a sheet looks; equal styles share one format of the file.
enum CellStyle: Hashable, Sendable {
    case title
    case line
    case header(Column.Alignment)
    case text(Column.Alignment)
    case number(places: Int)
    case percent(places: Int)
    case day
    case marker(Column.Alignment)

    /// The style of a value in a column.
    init(_ cell: Cell, in column: Column) {
        switch cell {
        case .text, .blank: self = .text(column.alignment)
        case .integer: self = .number(places: 0)
        case .decimal(_, let places): self = .number(places: min(max(places, 0), 9))
        case .percent(_, let places): self = .percent(places: min(max(places, 0), 9))
        case .day: self = .day
        case .marker: self = .marker(column.alignment)
        }
    }

    /// The number format, in the spreadsheet's own language; `nil` for text.
    var numberFormat: String? {
        switch self {
        case .number(let places): "#,##0" + fraction(places)
        case .percent(let places): "0" + fraction(places) + "%"
        case .day: "dd/mm/yyyy"
        case .title, .line, .header, .text, .marker: nil
        }
    }

    /// Whether it is of a row of the table, which a fine line parts from the next.
    var isOfTable: Bool {
        switch self {
        case .title, .line, .header: false
        case .text, .number, .percent, .day, .marker: true
        }
    }

    /// The side its value keeps to.
    var alignment: Column.Alignment {
        switch self {
        case .title, .line, .day: .leading
        case .header(let alignment), .text(let alignment), .marker(let alignment): alignment
        case .number, .percent: .trailing
        }
    }

    private func fraction(_ places: Int) -> String {
        places == 0 ? "" : "." + String(repeating: "0", count: places)
    }
}
