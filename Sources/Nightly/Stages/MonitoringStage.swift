internal import Alerts
internal import Cohorts
internal import Configuration
internal import Definitions
internal import Monitoring
internal import Release
internal import Standardisation
internal import Timelines
internal import Vocabulary

/// Counts by sex, age and ethnic group of who is linked, alerted and answered, for those who watch over fairness.
///
/// A night without the paper counts nothing, and reads no characteristic.
struct MonitoringStage {
    /// What is read and told.
    let grant: MonitoringGrant
    /// The counts, before disclosure control.
    let tables: ConfidentialTableSet
    /// How the people who are counted overlap with each cohort.
    let overlaps: [CohortOverlap]

    /// The counts of a night; `nil` where nobody is given them.
    init?(
        _ configuration: PipelineConfiguration, book: RuleBook, batch: StandardisedBatch, linked: LinkedNight,
        lives: TimelineStage.Result, roll: AlertRoll, census: [CohortCensus], asOf: CalendarDay
    ) {
        let nightly = configuration.nightly
        guard let work = nightly.monitoring, let paper = nightly.paper(.equalityReport) else { return nil }
        grant = MonitoringGrant(work, paper: paper, book: book, configuration, asOf: asOf)
        let caseload = Caseload(
            nightly.caseload, records: batch.records, membership: lives.membership,
            type: configuration.dictionary.recordType(nightly.caseload.recordType), asOf: asOf)
        let people = MonitoringPopulation(
            definition: work.definition, grant: grant, dictionary: configuration.dictionary, asOf: asOf
        ).people(linked: linked, batch: batch, lives: lives, caseload: caseload, roll: roll)
        let suppliers = Set(people.flatMap { $0.standings.map(\.agency) }).sorted()
        let monitoring = EqualityMonitoring(
            work.definition,
            agencies: suppliers.map {
                EqualityMonitoring.Subject(id: $0.name, title: configuration.dictionary.label(of: $0))
            }, rules: grant.rules.map { EqualityMonitoring.Subject(id: $0.id, title: $0.title) })
        tables = monitoring.tables(
            of: people,
            heading: CohortHeading(
                title: "Everybody in the records",
                question: "Are people of one sex, age or ethnic group linked, alerted or answered otherwise?",
                purpose: paper.purpose, version: work.definition.version, definition: work.definition.hash,
                area: nightly.partnership.area, period: "as at the night of the run", asOf: asOf,
                caveats: Self.caveats
                    + grant.unmonitored.map { rule in
                        "Not monitored: \(rule.rule.id) \(rule.rule.title); \(rule.sentence)."
                    }))
        let everybody = Set(lives.timelines.people.map(\.person))
        overlaps = census.map { cohort in
            let both = cohort.members.count(where: everybody.contains)
            return CohortOverlap(
                first: cohort.cohort, second: EqualityMonitoring.cohort,
                onlyFirst: ConfidentialCount(cohort.members.count - both),
                onlySecond: ConfidentialCount(everybody.count - both), both: ConfidentialCount(both))
        }
    }

    private static let caveats = [
        "A rate that differs is a question, not an answer: it may lie in what was recorded, in where the police look, "
            + "in need, in chance, or in how records are linked.",
        "An alert counts for as long as the night knows it: while it stands, and for some time after it is over. "
            + "Alerts count only for people whose case somebody manages, because those of others reach no list.",
        "A person of whom no record tells the group is counted as not stated, never as something else.",
    ]
}

extension MonitoringDefinition {
    /// A hash that changes with any word that changes what is counted.
    fileprivate var hash: String {
        let parts = characteristics.flatMap { characteristic in
            let groups: [String] =
                switch characteristic.grouping {
                case .codes(let groups):
                    groups.map { "\($0.label)=\($0.codes.sorted().joined(separator: "+"))" }
                case .ages(let bands): bands.labels
                }
            return [characteristic.name] + characteristic.fields.map(\.description) + groups
        }
        return Array(([version, "\(fewest)"] + parts).joined(separator: "\u{1F}").utf8).sha256
    }
}
