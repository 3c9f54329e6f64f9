internal import ArgumentParser
internal import Nightly

/// `tributary runs diff`: what differs between two runs.
struct RunsDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what differs between two runs: stages, counts, inputs, configuration, outputs.")

    @Argument(help: "The first run's number.")
    var earlier: Int

    @Argument(help: "The second run's number.")
    var later: Int

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            let history = try RunHistory(of: try place.site())
            try history.difference(between: earlier, and: later).lines.forEach { print($0) }
        }
    }
}
