import Release
import Rendering
import Vocabulary

/// The part of the run report that is about extracts: how fresh they are, what was in them, what was new.
struct RunReportExtracts {
    let extracts: [ExtractLine]

    var section: Markup {
        let whole = extracts.flatMap(\.findings)
        return .section(
            "Extracts", id: "extracts",
            [
                .table(freshness, layout: .cards),
                .table(counts, id: "extract-counts", layout: .cards),
                whole.isEmpty
                    ? .nothing : .subsection("About whole files", [.list(whole.map { .text($0) })]),
            ])
    }

    /// Sources of an agency that stand alike are one row; those that are late or missing come first.
    private struct Standing {
        let agency: String
        let received: Cell
        let state: String
        let age: Cell
        let freshForDays: Int?
        var sources: [String]
    }

    private var standings: [Standing] {
        let rows = extracts.reduce(into: [Standing]()) { rows, extract in
            let next = Self.standing(of: extract)
            let place = rows.firstIndex {
                $0.agency == next.agency && $0.received == next.received && $0.age == next.age
                    && $0.freshForDays == next.freshForDays
            }
            if let place { rows[place].sources += next.sources } else { rows.append(next) }
        }
        return rows.filter { $0.state != "fresh" } + rows.filter { $0.state == "fresh" }
    }

    private static func standing(of extract: ExtractLine) -> Standing {
        Standing(
            agency: extract.agency,
            received: extract.receivedOn.map { .day($0.description) } ?? .marker("never"),
            state: extract.isFresh ? "fresh" : extract.receivedOn == nil ? "MISSING" : "LATE",
            age: extract.ageInDays.map { .integer($0) } ?? .marker("–"), freshForDays: extract.freshForDays,
            sources: [extract.source.name])
    }

    private var freshness: Table {
        Table(
            title: "Freshness", caption: "How old each source's latest extract is, and how old it may be",
            columns: [
                Column("Agency"), Column("State"), Column("Received", kind: .date),
                Column("Age in days", kind: .number), Column("May be", kind: .number), Column("Sources"),
            ],
            rows: standings.map { row in
                [
                    .text(row.agency), .text(row.state), row.received, row.age,
                    row.freshForDays.map { .integer($0) } ?? .marker("any age"),
                    .text(row.sources.joined(separator: ", ")),
                ]
            })
    }

    private var counts: Table {
        let isAnyKept = extracts.contains { $0.changes.count > 4 && $0.changes[4] > 0 }
        let names =
            ["New", "Changed", "Unchanged", "Withdrawn"] + (isAnyKept ? ["Gone, yet kept"] : [])
        return Table(
            title: "Extracts of tonight, and what is new in them by key",
            columns: [Column("File"), Column("State")] + RowCounts.columns
                + names.map { Column($0, kind: .number) },
            rows: extracts.filter { $0.file != nil }.map { extract in
                [.text(extract.file ?? ""), .text((extract.status ?? "").lowercased())] + extract.counts.cells
                    + names.indices.map { place in
                        extract.changes.indices.contains(place) ? .integer(extract.changes[place]) : .blank
                    }
            })
    }
}
