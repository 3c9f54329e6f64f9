internal import ArgumentParser
internal import Nightly
internal import Vocabulary

/// `tributary explain alert`: why an alert was raised.
struct ExplainAlertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert",
        abstract:
            "Explain why an alert was raised: evidence, what is missing, what protects, who may read it.")

    @Argument(help: "The alert's identifier: lists show it as the alert's reference.")
    var identifier: String

    @Option(
        help: ArgumentHelp(
            "The night whose alerts to look among, YYYY-MM-DD; the latest unless given.", valueName: "date"))
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
