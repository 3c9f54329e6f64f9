internal import Definitions
internal import Vocabulary

/// The counts of one need.
struct NeedCells {
    let yes: CellName
    let severe: CellName?
    let unknown: CellName
}

extension CohortCount {
    /// How many have each need, at the standard and the severe threshold; and of how many it isn't known.
    mutating func needsTable(_ measure: CohortMeasure, _ needs: [CompiledNeed]) -> ConfidentialTable {
        let rows = needs.map { need in
            let cells = needCells(need)
            let known = CellSum([size], less: [cells.unknown])
            return ConfidentialRow(
                need.declaration.label,
                [
                    .count(cells.yes), .share(of: CellSum(cells.yes), in: known),
                    .share(of: CellSum(cells.yes), in: CellSum(size)),
                    cells.severe.map { .count($0) } ?? .notApplicable,
                    cells.severe.map { .share(of: CellSum($0), in: known) } ?? .notApplicable,
                    .count(cells.unknown),
                ])
        }
        return ConfidentialTable(
            name: measure.id, title: measure.title, caption: measure.question, notes: measure.notes,
            rowHeading: "Need",
            columns: [
                TableColumn("People with the need", .persons),
                TableColumn("Of those whose need is known", .share),
                TableColumn("Of the whole cohort", .share),
                TableColumn("People with a severe need", .persons),
                TableColumn("Severe, of those known", .share),
                TableColumn("Not known", .persons),
            ], rows: rows, chart: .groupedBars(columns: [1, 4]))
    }

    /// The path of a need's counts.
    mutating func path(of need: CompiledNeed) -> String {
        path(of: need.standard, proposed: "need/\(need.declaration.id)")
    }

    /// The counts of a need; a severe need is one that is also there at the standard threshold.
    mutating func needCells(_ need: CompiledNeed) -> NeedCells {
        let standard = truths(need.standard)
        let path = path(of: need)
        let yes = book.enter(
            "\(path)/yes", standard.count { $0 == .yes }, weight: 12, isDisclosiveWhenZero: true)
        let no = book.enter("\(path)/no", standard.count { $0 == .no }, .guarded, isDisclosiveWhenZero: true)
        let unknown = book.enter("\(path)/unknown", standard.count { $0 == .unknown }, weight: 3)
        book.relate(size, is: [yes, no, unknown])
        guard let condition = need.severe else {
            return NeedCells(yes: yes, severe: nil, unknown: unknown)
        }
        let both = zip(standard, truths(condition)).map { $0.and($1) }
        let severe = book.enter(
            "need/\(need.declaration.id)/severe", both.count { $0 == .yes }, weight: 4,
            isDisclosiveWhenZero: true)
        let rest = zip(standard, both).count { $0 == .yes && $1 != .yes }
        let milder = book.enter(
            "need/\(need.declaration.id)/not_severe", rest, .guarded, isDisclosiveWhenZero: true)
        book.relate(yes, is: [severe, milder])
        return NeedCells(yes: yes, severe: severe, unknown: unknown)
    }
}
