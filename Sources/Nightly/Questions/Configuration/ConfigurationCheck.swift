internal import Configuration
internal import Definitions
internal import Vocabulary

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

    init(_ configuration: PipelineConfiguration, testPeople: Int) {
        sources = configuration.sources.count
        agencies = configuration.sources.suppliers.count
        rules = configuration.alerts.rules.count
        self.testPeople = testPeople
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
}
