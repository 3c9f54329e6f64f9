extension Stylesheet {
    /// Pages on paper: nothing that is cut, nothing that only a screen can do.
    static let paper = """
        @media print {
        html { font-size: 10pt; }
        body { max-width: none; padding: 0; }
        .skip, .breadcrumbs { display: none; }
        a, a:visited { color: inherit; text-decoration: none; }
        h1, h2, h3, h4, figcaption, caption, .navigation-label, .callout-title { break-after: avoid; }
        h2 { margin-top: 1.5rem; }
        p, li { orphans: 3; widows: 3; }
        .drawing, .card, .callout, .key-figures, .definitions > div, .legend { break-inside: avoid; }
        .drawing { overflow: visible; }
        .frame.scrolling { overflow: visible; }
        .scrolling caption > span { position: static; }
        table { font-size: 9pt; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { padding: 0.25rem 0.5rem 0.25rem 0; }
        tbody th, tbody td { overflow-wrap: anywhere; }
        .plain th, .plain td, .plain tbody th { min-width: 0; }
        tbody .number { overflow-wrap: normal; white-space: nowrap; }
        figure caption { position: static; clip-path: none; width: auto; height: auto; }
        details > summary { color: inherit; text-decoration: none; font-weight: 700; }
        details::details-content { content-visibility: visible; display: block; }
        .badge, .callout, .navigation { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .new-page { break-before: page; }
        }

        """
}
