public import Release
import Rendering
import Vocabulary

/// Pairs that look like one person and were not joined, weight by weight, for the analyst to decide on.
public struct LinkageReviewPaper: Sendable {
    private let document: LinkageReviewDocument

    /// The paper of a review.
    public init(_ document: LinkageReviewDocument) { self.document = document }

    /// The review as a file.
    ///
    /// - Throws: What writing a page throws.
    public func files(in room: Workroom) throws -> [PublishedFile] {
        [PublishedFile(path: "linkage-review.html", bytes: try page.html())]
    }

    /// The review in the night's index.
    public var entry: IndexDocument.Entry {
        IndexDocument.Entry(
            title: "Linkage review",
            sentence: "For the analyst: \(document.total) pairs of records to look at, by pseudonym.",
            paths: ["linkage-review.html"])
    }

    private var page: Page {
        document.heading.page(
            title: "Linkage review", subtitle: "Pairs that look like one person and were not joined",
            body: [overview, pairs, changes, reading])
    }

    private var overview: Markup {
        let figures = document.summary.figures.prefix(6).map { figure in
            (value: Cell.integer(figure.count).shown, label: figure.name)
        }
        guard !document.pairs.isEmpty else {
            return [.keyFigures(Array(figures)), .callout("Nothing to look at", tone: .good, [])]
        }
        let rows = document.pairs.enumerated().map { index, pair -> [Markup] in
            [
                .link("Pair \(index + 1)", to: .anchor("pair-\(index + 1)")),
                .text("\(pair.left.agency) and \(pair.right.agency)"), .text(pair.reason),
                .text(bits(pair.weight)), .text(Cell.percent(100 * pair.probability, places: 1).shown),
            ]
        }
        return [
            .keyFigures(Array(figures)),
            .section(
                "Pairs, heaviest first", id: "pairs",
                [
                    .table(
                        title: "\(document.pairs.count) of \(document.total) pairs", id: "pairs-table",
                        columns: [
                            Column("Pair"), Column("Agencies"), Column("Why not joined"),
                            Column("Weight in bits", kind: .number), Column("Probability", kind: .percent),
                        ], rows: rows, layout: .cards)
                ]),
        ]
    }

    private var pairs: Markup {
        guard !document.pairs.isEmpty else { return .nothing }
        return .section(
            "Weight by weight", id: "weights",
            document.pairs.enumerated().map { index, pair in card(pair, place: index + 1) })
    }

    private func card(_ pair: ContestedPair, place: Int) -> Markup {
        let start: [Cell] = [.text("before any comparison"), .text("prior"), .text(bits(pair.prior)), .blank]
        let table = Table(
            title: "Weights of pair \(place)",
            columns: [
                Column("Comparison"), Column("Level"), Column("Bits", kind: .number),
                Column("For rarity", kind: .number),
            ],
            rows: [start]
                + pair.parts.map { part in
                    [
                        .text(part.comparison), .text(part.level), .text(bits(part.weight)),
                        part.adjustment == 0 ? .blank : .text(bits(part.adjustment)),
                    ]
                } + [[.text("in all"), .blank, .text(bits(pair.weight)), .blank]])
        return .card(
            "Pair \(place)", id: "pair-\(place)",
            [
                .paragraph(.text("Why not joined: \(pair.reason).")),
                .definitions([
                    ("One record", side(pair.left)), ("The other", side(pair.right)),
                ]),
                .details("Weights", isOpen: place <= 3, [.table(table)]),
            ])
    }

    private func side(_ side: ContestedPair.Side) -> Markup {
        [
            .text("\(side.agency), \(side.label), "), .code(side.place), .text(", person "),
            .code(side.person.text),
        ]
    }

    private var changes: Markup {
        guard !document.changes.isEmpty else { return .nothing }
        return .section(
            "Identifiers that changed", id: "changes", [.list(document.changes.map { .text($0) })])
    }

    private var reading: Markup {
        document.heading.readingNotes([
            "A weight is in bits: each bit doubles the odds that two records are of one person.",
            "To decide on a pair, add a line to the file of link decisions: same or different, who, when and why. "
                + "Decisions outlive runs and always win.",
            "Records are named by file and line only, and people by pseudonym.",
        ])
    }

    private func bits(_ weight: Double) -> String {
        (weight > 0 ? "+" : "") + Cell.decimal(weight, places: 1).shown
    }
}
