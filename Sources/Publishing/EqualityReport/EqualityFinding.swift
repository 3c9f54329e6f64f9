import DisclosureControl
import Vocabulary

/// A group whose rate differs from everybody's by more than monitoring lets pass (domain reference 7.7).
///
/// It is worked out from counts that may be shown, so it tells nothing that they don't.
struct EqualityFinding {
    /// From the lower bound to the upper, a group's rate is near enough to everybody's.
    static let tolerated = 0.8...1.25

    /// The title of the table.
    let subject: String
    /// The group.
    let group: String
    /// The group's share of whom it holds, from 0 to 1.
    let share: Double
    /// Everybody's.
    let shareOfAll: Double
    /// Whether everybody's share lies outside the 95 % confidence interval of the group's.
    let isBeyondChance: Bool

    /// The group's share as a multiple of everybody's.
    var ratio: Double { share / shareOfAll }

    /// What stands out in some tables, those beyond chance first, in the tables' order.
    static func all(in tables: [ProtectedTable]) -> [EqualityFinding] {
        let found = tables.flatMap { table -> [EqualityFinding] in
            guard let first = table.rows.first, let all = counts(first), all.part > 0 else { return [] }
            return table.rows.dropFirst().compactMap { row in
                counts(row).flatMap { finding(table.title, row.label, $0, beside: all) }
            }
        }
        return found.filter(\.isBeyondChance) + found.filter { !$0.isBeyondChance }
    }

    /// The people of a row, and those of them of whom it holds, where both may be shown.
    private static func counts(_ row: ProtectedRow) -> (whole: Int, part: Int)? {
        guard row.values.count >= 2, let whole = row.values[0].number, let part = row.values[1].number,
            whole > 0
        else { return nil }
        // Rounding may make a part exceed its whole by a little.
        return (Int(whole), min(Int(part), Int(whole)))
    }

    private static func finding(
        _ subject: String, _ group: String, _ counts: (whole: Int, part: Int),
        beside all: (whole: Int, part: Int)
    ) -> EqualityFinding? {
        let share = Double(counts.part) / Double(counts.whole)
        let shareOfAll = Double(all.part) / Double(all.whole)
        let bounds = WilsonInterval.of(counts.part, among: counts.whole)
        let finding = EqualityFinding(
            subject: subject, group: group, share: share, shareOfAll: shareOfAll,
            isBeyondChance: shareOfAll < bounds.low || shareOfAll > bounds.high)
        return tolerated.contains(finding.ratio) ? nil : finding
    }
}
