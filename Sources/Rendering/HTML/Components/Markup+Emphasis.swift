/// How serious a badge or callout is; its words say so too, for colour alone never does.
public enum Tone: String, Hashable, Sendable {
    /// A plain fact.
    case neutral
    /// Something went well or protects.
    case good
    /// Something to know.
    case notice
    /// Something to look at soon.
    case warning
    /// Something to act on now.
    case serious
}

extension Markup {
    /// A word or two in a coloured box: a severity, a state.
    public static func badge(_ text: String, _ tone: Tone) -> Markup {
        .element(.strong, [.classes("badge \(tone.rawValue)")], [.text(text)])
    }

    /// A passage set apart, with a heading that says what it is about.
    public static func callout(_ title: String, tone: Tone = .notice, _ content: [Markup]) -> Markup {
        .element(
            .div, [.classes("callout \(tone.rawValue)"), .role("note")],
            [.element(.p, [.classes("callout-title")], [.text(title)])] + content)
    }

    /// A few numbers writ large, each with what it counts.
    public static func keyFigures(_ figures: [(value: String, label: String)]) -> Markup {
        .element(
            .dl, [.classes("key-figures")],
            figures.map { figure in
                .element(
                    .div,
                    [.element(.dt, [.text(figure.label)]), .element(.dd, [.text(figure.value)])])
            })
    }
}
