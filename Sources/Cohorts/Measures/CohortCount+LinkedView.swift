internal import Definitions
internal import Vocabulary

extension CohortCount {
    /// What one agency sees, what all see together, and how sure that is (domain reference 8.3).
    mutating func linkedTables(_ measure: CohortMeasure, _ issues: [CompiledIssue]) -> [ConfidentialTable] {
        let counted = issues.map { issue in (issue: issue, cells: cells(of: issue)) }
        let tables = LinkedViewTables(
            measure: measure, size: size, issues: counted, agencyLabels: agencyLabels(issues))
        return [tables.summary] + tables.views + [tables.agreement, tables.certainty]
    }

    private mutating func cells(of issue: CompiledIssue) -> IssueCells {
        let answers = issue.views.map { truths($0.condition) }
        let firmAnswers = issue.views.map { truths($0.condition, minimumLink: .details) }
        let firm = members.indices.map { member in
            firmAnswers.reduce(TruthValue.no) { $0.or($1[member]) }
        }
        let inPlace = issue.inPlace.map { truths($0) }
        let patterns = ViewPatterns(answers: answers, firm: firm, inPlace: inPlace)
        let paths = issue.views.map { view in
            path(
                of: view.condition,
                proposed: "issue/\(issue.declaration.id)/\(view.declaration.agency.name)")
        }
        return IssueCells(issue, patterns, paths: paths, size: size, into: &book)
    }

    /// The agencies whose views are compared, in order of first appearance, with what they are called.
    private func agencyLabels(_ issues: [CompiledIssue]) -> [(agency: Agency, label: String)] {
        var agencies: [Agency] = []
        for agency in issues.flatMap({ $0.views.map(\.declaration.agency) }) where !agencies.contains(agency)
        {
            agencies.append(agency)
        }
        return agencies.map { ($0, label($0)) }
    }
}

/// The tables of the linked view.
struct LinkedViewTables {
    let measure: CohortMeasure
    let size: CellName
    let issues: [(issue: CompiledIssue, cells: IssueCells)]
    let agencyLabels: [(agency: Agency, label: String)]

    /// A row an issue, a column an agency, and all together.
    var summary: ConfidentialTable {
        let rows = issues.map { issue, cells in
            let shares = agencyLabels.map { agency, _ -> ConfidentialEntry in
                guard let place = issue.views.firstIndex(where: { $0.declaration.agency == agency }) else {
                    return .notApplicable
                }
                return .share(of: CellSum(cells.flagged[place]), in: CellSum(size))
            }
            return ConfidentialRow(
                issue.declaration.label,
                shares + [
                    .share(of: CellSum(cells.linked), in: CellSum(size)),
                    .gain(cells.linked, over: cells.flagged),
                ])
        }
        return ConfidentialTable(
            name: measure.id, title: measure.title, caption: measure.question, notes: measure.notes,
            rowHeading: "Issue",
            columns: agencyLabels.map { TableColumn("\($0.label) alone", .share) } + [
                TableColumn("All together", .share),
                TableColumn("More people than the best single view", .persons),
            ], rows: rows, chart: .groupedBars(columns: Array(0...agencyLabels.count)))
    }

    /// For each issue, a row an agency and one for all together.
    var views: [ConfidentialTable] { issues.map { view($0.issue, $0.cells) } }

    private func view(_ issue: CompiledIssue, _ cells: IssueCells) -> ConfidentialTable {
        var rows = issue.views.enumerated().map { place, view in
            row(
                label(view.declaration.agency) + " alone", cells.flagged[place], cells.unknown[place],
                alone: .count(cells.alone[place]))
        }
        rows.append(row("All together", cells.linked, cells.undecided, alone: .notApplicable))
        return ConfidentialTable(
            name: "\(measure.id)_\(issue.declaration.id)",
            title: "\(issue.declaration.label): one agency's records, and all together",
            caption: "Of whom would each agency know by itself, and of whom do all know together?",
            notes: issue.views.map { "\(label($0.declaration.agency)): \($0.declaration.meaning)" },
            rowHeading: "By the records of",
            columns: [
                TableColumn("People flagged", .persons), TableColumn("Of the whole cohort", .share),
                TableColumn("Of those it can tell of", .share),
                TableColumn("Flagged by no other", .persons), TableColumn("Not known", .persons),
            ], rows: rows)
    }

    private func row(
        _ label: String, _ flagged: CellName, _ unknown: CellName, alone: ConfidentialEntry
    ) -> ConfidentialRow {
        ConfidentialRow(
            label,
            [
                .count(flagged), .share(of: CellSum(flagged), in: CellSum(size)),
                .share(of: CellSum(flagged), in: CellSum([size], less: [unknown])), alone, .count(unknown),
            ])
    }

    /// How far the agencies agree, and what changes by putting their records together.
    var agreement: ConfidentialTable {
        let responses = issues.compactMap { issue, _ in
            issue.declaration.response.map { response in
                "\(issue.declaration.label): the response is to \(response.title). It changes for people who are "
                    + "flagged, but not by the records of \(label(response.lead))"
                    + (response.inPlace == nil ? "." : ", unless it is known to be in place.")
            }
        }
        return ConfidentialTable(
            name: measure.id + "_agreement", title: "How far agencies' records agree",
            caption: "Where do records agree or conflict, and for how many would the response change?",
            notes: responses, rowHeading: "Issue",
            columns: [
                TableColumn("Agreed by two or more", .persons), TableColumn("Conflicting", .persons),
                TableColumn("Response changes", .persons),
            ],
            rows: issues.map { issue, cells in
                ConfidentialRow(
                    issue.declaration.label,
                    [
                        .count(cells.agreed), .count(cells.conflicting),
                        cells.changed.map { .count($0) } ?? .notApplicable,
                    ])
            })
    }

    /// How sure the linked view is: its bounds, and what rests on weak links.
    var certainty: ConfidentialTable {
        ConfidentialTable(
            name: measure.id + "_certainty", title: "How sure the linked view is",
            caption: "What if everybody of whom it isn't known had the issue, or nobody?",
            notes: [
                "Lowest: nobody has the issue of whom it isn't known. Highest: all of them have it.",
                "Firm links: without records that are tied to a person by weak evidence alone.",
            ], rowHeading: "Issue",
            columns: [
                TableColumn("Lowest", .share), TableColumn("Highest", .share),
                TableColumn("By firm links alone", .share), TableColumn("No agency can tell", .persons),
            ],
            rows: issues.map { issue, cells in
                ConfidentialRow(
                    issue.declaration.label,
                    [
                        .share(of: CellSum(cells.linked), in: CellSum(size)),
                        .share(of: CellSum([cells.linked, cells.undecided]), in: CellSum(size)),
                        .share(of: CellSum(cells.firm), in: CellSum(size)), .count(cells.unseen),
                    ])
            })
    }

    private func label(_ agency: Agency) -> String {
        agencyLabels.first { $0.agency == agency }?.label ?? agency.name
    }
}
