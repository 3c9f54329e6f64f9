/// The marks charts are drawn with.
///
/// Across, places are percentages of the drawing's width; down, pixels.
enum ChartMark {
    /// The width of the mark of a value that isn't shown.
    static let hatchWidth = 40

    /// Words that begin at a place, or are centred on it.
    static func text(
        _ text: String, across: String, offset: Int = 0, down: Int, classes: String = ""
    ) -> Markup {
        .element(
            .text,
            [.drawing("x", across)] + (offset == 0 ? [] : [.drawing("dx", offset)]) + [.drawing("y", down)]
                + (classes.isEmpty ? [] : [.classes(classes)]),
            [.text(text)])
    }

    /// A filled rectangle.
    static func rectangle(
        across: String = "0", down: Int, width: String, height: Int, classes: String, fill: String? = nil
    ) -> Markup {
        .element(
            .rect,
            [
                .drawing("x", across), .drawing("y", down), .drawing("width", width),
                .drawing("height", height), .classes(classes),
            ] + [fill].compactMap(\.self).map { .drawing("fill", $0) }, [])
    }

    /// The pattern of values that aren't shown.
    static func hatchPattern(_ id: String) -> Markup {
        let stripe = Markup.element(
            .line,
            [
                .drawing("x1", 0), .drawing("y1", 0), .drawing("x2", 0), .drawing("y2", 6),
                .classes("hatch-stroke"),
            ], [])
        let ground = rectangle(down: 0, width: "6", height: 6, classes: "hatch-ground")
        return .element(
            .defs,
            [
                .element(
                    .pattern,
                    [
                        .id(hatchID(id)), .drawing("width", 6), .drawing("height", 6),
                        .drawing("patternUnits", "userSpaceOnUse"),
                        .drawing("patternTransform", "rotate(45)"),
                    ], [ground, stripe])
            ])
    }

    /// The fill of a chart's hatched marks.
    static func hatch(_ id: String) -> String { "url(#\(hatchID(id)))" }

    private static func hatchID(_ id: String) -> String { LocalLink.slug(id) + "-hatch" }

    /// A share of the width, to a tenth of a per cent.
    static func percent(_ share: Double) -> String {
        ShownNumber.plain(min(max(share, 0), 1) * 100, places: 1) + "%"
    }
}
