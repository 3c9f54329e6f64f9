/// Upright columns side by side, for how a count is spread over ordered values.
///
/// Where labels are too long to stand under the columns of a phone's width, the same is drawn as a ``BarChart``.
public struct ColumnChart: Hashable, Sendable {
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
    /// The columns, from left to right.
    public var columns: [LabelledValue]
    /// Where the figures come from.
    public var source: String?

    private static let plotHeight = 170
    private static let labelRoom = 22

    /// A chart of columns.
    public init(
        id: String, title: String, description: String, categoryName: String, valueName: String,
        columns: [LabelledValue], source: String? = nil
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.categoryName = categoryName
        self.valueName = valueName
        self.columns = columns
        self.source = source
    }

    /// The figure: title, description, drawing, and the table of its figures.
    public func markup() -> Markup {
        guard fits else { return lying.markup() }
        let maximum = columns.compactMap(\.value.measure).max() ?? 0
        let bottom = Self.labelRoom + Self.plotHeight
        let marks = columns.enumerated().flatMap { index, column in
            self.marks(of: column, index, maximum: maximum, bottom: bottom)
        }
        let axis = Markup.element(
            .line,
            [
                .drawing("x1", "0"), .drawing("x2", "100%"), .drawing("y1", bottom), .drawing("y2", bottom),
                .classes("baseline"),
            ], [])
        let name = ChartMark.text(
            categoryName, across: "50%", down: bottom + 2 * ChartText.lineHeight + 4, classes: "middle")
        return ChartFigure(
            id: id, title: title, description: description, height: bottom + 2 * ChartText.lineHeight + 12,
            drawing: marks + [axis, name], table: lying.table, source: source
        ).markup
    }

    private func marks(of column: LabelledValue, _ index: Int, maximum: Double, bottom: Int) -> [Markup] {
        let slot = 1 / Double(columns.count)
        let middle = ChartMark.percent((Double(index) + 0.5) * slot)
        let left = ChartMark.percent((Double(index) + 0.14) * slot)
        let width = ChartMark.percent(0.72 * slot)
        let label = ChartMark.text(
            column.label, across: middle, down: bottom + ChartText.lineHeight, classes: "middle")
        let measure = column.value.measure
        let share = maximum > 0 ? (measure ?? 0) / maximum : 0
        let height = measure == nil ? ChartMark.hatchWidth : Int((share * Double(Self.plotHeight)).rounded())
        let mark = ChartMark.rectangle(
            across: left, down: bottom - height, width: width, height: height,
            classes: measure == nil ? "hatched" : "series-1", fill: measure == nil ? ChartMark.hatch(id) : nil
        )
        let value = ChartMark.text(
            column.value.label, across: middle, down: bottom - height - 6, classes: "value middle")
        return [mark, value, label]
    }

    /// Whether the widest label or value fits in a column's share of a phone's width.
    private var fits: Bool {
        let widest =
            columns.flatMap { [$0.label, $0.value.label] }.map { ChartText.width(of: $0) }.max() ?? 0
        return !columns.isEmpty && (widest + 4) * columns.count <= ChartText.narrowestWidth
    }

    private var lying: BarChart {
        BarChart(
            id: id, title: title, description: description, categoryName: categoryName, valueName: valueName,
            bars: columns, source: source)
    }
}
