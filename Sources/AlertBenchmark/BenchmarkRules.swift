import Alerts
import Configuration
import Definitions
import Nightly
import Timelines
import Vocabulary

/// The rules that a nightly file names, compiled as for a night, and who supplies what they read.
struct BenchmarkRules: Sendable {
    /// The benchmark's night.
    static let asOf = CalendarDay(dayNumber: 20_514)
    /// The day on which every extract was made: the one before.
    static let madeOn = asOf.adding(days: -1)

    let book: RuleBook
    let dictionary: DataDictionary
    let supply: [Supply]

    /// Reads and compiles the rules.
    ///
    /// - Throws: `Faults` of the configuration.
    init(nightly: String) throws(Faults) {
        let configuration = try NightSite(nightlyFile: nightly).configuration
        let sources = configuration.sources
        dictionary = configuration.dictionary
        book = try RuleBook(
            configuration.alerts, dictionary: dictionary, agencies: Set(sources.map(\.agency)).sorted(),
            personFacts: configuration.nightly.personFacts)
        let ofPeople = Set(sources.filter { $0.person == .own }.map(\.agency))
        supply = sources.map {
            Supply(
                recordType: $0.recordType, agency: $0.agency, source: $0.name,
                coverage: ofPeople.contains($0.agency) ? .ownPeople : .everyone, madeOn: Self.madeOn)
        }
    }
}
