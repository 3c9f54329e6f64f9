internal import ArgumentParser

/// `tributary rules`: what is done with the alert rules themselves.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Record new versions of the alert rules, and look at what comes and came of their alerts.",
        discussion: """
            Examples:
              tributary rules record Pipelines/nightly.yml
              tributary rules impact --since 2026-03-01 --because "A02 was changed"
              tributary rules usefulness Pipelines/nightly.yml
            """,
        subcommands: [
            RulesRecordCommand.self, RulesImpactCommand.self, RulesUsefulnessCommand.self,
        ])
}
