internal import ArgumentParser

/// `tributary rules`: what is done with the alert rules themselves.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Record new versions of the alert rules.",
        discussion: """
            Example:
              tributary rules record Pipelines/nightly.yml
            """,
        subcommands: [RulesRecordCommand.self])
}
