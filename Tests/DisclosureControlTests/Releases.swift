import Definitions
import DisclosureControl
import Vocabulary

typealias Place = Vocabulary.SourceLocation

/// The three profiles of domain reference 5.2 and 5.3, as `Pipelines/disclosure.yml` declares them.
enum Profiles {
    static let strict10 = profile("strict10", threshold: 10, .nearest(base: 5), protection: 10)
    static let nhs7 = profile("nhs7", threshold: 8, .nearest(base: 5), protection: 8)
    static let midpoint6 = profile("midpoint6", threshold: 1, .midpoint(size: 6), protection: 6)

    static func profile(
        _ name: String, threshold: Int, _ rounding: DisclosureProfile.Rounding, protection: Int
    ) -> DisclosureProfile {
        DisclosureProfile(
            name: name, version: "1", title: name, threshold: threshold, rounding: rounding,
            zeros: .unlessDisclosive, protection: protection, guardsDifferences: true, minimumCohort: 10,
            minimumPopulation: 500, decimalsFrom: 4000, medianFrom: 20,
            location: Place(file: "disclosure.yml", line: 1, column: 1))
    }
}

/// A release of one cohort and one table, built from its counts.
struct ReleaseBuilder {
    var cohort = "a"
    var profile = "strict10"
    var population: Int?
    var cells: [ConfidentialCell] = []
    var relations: [CellRelation] = []
    var entries: [ConfidentialEntry] = []

    init(size: Int, cohort: String = "a", profile: DisclosureProfile = Profiles.strict10) {
        self.cohort = cohort
        self.profile = profile.name
        add("all", size, isHeadline: true)
    }

    func name(_ path: String) -> CellName { CellName("\(cohort)/\(path)") }

    mutating func add(
        _ path: String, _ count: Int, _ role: ConfidentialCell.Role = .shown, weight: Int = 1,
        disclosive: Bool = false, isHeadline: Bool = false
    ) {
        cells.append(
            ConfidentialCell(
                name: name(path), count: ConfidentialCount(count), role: role,
                isDisclosiveWhenZero: disclosive, weight: weight, isHeadline: isHeadline))
        if role == .shown { entries.append(.count(name(path))) }
    }

    mutating func relate(_ whole: String, is parts: [String]) {
        relations.append(CellRelation(name(whole), is: parts.map(name)))
    }

    var set: ConfidentialTableSet {
        ConfidentialTableSet(
            cohort: cohort,
            heading: CohortHeading(
                title: "Cohort \(cohort)", question: "?", purpose: "P", version: "1", definition: "0",
                area: "Area", period: "Period", asOf: CalendarDay(dayNumber: 20_000), caveats: []),
            profile: profile, areaPopulation: population, size: name("all"), cells: cells,
            relations: relations,
            tables: [
                ConfidentialTable(
                    name: "t", title: "T", caption: "?", rowHeading: "Row",
                    columns: entries.map { _ in TableColumn("n", .persons) },
                    rows: [ConfidentialRow("r", entries)])
            ])
    }

    var tables: ConfidentialTables { ConfidentialTables(sets: [set]) }

    /// The release as each profile's check lets it through, and its values by cell, in order of the entries.
    func protected() -> (release: ProtectedTables, values: [ReleasableValue]) {
        let release = DisclosureCheck([Profiles.strict10, Profiles.nhs7, Profiles.midpoint6]).protect(tables)
        return (release, release.sets.first?.tables.first?.rows.first?.values ?? [])
    }
}

/// What one count becomes, by itself in a large cohort.
func shown(_ count: Int, _ profile: DisclosureProfile) -> String {
    var builder = ReleaseBuilder(size: 100_000, profile: profile)
    builder.add("one", count)
    return builder.protected().values.last?.text ?? ""
}
