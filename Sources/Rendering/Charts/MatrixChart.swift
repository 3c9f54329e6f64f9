/// Shaded cells by row and column, the darker the larger: which things come together.
///
/// A row's label stands above its cells. Columns whose names are too long for a phone's width are lettered, and a
/// key says what each letter stands for.
public struct MatrixChart: Hashable, Sendable {
    /// Its name in the page, unique there.
    public var id: String
    /// What it shows.
    public var title: String
    /// What is to be seen in it, in words, for those who can't see it.
    public var description: String
    /// What the rows are.
    public var rowName: String
    /// The names of the columns.
    public var columns: [String]
    /// The rows, from top to bottom, each with a value for each column.
    public var rows: [LabelledValues]
    /// The measure of the darkest shade; `nil` for the largest value.
    public var maximum: Double?
    /// Where the figures come from.
    public var source: String?

    private static let cellHeight = 30

    /// A chart of shaded cells.
    public init(
        id: String, title: String, description: String, rowName: String, columns: [String],
        rows: [LabelledValues], maximum: Double? = nil, source: String? = nil
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.rowName = rowName
        self.columns = columns
        self.rows = rows
        self.maximum = maximum
        self.source = source
    }

    /// The figure: title, description, key, drawing, and the table of its figures.
    public func markup() -> Markup {
        var marks = headings.names.enumerated().map { index, name in
            ChartMark.text(name, across: middle(of: index), down: 14, classes: "value middle")
        }
        var down = ChartText.lineHeight + 4
        for row in rows {
            let label = headings.label(of: row.label)
            for line in ChartText.lines(of: label, width: ChartText.narrowestWidth) {
                down += ChartText.lineHeight
                marks.append(ChartMark.text(line, across: "0", down: down - 5))
            }
            for (index, value) in row.values.prefix(columns.count).enumerated() {
                marks += cell(value, index, down: down)
            }
            down += Self.cellHeight + 6
        }
        let widest = rows.flatMap(\.values).map { ChartText.width(of: $0.label, size: 12) }.max() ?? 0
        let wanted = (max(widest, headings.widest) + 4) * columns.count
        return ChartFigure(
            id: id, title: title, description: description, key: headings.key, height: down,
            leastWidth: wanted > ChartText.narrowestWidth ? wanted : 0, drawing: marks, table: table,
            source: source
        ).markup
    }

    private func cell(_ value: ChartValue, _ index: Int, down: Int) -> [Markup] {
        let slot = 1 / Double(columns.count)
        let left = ChartMark.percent((Double(index) + 0.02) * slot)
        let shade = shade(of: value)
        let ground = ChartMark.rectangle(
            across: left, down: down, width: ChartMark.percent(0.96 * slot), height: Self.cellHeight,
            classes: shade.map { "shade-\($0)" } ?? "hatched", fill: shade == nil ? ChartMark.hatch(id) : nil)
        let textDown = down + Self.cellHeight / 2 + 5
        guard let shade else { return [ground, marker(value.label, index, down: down, textDown)] }
        return [
            ground,
            ChartMark.text(
                value.label, across: middle(of: index), down: textDown,
                classes: shade >= 4 ? "small middle on-dark" : "small middle"),
        ]
    }

    /// The marker of a hatched cell, on a white ground so that it can be read.
    private func marker(_ text: String, _ index: Int, down: Int, _ textDown: Int) -> Markup {
        let width = ChartText.width(of: text, size: 12) + 2
        let ground = Markup.element(
            .svg,
            [.drawing("x", middle(of: index)), .drawing("y", down + 6), .drawing("overflow", "visible")],
            [
                ChartMark.rectangle(
                    across: String(-width / 2), down: 0, width: String(width), height: Self.cellHeight - 12,
                    classes: "hatch-ground")
            ])
        return .group([
            ground, ChartMark.text(text, across: middle(of: index), down: textDown, classes: "small middle"),
        ])
    }

    /// The shade, from 0 for nothing to 5 for the largest; `nil` for a value that isn't shown.
    private func shade(of value: ChartValue) -> Int? {
        guard let measure = value.measure else { return nil }
        let largest = maximum ?? rows.flatMap(\.values).compactMap(\.measure).max() ?? 0
        guard measure > 0, largest > 0 else { return 0 }
        return min(max(Int((measure / largest * 5).rounded(.up)), 1), 5)
    }

    private func middle(of index: Int) -> String {
        ChartMark.percent((Double(index) + 0.5) / Double(max(columns.count, 1)))
    }

    private var headings: MatrixHeadings { MatrixHeadings(columns) }

    private var table: Table {
        Table(
            title: title,
            columns: [Column(rowName)] + headings.names.map { Column($0, kind: .number) },
            rows: rows.map { [.text(headings.label(of: $0.label))] + $0.values.map(\.cell) })
    }
}
