internal import ArgumentParser
internal import Nightly

/// `tributary status`: how the latest night stands.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how the latest night stands.",
        discussion: """
            Shows how the latest run ended, how fresh each source was, where the outputs are, how many alerts are \
            open by severity, and the head of the audit log. It shows counts, and nothing about a person.

            Example:  tributary status Pipelines/nightly.yml
            """)

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            let status = try NightStatus(of: try place.site())
            status.lines.forEach { print($0) }
        }
    }
}
