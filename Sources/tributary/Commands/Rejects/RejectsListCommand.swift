internal import ArgumentParser
internal import Nightly
internal import Vocabulary

/// `tributary rejects list`: how many rows were set aside, by night, source and reason.
struct RejectsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Count the rows that were set aside, by night, source and reason.",
        discussion: """
            It shows counts, and nothing about a person.

            Examples:
              tributary rejects list
              tributary rejects list --source police_custody --reason type-error
            """)

    @Option(help: ArgumentHelp("Only the rows of this source.", valueName: "source"))
    var source: String?

    @OptionGroup var which: RejectOptions
    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            try RejectList(of: which.selection(source: source), in: try place.site()).lines
                .forEach { print($0) }
        }
    }
}

/// Which rows set aside a question is about.
struct RejectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only the rows with this reason, as the run report names it: type-error, say.",
            valueName: "reason"))
    var reason: String?

    @Option(help: ArgumentHelp("Only the rows of this night, YYYY-MM-DD.", valueName: "date"))
    var asOf: CalendarDay?

    /// The selection, of a source where one is named.
    func selection(source: String?) -> RejectSelection {
        RejectSelection(source: source, code: reason, night: asOf)
    }
}
