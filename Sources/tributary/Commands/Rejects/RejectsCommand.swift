internal import ArgumentParser

/// `tributary rejects`: the rows that were set aside.
struct RejectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejects",
        abstract: "List the rows that were set aside, say why, or put them out to be mended.",
        discussion: """
            A row that breaks its source's promise is not taken in: the vault keeps it with everything that is wrong \
            with it. Once the row or the configuration is mended, it can be read again.

            Examples:
              tributary rejects list
              tributary rejects show police_custody
              tributary rejects export mended --because "custody desk mends its dates"
            """,
        subcommands: [RejectsListCommand.self, RejectsShowCommand.self, RejectsExportCommand.self],
        defaultSubcommand: RejectsListCommand.self)
}
