internal import ArgumentParser
internal import Nightly

/// `tributary rules record`: what new versions of rules mean, for good.
struct RulesRecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record what new versions of the alert rules mean.",
        discussion: """
            A rule's version changes whenever the rule does. What each version means is recorded in versions.lock.yml \
            beside the rules, and from then on 'check' and 'run' refuse a rule that means something else under the same \
            version, be it by a change of its own file, of a definition, stop or protective factor that it uses, or of \
            a table of codes or weights. A version that is recorded is never changed: raise 'version' in the rule's file \
            first. Nothing is recorded while anything else is wrong with the configuration, and no draft is.

            Example:  tributary rules record Pipelines/nightly.yml
            """)

    @Argument(help: ArgumentHelp("The pipeline's nightly file.", valueName: "nightly-file"))
    var nightly = "Pipelines/nightly.yml"

    func run() async throws {
        try await Voice().reporting {
            for line in try RuleRecording(nightlyFile: nightly).lines { print(line) }
        }
    }
}
