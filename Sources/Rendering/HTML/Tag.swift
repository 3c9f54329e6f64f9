/// The elements a page may hold: none that run, load, embed or send anything.
public enum Tag: String, Hashable, Sendable {
    /// A part of the page and what frames it.
    case article, aside, div, figcaption, figure, footer, header, nav, section
    /// A heading.
    case h1, h2, h3, h4
    /// Running text.
    case a, code, em, p, small, span, strong, time
    /// A line break, which holds nothing.
    case lineBreak = "br"
    /// A list.
    case dd, dl, dt, li, ol, ul
    /// What can be opened.
    case details, summary
    /// A table.
    case caption, table, tbody, td, th, thead, tr
    /// A drawing.
    case defs, desc, g, line, pattern, rect, svg, text, title

    /// Whether a new line after it makes the page's source easier to read and changes nothing else.
    var endsLine: Bool {
        switch self {
        case .a, .code, .em, .small, .span, .strong, .time, .lineBreak, .dt, .td, .th: false
        default: true
        }
    }

    /// Whether its first child begins a new line of the source.
    var opensLine: Bool {
        switch self {
        case .article, .aside, .div, .figure, .footer, .header, .nav, .section, .dl, .ol, .ul, .details,
            .table,
            .tbody, .thead, .defs, .g, .svg:
            true
        default: false
        }
    }
}
