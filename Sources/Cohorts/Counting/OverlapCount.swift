internal import Definitions

/// How the cohorts of a release overlap, and what follows where one lies within another.
struct OverlapCount {
    private(set) var overlaps: [CohortOverlap] = []
    private(set) var differences: [ConfidentialCell] = []
    private(set) var relations: [CellRelation] = []

    init(_ cohorts: [CountedCohort]) {
        for (index, first) in cohorts.enumerated() {
            for second in cohorts[(index + 1)...] { compare(first, second) }
        }
    }

    private mutating func compare(_ first: CountedCohort, _ second: CountedCohort) {
        let both = Self.common(first.members, second.members)
        overlaps.append(
            CohortOverlap(
                first: first.set.cohort, second: second.set.cohort,
                onlyFirst: ConfidentialCount(first.members.count - both),
                onlySecond: ConfidentialCount(second.members.count - both), both: ConfidentialCount(both)))
        if both == second.members.count { subtract(second.set, from: first.set) }
        if both == first.members.count, both != second.members.count {
            subtract(first.set, from: second.set)
        }
    }

    /// Every count of the smaller cohort that has a counterpart in the larger leaves a difference.
    private mutating func subtract(_ smaller: ConfidentialTableSet, from larger: ConfidentialTableSet) {
        let counterparts = Dictionary(
            larger.cells.map { (Self.path($0.name, in: larger.cohort), $0) },
            uniquingKeysWith: { first, _ in first })
        for cell in smaller.cells where cell.role == .shown {
            let path = Self.path(cell.name, in: smaller.cohort)
            guard let whole = counterparts[path], whole.role == .shown,
                let difference = whole.count.less(cell.count)
            else { continue }
            let name = CellName("\(larger.cohort)−\(smaller.cohort)/\(path)")
            // Nought says that everybody with the one is in the smaller cohort
            differences.append(
                ConfidentialCell(
                    name: name, count: difference, role: .guarded,
                    isDisclosiveWhenZero: whole.isDisclosiveWhenZero))
            relations.append(CellRelation(whole.name, is: [cell.name, name]))
        }
    }

    private static func path(_ name: CellName, in cohort: String) -> String {
        String(name.text.dropFirst(cohort.count + 1))
    }

    /// How many numbers two ascending lists have in common.
    private static func common(_ left: [Int], _ right: [Int]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                count += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }
}
