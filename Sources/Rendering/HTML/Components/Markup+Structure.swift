extension Markup {
    /// A part of the page with a heading, listed in its contents; its `id` is its name in links, unique in the page.
    public static func section(_ title: String, id: String, _ content: [Markup]) -> Markup {
        let heading = LocalLink.slug(id) + "-heading"
        return .element(
            .section, [.id(id), .labelled(by: heading)],
            [.element(.h2, [.id(heading)], [.text(title)])] + content)
    }

    /// A part of a section with its own heading.
    public static func subsection(_ title: String, id: String? = nil, _ content: [Markup]) -> Markup {
        .element(
            .div, [.classes("subsection")] + [id].compactMap(\.self).map { .id($0) },
            [.element(.h3, [.text(title)])] + content)
    }

    /// One case among several, such as an alert.
    public static func card(_ title: Markup, id: String? = nil, _ content: [Markup]) -> Markup {
        .element(
            .article, [.classes("card")] + [id].compactMap(\.self).map { .id($0) },
            [.element(.h3, [title])] + content)
    }

    /// What paper keeps on one page; what leads to something keeps with its beginning too.
    public static func together(leadsOn: Bool = false, _ content: [Markup]) -> Markup {
        .element(.div, [.classes(leadsOn ? "together first" : "together")], content)
    }

    /// A main matter with a lesser one beside it: below it where a page is narrow, above it on paper.
    public static func pair(_ main: [Markup], beside lesser: [Markup]) -> Markup {
        .element(
            .div, [.classes("pair")],
            [
                .element(.div, [.classes("beside")], lesser), .element(.div, [.classes("main")], main),
            ])
    }

    /// A list of links with a name.
    public static func navigation(_ label: String, _ entries: [(title: String, link: LocalLink)]) -> Markup {
        let items = entries.map { Markup.element(.li, [.link($0.title, to: $0.link)]) }
        return .element(
            .nav, [.classes("navigation"), .label(label)],
            [.element(.p, [.classes("navigation-label")], [.text(label)]), .element(.ul, items)])
    }

    /// What can be opened to read more; on paper it is always open.
    public static func details(_ summary: String, isOpen: Bool = false, _ content: [Markup]) -> Markup {
        let open = isOpen ? [Attribute("open", "open")] : []
        return .element(
            .details, open,
            [.element(.summary, [.text(summary)]), .element(.div, [.classes("details-body")], content)])
    }

    /// What only paper needs, such as a line to write on.
    public static func onPaper(_ content: Markup...) -> Markup {
        .element(.div, [.classes("paper")], content)
    }

    /// What is of use on a screen alone, such as where to go to decide.
    public static func onScreen(_ content: Markup...) -> Markup {
        .element(.div, [.classes("screen")], content)
    }

    /// Short passages that stand in two columns on paper.
    public static func columns(_ content: [Markup]) -> Markup {
        .element(.div, [.classes("columns")], content)
    }

    /// A piece that begins a new page on paper.
    public static func newPage(_ content: Markup...) -> Markup {
        .element(.div, [.classes("new-page")], content)
    }
}
