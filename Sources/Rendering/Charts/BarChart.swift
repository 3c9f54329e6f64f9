/// Horizontal bars, one for each label; the label stands above its bar, so that it is never cut.
public struct BarChart: Hashable, Sendable {
    /// Its name in the page, unique there.
    public var id: String
    /// What it shows.
    public var title: String
    /// What is to be seen in it, in words, for those who can't see it.
    public var description: String
    /// What the labels are.
    public var categoryName: String
    /// What the values are.
    public var valueName: String
    /// The bars, from top to bottom.
    public var bars: [LabelledValue]
    /// The measure of a bar of full length; `nil` for the largest value.
    public var maximum: Double?
    /// Where the figures come from.
    public var source: String?

    /// A bar chart.
    public init(
        id: String, title: String, description: String, categoryName: String, valueName: String,
        bars: [LabelledValue], maximum: Double? = nil, source: String? = nil
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.categoryName = categoryName
        self.valueName = valueName
        self.bars = bars
        self.maximum = maximum
        self.source = source
    }

    /// The figure: title, description, drawing, and the table of its figures.
    public func markup() -> Markup {
        let longest = BarRow.longestBar(for: bars.map(\.value))
        let maximum = maximum ?? bars.compactMap(\.value.measure).max() ?? 0
        var marks: [Markup] = []
        var down = 0
        for bar in bars {
            for line in ChartText.lines(of: bar.label, width: ChartText.narrowestWidth) {
                down += ChartText.lineHeight
                marks.append(ChartMark.text(line, across: "0", down: down - 5))
            }
            marks += BarRow(value: bar.value, height: 22, classes: "series-1")
                .marks(down: down, maximum: maximum, longest: longest, id: id)
            down += 22 + 12
        }
        return ChartFigure(
            id: id, title: title, description: description, height: max(down - 8, 1), drawing: marks,
            table: table, source: source
        ).markup
    }

    /// Its figures.
    var table: Table {
        Table(
            title: title,
            columns: [Column(categoryName), Column(valueName, kind: .number)],
            rows: bars.map { [.text($0.label), $0.value.cell] })
    }
}
