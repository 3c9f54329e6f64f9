internal import ArgumentParser
internal import Nightly
internal import Vocabulary

/// `tributary decisions collect`: lists that came back, as an extract for the next night.
struct DecisionsCollectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect",
        abstract: "Take the answers out of alert lists that came back.",
        discussion: """
            Reads alert lists that their readers filled in and sent back, as spreadsheets or as CSV files, and writes \
            their answers into one extract, which the night that is named reads like any other. Lines in which nobody \
            wrote anything are passed over. Where a cell can't be read, its list, sheet and cell are told, and nothing \
            is written: once it is mended, collect all lists again.

            Example:
              tributary decisions collect returned/ --for 2026-03-02
            """)

    @Argument(help: "A list that came back, or a folder with such lists in it.")
    var lists: String

    @Option(
        name: .customLong("for"), help: ArgumentHelp("The night that is to read them.", valueName: "date"))
    var night: CalendarDay

    @Option(
        help: ArgumentHelp("Where to write, instead of the night's folder of extracts.", valueName: "folder"))
    var out: String?

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            let collection = try AnswerCollection(
                from: lists, for: night, into: out, in: try place.site())
            collection.lines.forEach { print($0) }
        }
    }
}
