import Definitions
import DisclosureControl
import Release
import Rendering

/// The page of the equality report: what stands out first, then who is linked, alerted and answered, group by group.
struct EqualityReportPage {
    private let document: CountsReportDocument

    init(_ document: CountsReportDocument) { self.document = document }

    var page: Page {
        document.heading.page(
            title: "Equality monitoring: \(document.heading.area)",
            subtitle: "For the \(document.readers.joined(separator: " and ")): groups, never people",
            depth: 1, listsContents: true,
            body: [summary]
                + [
                    part("Who is linked", id: "linked", Self.linkage) { $0.name.hasPrefix("linked-") },
                    part("Who is alerted", id: "alerted", Self.alerts) { $0.name == "alerts" },
                    part("Fairness card of each rule", id: "rules", Self.cards) {
                        $0.name.hasPrefix("rule-")
                    },
                    part("What was answered", id: "answers", Self.answers) { $0.name.hasPrefix("answers-") },
                    notShown, reading,
                ])
    }

    private static let nothingFound =
        "No rate that can be shown lies outside 0.8 to 1.25 times everybody's. Of hidden ones nothing is known."
    private static let linkage =
        "Where records of one group are linked less often, alerts and counts see less of its people: a changed surname, "
        + "or a name that was written down by ear, is no choice of theirs."
    private static let alerts =
        "Of the people whose case somebody manages. Police contact reflects policing activity as much as conduct."
    private static let cards =
        "One table a rule, each beside everybody's rate. A rate that differs is to be reviewed with the rule's owner: is "
        + "it need, what was recorded, or the rule?"
    private static let answers =
        "Whether readers decide, accept and answer in time alike for everybody, and where records were another person's."

    private var tables: [ProtectedTable] { document.tables.sets.flatMap(\.tables) }

    // MARK: In short

    private var summary: Markup {
        guard let set = document.tables.sets.first else {
            return .callout(
                "Nothing can be shown", [.paragraph("The counts are withheld; the reasons are below.")])
        }
        let findings = EqualityFinding.all(in: tables)
        let beyond = findings.count(where: \.isBeyondChance)
        return .section(
            "In short", id: "in-short",
            [
                .keyFigures([
                    (value: set.size.text, label: "people in the records"),
                    (value: "\(beyond)", label: "rates to review, beyond chance"),
                    (value: "\(findings.count - beyond)", label: "others outside 0.8 to 1.25"),
                ]),
                findings.isEmpty
                    ? .paragraph(.text(Self.nothingFound))
                    : .table(Self.table(of: findings), id: "table-findings"),
            ])
    }

    private static func table(of findings: [EqualityFinding]) -> Table {
        Table(
            title: "Rates outside 0.8 to 1.25 times everybody's",
            notes: [
                "Worked out from the counts that can be shown. Beyond chance: everybody's rate lies outside the 95% "
                    + "confidence interval of the group's (Wilson). With many rates some lie outside by chance."
            ],
            columns: [
                Column("Of what"), Column("Group"), Column("Rate", kind: .percent),
                Column("Everybody's", kind: .percent), Column("Times everybody's", kind: .number),
                Column("Beyond chance"),
            ],
            rows: findings.map { finding in
                [
                    .text(finding.subject), .text(finding.group), .percent(100 * finding.share, places: 0),
                    .percent(100 * finding.shareOfAll, places: 0), .decimal(finding.ratio, places: 2),
                    .text(finding.isBeyondChance ? "yes: review" : "no"),
                ]
            })
    }

    // MARK: Parts

    private func part(
        _ title: String, id: String, _ lead: String, _ belongs: (ProtectedTable) -> Bool
    ) -> Markup {
        let tables = tables.filter(belongs)
        guard !tables.isEmpty else { return .nothing }
        return .section(
            title, id: id,
            [.paragraph(.text(lead))]
                + tables.map { table in
                    var shown = table.shownTable
                    shown.title = table.caption
                    shown.caption = nil
                    return .subsection(table.title, [.table(shown, id: "table-\(table.name)")])
                })
    }

    /// The tables that would hold nothing but markers, in one line; and what isn't shown at all.
    private var notShown: Markup {
        let leftOut = document.tables.sets.flatMap(\.leftOut)
        let withheld = document.tables.withheld.map { "\($0.title): \($0.reason) (\($0.rule.rawValue))." }
        let few = leftOut.isEmpty ? [] : ["Too few people: \(leftOut.joined(separator: "; "))."]
        guard !(few + withheld).isEmpty else { return .nothing }
        return .section("What is not shown", id: "not-shown", [.list((few + withheld).map { .text($0) })])
    }

    private var reading: Markup {
        let profiles = document.tables.sets.map(\.profile.name)
        return document.heading.readingNotes(
            document.tables.sets.flatMap(\.heading.caveats)
                + [
                    "Counts are of persons, rounded, and hidden where they could pick somebody out; shares and multiples "
                        + "come from the counts that are shown."
                ] + profiles.map { "Disclosure profile: \($0)." }
                + Marker.allCases.map { "\($0.rawValue): \($0.meaning)." })
    }
}
