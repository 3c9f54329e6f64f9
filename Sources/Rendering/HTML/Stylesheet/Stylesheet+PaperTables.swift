extension Stylesheet {
    /// Tables on paper: as wide as the page and no wider, rows whole, the names of columns on each page.
    static let paperTables = """
        @media print {
        .table { margin: 0 0 0.7rem; }
        .card .table { margin: 0 0 0.3rem; }
        .frame.scrolling { overflow: visible; }
        .scrolling caption > span { position: static; max-width: none; }
        caption { padding: 0 0 0.15rem; }
        caption > span { max-width: none; }
        .cards caption > span { display: inline; margin-right: 0.6em; }
        .table-title { font-size: 9pt; }
        .table-caption { font-size: 8pt; }
        table { font-size: 8.5pt; line-height: 1.25; }
        table.many { font-size: 7.5pt; }
        thead { display: table-header-group; break-after: avoid; }
        tr { break-inside: avoid; }
        table.short { break-inside: avoid; }
        tbody tr:first-child { break-before: avoid; }
        th, td { padding: 0.12rem 0.6rem 0.12rem 0; }
        thead th { border-bottom-width: 1px; }
        tbody th, tbody td, .plain tbody th, .plain tbody td { overflow-wrap: anywhere; min-width: 6.2em; }
        .plain tbody th { min-width: 9em; }
        table.many tbody td { overflow-wrap: break-word; min-width: 5.2em; }
        table.many tbody th { min-width: 16em; }
        .card tbody th { min-width: 18em; }
        .card tbody td:nth-child(3) { min-width: 13em; }
        .card tbody td:last-child { min-width: 17em; }
        .plain thead th, table tbody .number { min-width: 0; }
        tbody .number { overflow-wrap: normal; white-space: nowrap; }
        .figures table { font-size: 8pt; }
        .figures .plain tbody th { min-width: 8.5em; }
        .figures .table { margin-bottom: 0; }
        .notes { margin-top: 0.2rem; }
        .notes p { margin-bottom: 0.1rem; }
        }

        """
}
