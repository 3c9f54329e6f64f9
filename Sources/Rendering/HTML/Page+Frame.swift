extension Page {
    /// The page's head: marking, way back, title, day.
    var masthead: Markup {
        let day = ShownDay(iso: asAt)?.long ?? asAt
        return .element(
            .header, [.classes("masthead")],
            [
                markingLine,
                way,
                .element(.h1, [.text(title)]),
                subtitle.map { .element(.p, [.classes("subtitle")], [.text($0)]) } ?? .nothing,
                .element(.p, [.classes("as-at")], ["As at \(day)"]),
            ])
    }

    /// The list of the body's sections, if wanted.
    var contents: Markup {
        let sections = body.flatMap(\.sections)
        guard listsContents, !sections.isEmpty else { return .nothing }
        return .navigation("Contents", sections.map { ($0.title, .anchor($0.id)) })
    }

    /// The page's foot: small print and the marking again.
    var foot: Markup {
        .element(
            .footer, [.classes("foot")],
            [footer.isEmpty ? .nothing : .element(.div, [.classes("small-print")], footer), markingLine])
    }

    private var markingLine: Markup {
        marking.map { .element(.p, [.classes("marking")], [.text($0)]) } ?? .nothing
    }

    private var way: Markup {
        guard !breadcrumbs.isEmpty else { return .nothing }
        let steps = breadcrumbs.map { Markup.element(.li, [.link($0.title, to: $0.link)]) }
        return .element(
            .nav, [.classes("breadcrumbs"), .label("Where this page stands")], [.element(.ol, steps)])
    }
}

extension Markup {
    /// The sections in it that can be linked to, outermost only.
    fileprivate var sections: [(id: String, title: String)] {
        switch self {
        case .text: return []
        case .group(let pieces): return pieces.flatMap(\.sections)
        case .element(.section, let attributes, let children):
            guard let id = attributes.first(where: { $0.name == "id" })?.value, let heading = children.first
            else { return [] }
            return [(id, heading.words)]
        case .element: return []
        }
    }
}
