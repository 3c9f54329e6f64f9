import Release
import Rendering
import Vocabulary

extension DocumentHeading {
    /// A page of a paper with this heading.
    ///
    /// - Parameters:
    ///   - title: The title.
    ///   - subtitle: The sentence under it.
    ///   - depth: How many folders lie between the page and the night's folder.
    ///   - isIndex: Whether it is the night's first page, above which there is none.
    ///   - listsContents: Whether a list of its sections stands before them.
    ///   - body: What it says, below the notice.
    /// - Returns: The page.
    func page(
        title: String, subtitle: String, depth: Int = 0, isIndex: Bool = false, listsContents: Bool = false,
        body: [Markup]
    ) -> Page {
        let way = String(repeating: "../", count: depth) + "index.html"
        let index = LocalLink(way).map { [(title: "Night of \(asOf.inWords)", link: $0)] } ?? []
        return Page(
            title: title, marking: marking, asAt: asOf.description, subtitle: subtitle,
            breadcrumbs: isIndex ? [] : index, listsContents: listsContents,
            body: banner + body, footer: smallPrint)
    }

    /// What every output says at its head.
    private var banner: [Markup] {
        let notice =
            notice.map { [Markup.callout("Please note", tone: .notice, [.paragraph(.text($0))])] } ?? []
        return notice
            + (warnings.isEmpty
                ? [] : [.callout("Not complete", tone: .serious, warnings.map { .paragraph(.text($0)) })])
    }

    private var smallPrint: [Markup] {
        var lines = ["Issued by \(partnership) for the night of \(asOf.inWords)."]
        if !purpose.isEmpty { lines.append("Purpose: \(purpose).") }
        if !citations.isEmpty { lines.append("Shared under \(citations.joined(separator: ", ")).") }
        lines.append("Ask about what is or isn't shared: \(contact).")
        return lines.map { .paragraph(.text($0)) }
    }

    /// What must be kept in mind with every paper.
    var caveats: [String] {
        var caveats = [
            "“Not found” means that no record could be linked to the person. It never means that nothing is known, "
                + "and it never means that there is no risk."
        ]
        if !linkQuality.shares.isEmpty {
            let shares = linkQuality.shares.map { share in
                "\(share.agency) \(Cell.percent(share.percent, places: 0).shown)"
            }
            caveats.append(
                "Share of each agency's people who are linked to another agency's record: "
                    + "\(shares.joined(separator: ", ")). A person who isn't linked is not a person without records."
            )
        }
        if let floor = linkQuality.missedLinkFloor {
            caveats.append(
                "Records without names can't be linked fully: at least \(Cell.percent(floor, places: 0).shown) of "
                    + "their true links are missed.")
        }
        return caveats
    }

    /// The caveats and other notes as a part of a page.
    func readingNotes(_ notes: [String]) -> Markup {
        .section("How to read this", id: "how-to-read", [.list((notes + caveats).map { .text($0) })])
    }

    /// A workbook with this heading.
    func workbook(title: String, sheets: [Sheet]) -> Workbook {
        Workbook(
            title: title.shortened(to: 200), subject: purpose.shortened(to: 200),
            author: partnership.shortened(to: 200), marking: marking, asAt: asOf.description,
            sheets: sheets.map(\.fitting))
    }

    /// The lines above a sheet's table.
    var preamble: [String] {
        [
            "\(marking) · as at \(asOf.inWords) · \(partnership)",
            citations.isEmpty ? nil : "Shared under \(citations.joined(separator: ", "))", notice,
        ].compactMap(\.self) + warnings
    }
}
