/// What all charts share: a title, words for those who don't see it, a drawing, and the table of its figures.
struct ChartFigure {
    /// The chart's name in the page, unique there.
    let id: String
    /// What it shows.
    let title: String
    /// What is to be seen in it, in words.
    let description: String
    /// What stands between words and drawing, to read it by.
    var key = Markup.nothing
    /// The drawing's height in pixels.
    let height: Int
    /// The drawing's least width, where it can't be made narrower.
    var leastWidth = 0
    /// The drawing's elements.
    let drawing: [Markup]
    /// Its figures.
    let table: Table
    /// Where the figures come from.
    let source: String?

    /// The figure of a page.
    ///
    /// The drawing has no view box: its places across are percentages, so that it takes any width while its text
    /// keeps the page's size.
    var markup: Markup {
        let (titleID, descriptionID) = (LocalLink.slug(id) + "-title", LocalLink.slug(id) + "-description")
        let svg: [Attribute] =
            [
                .classes("chart"), .role("img"), .labelled(by: titleID, descriptionID),
                .drawing("width", "100%"), .drawing("height", height),
            ] + (leastWidth > 0 ? [.drawing("style", "min-width: \(leastWidth)px")] : [])
        let named =
            [
                .element(.title, [.text(title)]), .element(.desc, [.text(description)]),
                ChartMark.hatchPattern(id),
            ] + drawing
        return .element(
            .figure, [.id(id), .labelled(by: titleID)],
            [
                .element(
                    .div, [.classes("sketch")],
                    [
                        caption(titleID, descriptionID), key,
                        .element(
                            .div, [.classes("drawing")] + scrolling(titleID), [.element(.svg, svg, named)]),
                        source.map { .element(.p, [.classes("source")], ["Source: \($0)"]) } ?? .nothing,
                    ]),
                .details("Table of these figures", [.table(table, id: id + "-table")]),
            ])
    }

    private func caption(_ titleID: String, _ descriptionID: String) -> Markup {
        .element(
            .figcaption,
            [
                .element(.span, [.classes("chart-title"), .id(titleID)], [.text(title)]),
                .element(.span, [.classes("chart-description"), .id(descriptionID)], [.text(description)]),
            ])
    }

    private func scrolling(_ titleID: String) -> [Attribute] {
        guard leastWidth > 0 else { return [] }
        return [.role("region"), .labelled(by: titleID), Attribute("tabindex", "0")]
    }
}
