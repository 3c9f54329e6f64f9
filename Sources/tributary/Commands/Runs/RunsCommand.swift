internal import ArgumentParser

/// `tributary runs`: what the ledger tells of runs.
struct RunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "List runs, show one, or compare two.",
        discussion: """
            The ledger keeps every run with its stages, counts, and the hashes of what it read and wrote. It holds \
            nothing about a person.

            Examples:
              tributary runs list
              tributary runs show 4
              tributary runs diff 3 4
            """,
        subcommands: [RunsListCommand.self, RunsShowCommand.self, RunsDiffCommand.self],
        defaultSubcommand: RunsListCommand.self)
}
