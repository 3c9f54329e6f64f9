/// Several horizontal bars for each label, one for each series; at most four series.
public struct GroupedBarChart: Hashable, Sendable {
    /// Its name in the page, unique there.
    public var id: String
    /// What it shows.
    public var title: String
    /// What is to be seen in it, in words, for those who can't see it.
    public var description: String
    /// What the labels are.
    public var categoryName: String
    /// The names of the series; bars stand in this order.
    public var series: [String]
    /// The groups, from top to bottom, each with a value for each series.
    public var groups: [LabelledValues]
    /// The measure of a bar of full length; `nil` for the largest value.
    public var maximum: Double?
    /// Where the figures come from.
    public var source: String?

    /// A chart of grouped bars.
    public init(
        id: String, title: String, description: String, categoryName: String, series: [String],
        groups: [LabelledValues], maximum: Double? = nil, source: String? = nil
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.categoryName = categoryName
        self.series = series
        self.groups = groups
        self.maximum = maximum
        self.source = source
    }

    /// The figure: title, description, legend, drawing, and the table of its figures.
    public func markup() -> Markup {
        let values = groups.flatMap(\.values)
        let longest = BarRow.longestBar(for: values)
        let maximum = maximum ?? values.compactMap(\.measure).max() ?? 0
        var marks: [Markup] = []
        var down = 0
        for group in groups {
            for line in ChartText.lines(of: group.label, width: ChartText.narrowestWidth) {
                down += ChartText.lineHeight
                marks.append(ChartMark.text(line, across: "0", down: down - 5))
            }
            for (index, value) in group.values.prefix(series.count).enumerated() {
                marks += BarRow(value: value, height: 18, classes: "series-\(index % 4 + 1)")
                    .marks(down: down, maximum: maximum, longest: longest, id: id)
                down += 18 + 2
            }
            down += 14
        }
        return ChartFigure(
            id: id, title: title, description: description, key: SeriesLegend(names: series).markup,
            height: max(down - 12, 1),
            drawing: marks, table: table, source: source
        ).markup
    }

    private var table: Table {
        Table(
            title: title,
            columns: [Column(categoryName)] + series.map { Column($0, kind: .number) },
            rows: groups.map { [.text($0.label)] + $0.values.map(\.cell) })
    }
}
