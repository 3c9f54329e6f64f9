extension Stylesheet {
    /// Tables that scroll in their own frame, and tables whose rows become cards where there is little width.
    ///
    /// Rows are whole pixels high, so that no cell which stays in sight covers the line above it.
    static let tables = """
        .table { margin: 0 0 1.75rem; }
        .frame.scrolling { overflow-x: auto; }
        table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 0.9375rem; line-height: 1.4; }
        caption { text-align: left; padding: 0 0 0.5rem; }
        .scrolling caption > span { position: sticky; left: 0; max-width: min(44rem, calc(100vw - 2.5rem)); }
        caption > span { display: block; max-width: 44rem; }
        .table-title { font-weight: 700; font-size: 1.0625rem; }
        .table-caption { color: var(--quiet); }
        th, td { text-align: left; vertical-align: top; padding: 0.4375rem 0.75rem 0.4375rem 0; \
        border-bottom: 1px solid var(--line); font-weight: 400; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { font-weight: 700; border-bottom: 2px solid var(--ink); vertical-align: bottom; }
        .plain th, .plain td { min-width: 4.25rem; }
        .plain tbody th { min-width: 9rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .centre { text-align: center; }
        .marker { color: var(--quiet); white-space: nowrap; }
        td time, th time { white-space: nowrap; }
        .notes { font-size: 0.875rem; color: var(--quiet); margin-top: 0.5rem; }
        .notes p { margin-bottom: 0.3rem; }
        @media screen and (min-width: 44em) { .many { font-size: 0.8125rem; } \
        .many th, .many td { padding-right: 0.5rem; } \
        .card .cards small { overflow-wrap: anywhere; } \
        .card .cards tbody th { min-width: 11rem; } .card .cards tbody td:nth-child(3) { min-width: 7.5rem; } }
        @media screen and (max-width: 43.99em) {
        .plain th:first-child { position: sticky; left: 0; background: #fff; max-width: 10rem; }
        .cards, .cards tbody, .cards tr, .cards th, .cards td, .cards caption { display: block; width: 100%; }
        .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .cards tr { border: 1px solid var(--line); border-top: 0.25rem solid var(--accent); \
        padding: 0.5rem 0.75rem; margin-bottom: 0.9rem; }
        .cards tbody th { font-weight: 700; font-size: 1.0625rem; text-align: left; padding: 0.1rem 0 0.4rem; \
        border: 0; }
        .cards td { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0.75rem; \
        padding: 0.35rem 0; text-align: left; border: 0; border-top: 1px solid var(--line); }
        .cards td::before { content: attr(data-label); color: var(--quiet); }
        .cards td:empty { display: none; }
        }

        """
}
