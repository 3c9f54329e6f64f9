import Rendering
import Testing

@Suite struct `A piece of a page` {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a & b", "a &amp; b"),
        ("\"quoted\" 'too'", "&quot;quoted&quot; &#39;too&#39;"), ("&lt;", "&amp;lt;"),
        ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"), ("Zoë Łukasz 👩‍👧", "Zoë Łukasz 👩‍👧"),
        ("{{title}}", "{{title}}"),
    ])
    func `writes text as text, whatever it looks like`(text: String, html: String) {
        #expect(Markup.text(text).html() == html)
        #expect(Markup.paragraph(.text(text)).html() == "<p>\(html)</p>\n")
        #expect(Markup.element(.span, [.label(text)], []).html() == "<span aria-label=\"\(html)\"></span>")
    }

    @Test func `keeps text text in every component`() {
        let evil = "\"><script>x</script>'"
        let everything: Markup = [
            .section(evil, id: evil, [.subsection(evil, id: evil, [])]), .card(.text(evil), id: evil, []),
            .badge(evil, .serious), .callout(evil, []), .details(evil, [.lines(evil)]), .code(evil),
            .definitions([(evil, .text(evil))]), .keyFigures([(evil, evil)]), .list([.strong(evil)]),
            .navigation(evil, [(evil, .anchor(evil))]),
            .table(
                Table(
                    title: evil, caption: evil, notes: [evil], columns: [Column(evil)],
                    rows: [[.text(evil)], [.day(evil)], [.marker(evil)]]), layout: .cards),
            BarChart(
                id: evil, title: evil, description: evil, categoryName: evil, valueName: evil,
                bars: [
                    LabelledValue(evil, .value(1, label: evil)),
                    LabelledValue(evil, .suppressed(marker: evil)),
                ],
                source: evil
            ).markup(),
        ]
        let html = everything.html()
        #expect(!html.contains("<script"))
        #expect(!html.contains("x</script"))
        #expect(WellFormed.fault(in: html) == nil)
    }

    @Test(arguments: [
        "alerts.html", "../index.html#new", "a b/c.html", "#place", "a:b".replacing(":", with: "/"),
    ])
    func `links to places on this machine`(path: String) {
        #expect(LocalLink(path) != nil)
    }

    @Test(arguments: [
        "https://example.org", "javascript:alert(1)", " javascript:x", "//example.org", "/etc/passwd", "",
        "data:text/html,x", "mailto:a@b", "\\\\host", "java\nscript:x",
    ])
    func `links to nothing else`(path: String) {
        #expect(LocalLink(path) == nil)
    }

    @Test(arguments: [("In short", "in-short"), ("  A & B  ", "a-b"), ("Łukasz", "ukasz"), ("—", "item")])
    func `makes names for links of titles`(title: String, slug: String) {
        #expect(LocalLink.slug(title) == slug)
    }

    @Test func `breaks lines where text does`() {
        #expect(Markup.lines("a\nb\r\nc").html() == "a<br>b<br>c")
    }
}

@Suite struct `A table of a page` {
    @Test func `names its rows and columns to those who don't see it`() {
        let html = Markup.table(SampleReport.wide).html()
        #expect(html.contains("<caption id=\"counts-by-month-caption\">"))
        #expect(html.matches(of: "<th scope=\"col\"").count == 13)
        #expect(html.matches(of: "<th scope=\"row\">").count == 3)
        #expect(html.contains("role=\"region\" aria-labelledby=\"counts-by-month-caption\" tabindex=\"0\""))
    }

    @Test func `of cards says its roles and puts each column's name by each value`() {
        let html = Markup.table(SampleReport.alerts, layout: .cards).html()
        #expect(html.matches(of: "role=\"row\"").count == 4)
        #expect(html.matches(of: "data-label=\"Decision\"").count == 3)
        #expect(html.contains("<td data-label=\"Decision\" role=\"cell\"></td>"))
    }

    @Test func `fills short rows`() {
        let table = Table(title: "T", columns: [Column("a"), Column("b")], rows: [[.text("x")], []])
        #expect(Markup.table(table).html().matches(of: "<td").count == 2)
    }
}
