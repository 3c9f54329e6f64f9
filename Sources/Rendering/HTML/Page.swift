import Mustache

/// A whole HTML document in one file, which needs no network, no script and no other file.
public struct Page: Sendable {
    /// Its title.
    public var title: String
    /// The protective marking, at its head, its foot and on each printed page; `nil` for none.
    public var marking: String?
    /// The day it stands for, `YYYY-MM-DD`.
    public var asAt: String
    /// A sentence under the title.
    public var subtitle: String?
    /// The pages above it, with links to them.
    public var breadcrumbs: [(title: String, link: LocalLink)]
    /// Whether a list of its sections stands before them.
    public var listsContents: Bool
    /// What it says.
    public var body: [Markup]
    /// Small print at its foot.
    public var footer: [Markup]

    /// A page.
    public init(
        title: String, marking: String?, asAt: String, subtitle: String? = nil,
        breadcrumbs: [(title: String, link: LocalLink)] = [], listsContents: Bool = false,
        body: [Markup], footer: [Markup] = []
    ) {
        self.title = title
        self.marking = marking
        self.asAt = asAt
        self.subtitle = subtitle
        self.breadcrumbs = breadcrumbs
        self.listsContents = listsContents
        self.body = body
        self.footer = footer
    }

    /// The document, UTF-8.
    ///
    /// - Throws: what Mustache finds wrong with the page's shell; the tests show that it finds nothing.
    public func html() throws -> [UInt8] {
        let shell = PageShell(
            title: title,
            styles: Stylesheet.text(
                marking: marking, foot: "\(title), as at \(ShownDay(iso: asAt)?.long ?? asAt)"),
            header: masthead.html(), body: Markup.group([contents] + body).html(), footer: foot.html())
        return Array(try MustacheTemplate(string: PageShell.template).render(shell).utf8)
    }
}
