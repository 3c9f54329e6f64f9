import Definitions
import Release
import Rendering
import Vocabulary

/// How much the night's lists ask of each reader, and of each agency (requirement R26).
struct RunReportWorkload {
    let lines: [WorkloadLine]

    var section: Markup {
        guard !lines.isEmpty else { return .nothing }
        let agencies = Dictionary(grouping: lines, by: \.recipient.agency).sorted { $0.key < $1.key }
        return .section(
            "What the lists ask for", id: "workload",
            [
                .table(
                    table(
                        "Alerts that wait for an answer, by agency", of: "Agency",
                        agencies.map { ($0.key.name, $0.value) })),
                .table(
                    table(
                        "Alerts that wait for an answer, by reader", of: "Reader",
                        lines.map { ("\($0.recipient.role) \($0.recipient.holder)", [$0]) })),
            ])
    }

    private func table(_ title: String, of whom: String, _ groups: [(String, [WorkloadLine])]) -> Table {
        let severities = Severity.allCases.sorted { $0.rank < $1.rank }
        return Table(
            title: title,
            columns: [
                Column(whom), Column("Cases", kind: .number), Column("People with alerts", kind: .number),
            ]
                + severities.map { Column($0.rawValue, kind: .number) }
                + [
                    Column("All", kind: .number), Column("New", kind: .number),
                    Column("Beyond the budget", kind: .number),
                    Column("Shown within others", kind: .number),
                ],
            rows: groups.map { name, lines in
                func sum(_ count: (WorkloadLine) -> Int) -> Cell {
                    .integer(lines.reduce(0) { $0 + count($1) })
                }
                return [.text(name), sum(\.caseload), sum(\.people)]
                    + severities.map { severity in sum { $0.waiting[severity] ?? 0 } }
                    + [sum(\.all), sum(\.new), sum(\.beyondBudget), sum(\.folded)]
            })
    }
}
