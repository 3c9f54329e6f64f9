extension Stylesheet {
    /// Pages on paper: smaller type, less air, nothing that only a screen can do.
    static let paper = """
        .paper { display: none; }
        @media print {
        html { font-size: 9pt; }
        body { max-width: none; padding: 0; line-height: 1.28; font-family: Arial, "Liberation Sans", \
        Helvetica, sans-serif; }
        .skip, .breadcrumbs, .navigation, .screen { display: none; }
        .paper { display: block; }
        a, a:visited { color: inherit; text-decoration: none; }
        h1 { font-size: 17pt; }
        h2 { font-size: 13pt; margin: 1rem 0 0.3rem; padding-top: 0.4rem; }
        h3 { font-size: 10.5pt; margin: 0.9rem 0 0.25rem; }
        h4 { font-size: 9.5pt; margin: 0.6rem 0 0.15rem; }
        p { margin: 0 0 0.3rem; max-width: none; }
        ul, ol { margin: 0 0 0.3rem; max-width: none; }
        li { margin-bottom: 0; }
        .masthead { border-bottom-width: 0.15rem; margin-bottom: 0.8rem; padding-bottom: 0.2rem; }
        .masthead .marking { margin-bottom: 0.5rem; padding: 0 0 0.25rem; }
        .masthead h1 { margin: 0.3rem 0 0.1rem; }
        .subtitle { font-size: 10.5pt; }
        .foot { margin-top: 1.2rem; padding-top: 0.5rem; }
        .callout { padding: 0.3rem 0.8rem; margin: 0 0 0.5rem; border-left-width: 0.3rem; }
        .callout-title { margin-bottom: 0.15rem; }
        .card { padding: 0.35rem 0.8rem; margin: 0 0 0.6rem; border-top-width: 0.15rem; \
        box-decoration-break: clone; -webkit-box-decoration-break: clone; }
        .badge { font-size: 7.5pt; padding: 0 0.35rem; line-height: 1.35; }
        .quiet, .notes { font-size: 8pt; }
        .key-figures { grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: 0.6rem; \
        margin: 0 0 0.8rem; }
        .key-figures > div { padding: 0 0 0 0.5rem; border-left-width: 0.15rem; }
        .key-figures dt { font-size: 8pt; }
        .key-figures dd { font-size: 13pt; }
        .definitions { margin: 0 0 0.4rem; }
        .definitions > div { padding: 0.08rem 0; display: grid; gap: 0.8rem; \
        grid-template-columns: minmax(9.5rem, 17%) 1fr; }
        .columns { columns: 2; column-gap: 1.5rem; }
        .columns .definitions > div { display: block; break-inside: auto; }
        .columns h3 { margin-top: 0.4rem; }
        .card .details-body > ul { columns: 2; column-gap: 1.5rem; }
        details { margin: 0 0 0.3rem; }
        li details { margin: 0; }
        li details > summary { display: none; }
        li .details-body { border: 0; padding: 0; margin: 0; font-size: 8pt; color: var(--quiet); }
        li .details-body p { margin: 0; }
        details > summary { color: inherit; text-decoration: none; font-weight: 700; list-style: none; \
        padding: 0; }
        details::details-content { content-visibility: visible; display: block; }
        .details-body { border-left-width: 0.15rem; padding: 0 0 0 0.7rem; margin-top: 0.1rem; }
        figure { margin: 0 0 0.8rem; max-width: none; }
        figcaption { margin-bottom: 0.4rem; }
        .chart-title { font-size: 9pt; }
        .chart-description, .legend { font-size: 8pt; }
        .legend { margin: 0 0 0.3rem; gap: 0.1rem 1rem; }
        .drawing { overflow: visible; zoom: 0.68; }
        .source { margin: 0.2rem 0 0; font-size: 7.5pt; }
        figure caption { position: static; clip-path: none; width: auto; height: auto; }
        .tabled figure details, .said figure details { display: none; }
        .figures { display: grid; gap: 1.2rem; grid-template-columns: minmax(0, 3fr) minmax(0, 5fr); }
        .badge, .callout, .series { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """

    /// Where a page of paper may end: never between a heading and what it heads, nor within what is short.
    static let paperBreaks = """
        @media print {
        h1, h2, h3, h4, figcaption, caption, summary, .callout-title { break-after: avoid; \
        break-inside: avoid; }
        p, li { orphans: 2; widows: 2; }
        .together, .sketch, .callout, .key-figures, .definitions > div, .legend, .figures \
        { break-inside: avoid; }
        .together.first, .pair > .beside { break-after: avoid; }
        .card > .together.first { break-after: auto; }
        .new-page { break-before: page; }
        }

        """
}
