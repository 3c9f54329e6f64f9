internal import ArgumentParser

/// `tributary explain`: why, and why not.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain an alert, a link between two records, or a rule's answer about a person.",
        discussion: """
            What you are shown is personal data. Say why you look with --because; the reason, your account's name \
            and the time go into the audit log before anything is shown. Write no name into the reason.

            Examples:
              tributary explain alert A02-9f86d081884c7d65 --because "officer asked"
              tributary explain link police:nominal:N0000001 \\
                probation:supervised_person:X000001 --because "thought to be one"
              tributary explain rule A02 --person p0123456789abcde \\
                --because "alert expected, none came"
            """,
        subcommands: [ExplainAlertCommand.self, ExplainLinkCommand.self, ExplainRuleCommand.self])
}
