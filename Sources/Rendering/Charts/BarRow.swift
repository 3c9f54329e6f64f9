/// One horizontal bar with its value's words after it.
struct BarRow {
    let value: ChartValue
    let height: Int
    let classes: String

    /// The share of the width that the longest bar may have, so that the widest words fit after it on a phone.
    static func longestBar(for values: [ChartValue]) -> Double {
        let widest = values.map { ChartText.width(of: $0.label) }.max() ?? 0
        let room = ChartText.narrowestWidth - widest - 10
        return max(Double(room * 100 / ChartText.narrowestWidth) / 100, 0.3)
    }

    /// The bar at a place down the drawing.
    ///
    /// - Parameters:
    ///   - down: its upper edge.
    ///   - maximum: the measure of the longest bar.
    ///   - longest: the longest bar's share of the width.
    ///   - id: the chart's.
    /// - Returns: the bar, its baseline and its value's words.
    func marks(down: Int, maximum: Double, longest: Double, id: String) -> [Markup] {
        let textDown = down + height / 2 + 5
        let baseline = Markup.element(
            .line,
            [
                .drawing("x1", 1), .drawing("x2", 1), .drawing("y1", down), .drawing("y2", down + height),
                .classes("baseline"),
            ], [])
        guard let measure = value.measure else {
            return [
                ChartMark.rectangle(
                    down: down, width: String(ChartMark.hatchWidth), height: height, classes: "hatched",
                    fill: ChartMark.hatch(id)),
                ChartMark.text(
                    value.label, across: String(ChartMark.hatchWidth + 8), down: textDown, classes: "value"),
            ]
        }
        let width = ChartMark.percent(maximum > 0 ? min(measure / maximum, 1) * longest : 0)
        return [
            ChartMark.rectangle(down: down, width: width, height: height, classes: classes), baseline,
            ChartMark.text(value.label, across: width, offset: 8, down: textDown, classes: "value"),
        ]
    }
}
