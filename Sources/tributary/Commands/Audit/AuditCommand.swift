internal import ArgumentParser

/// `tributary audit`: the audit log.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Check the audit log, or read it.",
        discussion: """
            The log says what was taken in, put together, given to whom and withheld, under which line of which \
            agreement, and who looked at what. Each entry holds the hash of the one before. It names nobody: \
            a person stands in it by pseudonym.

            Examples:
              tributary audit verify
              tributary audit list --run 4 --operation disclosure
            """,
        subcommands: [AuditVerifyCommand.self, AuditListCommand.self])
}
