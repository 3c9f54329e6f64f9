extension Markup {
    /// A paragraph.
    public static func paragraph(_ content: Markup...) -> Markup { .element(.p, content) }

    /// Words that matter more than those around them.
    public static func strong(_ text: String) -> Markup { .element(.strong, [.text(text)]) }

    /// Words of a file, command or configuration.
    public static func code(_ text: String) -> Markup { .element(.code, [.text(text)]) }

    /// Words that matter less: a detail, a source.
    public static func aside(_ content: Markup...) -> Markup {
        .element(.p, [.classes("quiet")], content)
    }

    /// Text with a line break for each line end.
    public static func lines(_ text: String) -> Markup {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return .group(
            lines.enumerated().flatMap { index, line in
                index == 0 ? [Markup.text(String(line))] : [.element(.lineBreak, []), .text(String(line))]
            })
    }

    /// A list with bullets, or with numbers.
    public static func list(_ items: [Markup]) -> Markup {
        .element(.ul, items.map { .element(.li, [$0]) })
    }

    /// Names and what each means or holds.
    public static func definitions(_ pairs: [(name: String, meaning: Markup)]) -> Markup {
        .element(
            .dl, [.classes("definitions")],
            pairs.map { pair in
                .element(
                    .div,
                    [.element(.dt, [.text(pair.name)]), .element(.dd, [pair.meaning])])
            })
    }

    /// A link to a place in the page or to a file beside it.
    public static func link(_ text: String, to target: LocalLink) -> Markup {
        .element(.a, [.href(target)], [.text(text)])
    }
}
