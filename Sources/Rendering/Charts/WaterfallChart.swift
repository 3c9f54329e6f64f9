/// How a sum came about: a bar for each step, which begins where the one before ended.
///
/// It stands in a page as a figure, or on its own as an SVG file.
public struct WaterfallChart: Hashable, Sendable {
    /// One step.
    public struct Step: Hashable, Sendable {
        /// What it is.
        public let label: String
        /// What it adds; negative where it takes away.
        public let amount: Double
        /// The amount as it is written.
        public let text: String

        /// A step by its label and amount.
        public init(_ label: String, _ amount: Double, text: String) {
            self.label = label
            self.amount = amount
            self.text = text
        }
    }

    /// Its name in the page, unique there.
    public var id: String
    /// What it shows.
    public var title: String
    /// What is to be seen in it, in words, for those who can't see it.
    public var description: String
    /// What the amounts are.
    public var valueName: String
    /// The steps, from top to bottom.
    public var steps: [Step]
    /// The sum, as it is labelled and written.
    public var total: Step

    /// A waterfall chart.
    public init(
        id: String, title: String, description: String, valueName: String, steps: [Step], total: Step
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.valueName = valueName
        self.steps = steps
        self.total = total
    }

    /// The figure of a page: title, description, drawing, and the table of its figures.
    public func markup() -> Markup {
        ChartFigure(
            id: id, title: title, description: description, height: height, drawing: marks, table: table,
            source: nil
        ).markup
    }

    /// The drawing as an SVG file of its own, with its title and description.
    public func svg() -> String {
        let drawing = Markup.element(
            .svg,
            [
                .drawing("xmlns", "http://www.w3.org/2000/svg"), .role("img"),
                .drawing("width", Self.width), .drawing("height", height + 2 * ChartText.lineHeight),
                .drawing("font-family", "sans-serif"), .drawing("font-size", 14),
            ],
            [
                .element(.title, [.text(title)]), .element(.desc, [.text(description)]),
                ChartMark.rectangle(
                    down: 0, width: "100%", height: height + 2 * ChartText.lineHeight, classes: "ground",
                    fill: "#ffffff"),
                .element(
                    .text, [.drawing("x", 8), .drawing("y", 20), .drawing("font-weight", "bold")],
                    [.text(title)]),
                .element(.g, [.drawing("transform", "translate(0 \(ChartText.lineHeight + 8))")], marks),
            ])
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawing.html()
    }

    /// Its figures.
    var table: Table {
        Table(
            title: title, columns: [Column("Step"), Column(valueName, kind: .number)],
            rows: (steps + [total]).map { [.text($0.label), .text($0.text)] })
    }

    private static let width = 760
    private static let barHeight = 16
    private static let stepHeight = ChartText.lineHeight + barHeight + 10

    private var height: Int { (steps.count + 1) * Self.stepHeight + 4 }

    private var marks: [Markup] {
        let ends = steps.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1.amount) }
        let low = min(0, ends.min() ?? 0, total.amount)
        let high = max(0, ends.max() ?? 0, total.amount)
        let scale = WaterfallScale(low: low, high: high)
        var marks: [Markup] = []
        for (place, step) in steps.enumerated() {
            marks += bar(step, from: ends[place], to: ends[place + 1], place, scale)
        }
        marks += bar(total, from: 0, to: total.amount, steps.count, scale, fill: "#3d4a5c")
        return marks + [zero(scale)]
    }

    private func bar(
        _ step: Step, from start: Double, to end: Double, _ place: Int, _ scale: WaterfallScale,
        fill: String? = nil
    ) -> [Markup] {
        let down = place * Self.stepHeight + ChartText.lineHeight
        let colour = fill ?? (step.amount >= 0 ? "#1f6f4a" : "#b3541e")
        let (left, right) = (scale.share(min(start, end)), scale.share(max(start, end)))
        return [
            ChartMark.text(step.label, across: "8", down: down - 5),
            ChartMark.rectangle(
                across: ChartMark.percent(left), down: down,
                width: ChartMark.percent(max(right - left, 0.002)),
                height: Self.barHeight, classes: step.amount >= 0 ? "series-1" : "series-2", fill: colour),
            ChartMark.text(
                step.text, across: ChartMark.percent(right), offset: 6, down: down + Self.barHeight - 3,
                classes: "value"),
        ]
    }

    private func zero(_ scale: WaterfallScale) -> Markup {
        let across = ChartMark.percent(scale.share(0))
        return .element(
            .line,
            [
                .drawing("x1", across), .drawing("x2", across), .drawing("y1", 0),
                .drawing("y2", height - 4), .drawing("stroke", "#8a8a8a"), .classes("baseline"),
            ], [])
    }
}

/// Where an amount stands across a drawing, with room for words at the right.
private struct WaterfallScale {
    let low: Double
    let high: Double

    /// The share of the drawing's width.
    func share(_ amount: Double) -> Double {
        let span = max(high - low, 1e-9)
        return 0.02 + 0.80 * (amount - low) / span
    }
}
