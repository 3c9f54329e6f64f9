/// What each series' colour means.
struct SeriesLegend {
    /// The series, in the order of their colours.
    let names: [String]

    /// The list of colours and names.
    var markup: Markup {
        .element(.ul, [.classes("legend"), .label("Colours")], names.indices.map(entry))
    }

    private func entry(_ index: Int) -> Markup {
        let swatch = ChartMark.rectangle(
            down: 0, width: "14", height: 14, classes: "series-\(index % 4 + 1)")
        return .element(
            .li,
            [
                .element(
                    .svg, [.drawing("width", 14), .drawing("height", 14), Attribute("aria-hidden", "true")],
                    [swatch]),
                .text(names[index]),
            ])
    }
}
