extension Stylesheet {
    /// Charts: a figure with a title, a legend, a drawing and the table of its figures.
    ///
    /// The colours of series are those of the Government Analysis Function's palette, which differ in lightness too.
    static let charts = """
        figure { margin: 0 0 2rem; max-width: 44rem; }
        figcaption { margin-bottom: 0.75rem; }
        .chart-title { display: block; font-weight: 700; font-size: 1.0625rem; }
        .chart-description { display: block; color: var(--quiet); font-size: 0.9375rem; }
        .drawing { overflow-x: auto; }
        .chart { display: block; width: 100%; overflow: visible; font-size: 14px; font-family: inherit; \
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .chart text { fill: var(--ink); }
        .chart .value { font-weight: 600; font-variant-numeric: tabular-nums; }
        .chart .middle { text-anchor: middle; }
        .chart .on-dark { fill: #fff; }
        .chart .small { font-size: 12px; }
        .chart .baseline { stroke: var(--ink); stroke-width: 2; }
        .series-1 { fill: #12436d; } .series-2 { fill: #28a197; } .series-3 { fill: #801650; }
        .series-4 { fill: #f46a25; }
        .hatch-ground { fill: #fff; } .hatch-stroke { stroke: #505a5f; stroke-width: 2; }
        .hatched { stroke: #505a5f; stroke-width: 1; }
        .shade-0 { fill: #fff; stroke: #b1b4b6; } .shade-1 { fill: #dbe7f1; } .shade-2 { fill: #b0cbe2; }
        .shade-3 { fill: #7fa9cd; } .shade-4 { fill: #2f6699; } .shade-5 { fill: #12436d; }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; \
        margin: 0 0 0.75rem; font-size: 0.9375rem; }
        .legend li { display: flex; gap: 0.5rem; align-items: center; margin: 0; }
        .legend.letters li { align-items: baseline; }
        .legend svg { flex: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .source { margin: 0.5rem 0 0; font-size: 0.875rem; color: var(--quiet); }
        figure details { margin: 0.5rem 0 0; }
        figure .table { margin-bottom: 0.5rem; }
        figure caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

        """
}
