/// What a table of a page becomes where the page is narrow.
public enum TableLayout: Hashable, Sendable {
    /// It keeps its columns and scrolls sideways in its own frame: for numbers to compare.
    case scrolling
    /// Each row becomes a card with the column names beside its values: for cases to read.
    case cards
}

extension Markup {
    /// A table of a page, with its title, caption and notes.
    ///
    /// The first column names the rows.
    public static func table(_ table: Table, id: String? = nil, layout: TableLayout = .scrolling) -> Markup {
        let rows = table.rows.indices.map { table.cells(of: $0).map(\.markup) }
        return .table(
            title: table.title, id: id, caption: table.caption, notes: table.notes, columns: table.columns,
            rows: rows, layout: layout)
    }

    /// A table of a page whose cells hold any markup, such as badges and links.
    public static func table(
        title: String, id: String? = nil, caption: String? = nil, notes: [String] = [], columns: [Column],
        rows: [[Markup]], layout: TableLayout = .scrolling
    ) -> Markup {
        TableMarkup(columns: columns, rows: rows, layout: layout)
            .markup(title: title, id: id ?? title, caption: caption, notes: notes)
    }
}

extension Cell {
    /// The value as a piece of a page.
    fileprivate var markup: Markup {
        switch self {
        case .text(let text): .lines(text)
        case .day(let iso): .element(.time, [Attribute("datetime", iso)], [.text(shown)])
        case .marker: .element(.span, [.classes("marker")], [.text(shown)])
        case .integer, .decimal, .percent: .text(shown)
        case .blank: .nothing
        }
    }
}

/// A table as elements.
///
/// A table of cards is laid out by the stylesheet as blocks, by which browsers forget that it is a table: there
/// the roles are said again.
private struct TableMarkup {
    let columns: [Column]
    let rows: [[Markup]]
    let layout: TableLayout

    func markup(title: String, id: String, caption: String?, notes: [String]) -> Markup {
        let captionID = LocalLink.slug(id) + "-caption"
        let table = Markup.element(
            .table, [.classes(classes)] + role("table"),
            [
                .element(
                    .caption, [.id(captionID)],
                    [
                        .element(.span, [.classes("table-title")], [.text(title)]),
                        caption.map { .element(.span, [.classes("table-caption")], [.text($0)]) } ?? .nothing,
                    ]),
                .element(.thead, role("rowgroup"), [.element(.tr, role("row"), columns.map(heading))]),
                .element(.tbody, role("rowgroup"), rows.map(row)),
            ])
        return .element(
            .div, [.classes("table")],
            [
                .element(.div, frame(captionID), [table]),
                notes.isEmpty
                    ? .nothing : .element(.div, [.classes("notes")], notes.map { .paragraph(.text($0)) }),
            ])
    }

    /// The layout, and what paper needs to know: a short table stays on one page, one of many columns is set smaller.
    private var classes: String {
        (layout == .cards ? "cards" : "plain") + (rows.count <= 8 ? " short" : "")
            + (columns.count > 8 ? " many" : "")
    }

    /// A frame that scrolls must be reachable by keyboard.
    private func frame(_ captionID: String) -> [Attribute] {
        guard layout == .scrolling else { return [.classes("frame")] }
        return [
            .classes("frame scrolling"), .role("region"), .labelled(by: captionID),
            Attribute("tabindex", "0"),
        ]
    }

    private func heading(_ column: Column) -> Markup {
        .element(.th, [.scope("col")] + side(of: column) + role("columnheader"), [.text(column.name)])
    }

    private func row(_ cells: [Markup]) -> Markup {
        .element(
            .tr, role("row"),
            columns.indices.map { index in
                let content = cells.indices.contains(index) ? cells[index] : .nothing
                let label = layout == .cards ? [Attribute("data-label", columns[index].name)] : []
                return index == 0
                    ? .element(
                        .th, [.scope("row")] + side(of: columns[index]) + label + role("rowheader"), [content]
                    )
                    : .element(.td, side(of: columns[index]) + label + role("cell"), wrapped(content))
            })
    }

    /// A card's value keeps together beside its column's name.
    private func wrapped(_ content: Markup) -> [Markup] {
        if content.isNothing { return [] }
        return layout == .cards ? [.element(.div, [.classes("value")], [content])] : [content]
    }

    private func side(of column: Column) -> [Attribute] {
        switch column.alignment {
        case .leading: []
        case .centre: [.classes("centre")]
        case .trailing: [.classes("number")]
        }
    }

    private func role(_ role: String) -> [Attribute] { layout == .cards ? [.role(role)] : [] }
}
