internal import ArgumentParser
internal import Nightly

/// `tributary runs show`: one run with its stages, extracts and files.
struct RunsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a run: its stages, counts, extracts, and the files it read and wrote.")

    @Argument(help: "The run's number, as 'tributary runs list' shows it.")
    var number: Int

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            try RunHistory(of: try place.site()).account(of: number).lines.forEach { print($0) }
        }
    }
}
