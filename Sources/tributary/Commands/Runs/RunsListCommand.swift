internal import ArgumentParser
internal import Nightly

/// `tributary runs list`: all runs, latest first.
struct RunsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the runs, latest first.")

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            try RunHistory(of: try place.site()).runs().lines.forEach { print($0) }
        }
    }
}
