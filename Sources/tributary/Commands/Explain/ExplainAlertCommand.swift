internal import ArgumentParser
internal import Nightly
internal import Vocabulary

/// `tributary explain alert`: why an alert was raised.
struct ExplainAlertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert",
        abstract:
            "Explain why an alert was raised: evidence, what is missing, what protects, who may read it.")

    @Argument(help: "The alert's identifier, as lists show it.")
    var identifier: String

    @Option(help: "The night whose alerts to look among, YYYY-MM-DD; the latest unless given.")
    var asOf: CalendarDay?

    @OptionGroup var reason: ConsultationOptions
    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            let explanation = try AlertExplanation(
                of: identifier, on: asOf, in: try place.site(), for: try reason.consultation())
            explanation.lines.forEach { print($0) }
        }
    }
}
