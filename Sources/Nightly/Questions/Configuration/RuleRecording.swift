internal import Alerts
internal import Configuration
internal import Definitions
internal import FoundationEssentials
internal import Vocabulary

/// Records what new versions of rules mean, so that a later change without a new version is found.
///
/// What is recorded stays: nothing is written where anything else is wrong with the configuration, a version that was
/// recorded as something else included.
public struct RuleRecording: Sendable {
    /// The versions that were recorded, as lines to show.
    public let lines: [String]

    /// Records the rules of the pipeline that a nightly file names.
    ///
    /// - Throws: `Faults` with everything that is wrong with the configuration; ``RunFailure`` where the file of the
    ///   versions can't be written.
    public init(nightlyFile: String) throws {
        let survey = ConfigurationLoader.survey(nightly: nightlyFile, files: .onDisk)
        let compiler = NightCompiler(survey, asOf: RuleTester.asOf)
        let promises = ConfigurationPromises(survey, compiler)
        let faults = survey.faults + compiler.faults + promises.faults
        guard faults.isEmpty, let recorded = survey.alerts?.versions else {
            throw Faults(Array(Set(faults)))
        }
        let new = promises.unrecorded.map(\.entry)
        guard !new.isEmpty else {
            lines = ["every version is recorded already in \(recorded.file)"]
            return
        }
        try Self.write(recorded.adding(new))
        lines = new.map { "recorded version \($0.version) of rule \($0.rule) in \(recorded.file)" }
    }

    /// Puts a file in the place of the old one, which stands until the new one is whole.
    private static func write(_ versions: RecordedVersions) throws {
        do {
            try Data(versions.yaml.utf8).write(to: URL(filePath: versions.file), options: .atomic)
        } catch {
            throw RunFailure(
                .failed, "\(versions.file) can't be written; may this user write in its folder?")
        }
    }
}
