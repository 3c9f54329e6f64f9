internal import Alerts
internal import Configuration
public import Vocabulary

/// What the check of a configuration has to say, whether or not it is sound.
public struct ConfigurationReport: Sendable {
    /// A line for every rule and every file that rules share: how many clauses it has, and how much of them its test
    /// people show; none where the rules could not be tried.
    public let coverage: [String]
    /// What the configuration holds, or everything that is wrong with it.
    public let result: Result<ConfigurationCheck, Faults>

    /// Checks the configuration that a nightly file names.
    public init(nightlyFile: String) {
        self.init(
            ConfigurationLoader.survey(nightly: nightlyFile, files: .onDisk), nightlyFile: nightlyFile)
    }

    init(_ survey: ConfigurationSurvey, nightlyFile: String) {
        // Nothing that is checked depends on the night's date.
        let compiler = NightCompiler(survey, asOf: RuleTester.asOf)
        let promises = ConfigurationPromises(survey, compiler)
        coverage = promises.coverage.map(\.summary)
        do throws(Faults) {
            let night = try CheckedNight(survey, compiler, promises, nightlyFile: nightlyFile)
            result = .success(night.check)
        } catch { result = .failure(error) }
    }
}
