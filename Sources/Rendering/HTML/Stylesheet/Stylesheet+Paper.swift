extension Stylesheet {
    /// Pages on paper: nothing that is cut, nothing that only a screen can do.
    static let paper = """
        @media print {
        html { font-size: 10pt; }
        body { max-width: none; padding: 0; }
        .skip, .breadcrumbs { display: none; }
        a, a:visited { color: inherit; text-decoration: none; }
        h1, h2, h3, h4, figcaption, caption, .navigation-label, .callout-title { break-after: avoid; \
        break-inside: avoid; }
        .tabled figure details { display: none; }
        h2 { margin-top: 1.5rem; }
        p, li { orphans: 3; widows: 3; }
        .sketch, .card, .callout, .key-figures, .definitions > div, .legend { break-inside: avoid; }
        .drawing { overflow: visible; }
        .frame.scrolling { overflow: visible; }
        .scrolling caption > span { position: static; }
        table { font-size: 9pt; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { padding: 0.25rem 0.5rem 0.25rem 0; }
        tbody th, tbody td, .plain tbody th, .plain tbody td { overflow-wrap: anywhere; min-width: 5.8em; }
        .plain tbody th { min-width: 9em; }
        table.many { font-size: 7.5pt; }
        table.many tbody th, table.many tbody td { min-width: 4.5em; }
        .plain thead th, table tbody .number { min-width: 0; }
        tbody .number { overflow-wrap: normal; white-space: nowrap; }
        table.short { break-inside: avoid; }
        thead { break-after: avoid; }
        tbody tr:first-child { break-before: avoid; }
        figure caption { position: static; clip-path: none; width: auto; height: auto; }
        details > summary { color: inherit; text-decoration: none; font-weight: 700; list-style: none; \
        break-after: avoid; }
        details::details-content { content-visibility: visible; display: block; }
        .badge, .callout, .navigation { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .new-page { break-before: page; }
        }

        """
}
