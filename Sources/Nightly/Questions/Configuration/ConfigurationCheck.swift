internal import Alerts
internal import Cohorts
internal import Configuration
internal import Definitions
internal import Timelines
public import Vocabulary

/// A configuration that was checked whole, without reading any data: what it holds.
///
/// Beyond what loading and compiling find, every rule is tried on its test people, and no output may need a field
/// that its recipient can't be given.
public struct ConfigurationCheck: Hashable, Sendable {
    /// The extracts.
    public let sources: Int
    /// The agencies that supply them.
    public let agencies: Int
    /// The alert rules.
    public let rules: Int
    /// The rules' test people, all of whom passed.
    public let testPeople: Int
    /// The cohorts.
    public let cohorts: Int
    /// The agreements' lines.
    public let agreementLines: Int
    /// The outputs for people.
    public let papers: Int
    /// The roles that get one or more of them.
    public let recipients: Int

    /// Checks the configuration that a nightly file names.
    ///
    /// - Throws: `Faults` with everything that is wrong.
    public init(nightlyFile: String) throws(Faults) {
        let site = try NightSite(nightlyFile: nightlyFile)
        try self.init(site.configuration)
        _ = try site.linkDecisionFile()
    }

    init(_ configuration: PipelineConfiguration) throws(Faults) {
        let (tests, faults) = Self.findings(configuration)
        guard faults.isEmpty else { throw Faults(Array(Set(faults))) }
        sources = configuration.sources.count
        agencies = configuration.agencies.count
        rules = configuration.alerts.rules.count
        testPeople = tests
        cohorts = configuration.cohorts.count
        agreementLines = configuration.agreements.reduce(0) { $0 + $1.lines.count }
        papers = configuration.nightly.papers.count
        recipients = Set(configuration.nightly.papers.flatMap(\.recipients)).count
    }

    /// The configuration in a sentence.
    public var summary: String {
        [
            "\(sources.counted("source")) of \(agencies.counted("agency", "agencies"))",
            "\(rules.counted("rule")) with \(testPeople.counted("test person", "test people")) who all passed",
            cohorts.counted("cohort"), agreementLines.counted("agreement line"),
            "\(papers.counted("paper")) for \(recipients.counted("role"))",
        ].joined(separator: ", ")
    }

    private static func findings(_ configuration: PipelineConfiguration) -> (tests: Int, faults: [Fault]) {
        let promises = RulePromises(configuration).faults
        do {
            // Test people are looked at on a day of their own, so that no check depends on the clock.
            let compiled = try CompiledNight(configuration, asOf: RuleTester.asOf)
            let results = try compiled.rules.tester(supply: Self.freshSupply(configuration)).results()
            let patterns = CohortPromises(configuration, plan: compiled.cohorts.plan).faults
            return (results.count, promises + patterns + results.faults(of: compiled.rules.rules))
        } catch {
            return (0, promises + error.all)
        }
    }

    /// Every source as if its extract had just come: a test person says of itself what is stale.
    private static func freshSupply(_ configuration: PipelineConfiguration) -> [Supply] {
        Freshness(sources: configuration.sources, receipts: [], asOf: RuleTester.asOf).supply.map { supply in
            Supply(
                recordType: supply.recordType, agency: supply.agency, source: supply.source,
                coverage: supply.coverage)
        }
    }
}
