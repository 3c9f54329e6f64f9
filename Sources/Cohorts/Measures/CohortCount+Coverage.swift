internal import Definitions
internal import Timelines
internal import Vocabulary

extension CohortCount {
    /// How many of the cohort each agency knows, and how firmly its records are tied to them.
    mutating func coverageTable(_ measure: CohortMeasure, _ agencies: [Agency]) -> ConfidentialTable {
        let implied = Set(cohort.members.inputs.sources(suppliedBy: timelines.supply).map(\.agency))
        let rows = agencies.map { agency in
            coverageRow(agency, measure.id, isImplied: implied.contains(agency))
        }
        return ConfidentialTable(
            name: measure.id, title: measure.title, caption: measure.question, notes: measure.notes,
            rowHeading: "Agency",
            columns: [
                TableColumn("People found", .persons), TableColumn("Of the whole cohort", .share),
                TableColumn("Firmly linked", .persons), TableColumn("Firmly, of the whole cohort", .share),
            ], rows: rows, chart: .bars(column: 1))
    }

    /// Being known to an agency is disclosive of everybody unless the cohort's definition says so already.
    private mutating func coverageRow(
        _ agency: Agency, _ path: String, isImplied: Bool
    ) -> ConfidentialRow {
        let links = members.map { timelines.people[$0].link(to: agency) ?? .none }
        let least = max(cohort.declaration.minimumLink, .weak)
        let here = "\(path)/\(agency)"
        let foundCount = links.count { $0 >= least }
        let firmCount = links.count { $0 >= max(least, .details) }
        let found = book.enter("\(here)/found", foundCount, weight: 8, isDisclosiveWhenZero: true)
        let missing = book.enter(
            "\(here)/not found", members.count - foundCount, .guarded, isDisclosiveWhenZero: !isImplied)
        let firm = book.enter("\(here)/firm", firmCount, weight: 2)
        let loose = book.enter("\(here)/loose", foundCount - firmCount, .guarded)
        book.relate(size, is: [found, missing])
        book.relate(found, is: [firm, loose])
        return ConfidentialRow(
            label(agency),
            [
                .count(found), .share(of: CellSum(found), in: CellSum(size)), .count(firm),
                .share(of: CellSum(firm), in: CellSum(size)),
            ])
    }
}
