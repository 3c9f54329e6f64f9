@_spi(DisclosureControl) internal import Definitions

/// Which cohorts of a release are not shown at all.
struct CohortWithholding {
    private(set) var withheld: [WithheldCohort] = []

    init(_ tables: ConfidentialTables, profiles: [DisclosureProfile]) {
        for set in tables.sets {
            if let reason = Self.reason(for: set, profiles) { withhold(set, reason.rule, reason.words) }
        }
        for (index, set) in tables.sets.enumerated() {
            let earlier = tables.sets[..<index].filter { !isWithheld($0.cohort) }
            guard !isWithheld(set.cohort), let profile = profiles.first(where: { $0.name == set.profile })
            else { continue }
            for other in earlier where Self.isDifferencing(tables, set, other, profile.threshold) {
                withhold(
                    set, .differencing,
                    "it differs from the cohort “\(other.heading.title)” by too few persons to show both")
                break
            }
        }
    }

    private func isWithheld(_ cohort: String) -> Bool { withheld.contains { $0.cohort == cohort } }

    private mutating func withhold(_ set: ConfidentialTableSet, _ rule: DisclosureRule, _ reason: String) {
        withheld.append(
            WithheldCohort(cohort: set.cohort, title: set.heading.title, rule: rule, reason: reason))
    }

    private static func reason(
        for set: ConfidentialTableSet, _ profiles: [DisclosureProfile]
    ) -> (rule: DisclosureRule, words: String)? {
        guard let profile = profiles.first(where: { $0.name == set.profile }) else {
            return (.threshold, "its disclosure profile “\(set.profile)” is not declared")
        }
        let size = set.cells.first { $0.name == set.size }
        guard let size, size.count.persons >= max(profile.minimumCohort, profile.threshold, 1) else {
            return (.threshold, "too few persons are in it")
        }
        if let population = set.areaPopulation, population < profile.minimumPopulation {
            return (.smallPopulation, "its area has too small a population")
        }
        return nil
    }

    private static func isDifferencing(
        _ tables: ConfidentialTables, _ set: ConfidentialTableSet, _ other: ConfidentialTableSet,
        _ threshold: Int
    ) -> Bool {
        let names = Set([set.cohort, other.cohort])
        return tables.overlaps.contains { overlap in
            guard Set([overlap.first, overlap.second]) == names else { return false }
            return [overlap.onlyFirst, overlap.onlySecond].contains { count in
                count.persons > 0 && count.persons < threshold
            }
        }
    }
}
