internal import ArgumentParser
internal import Nightly

/// `tributary rejects show`: why each row of a source was set aside.
struct RejectsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Say of each row of a source that was set aside where it stands and what is wrong with it.",
        discussion: """
            A line for each reason of each row: file, line, byte, column, reason, and what would be right. It shows no \
            cell of any row, and nothing about a person. It is the latest night's unless --as-of names another.

            Examples:
              tributary rejects show police_custody
              tributary rejects show police_custody --as-of 2026-03-01 --reason type-error
            """)

    @Argument(help: "The source's name.")
    var source: String

    @OptionGroup var which: RejectOptions
    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            try RejectAccount(of: which.selection(source: source), in: try place.site()).lines
                .forEach { print($0) }
        }
    }
}
