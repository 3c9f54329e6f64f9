internal import ArgumentParser
internal import Nightly

/// `tributary rules impact`: what changed rules would have made of past nights.
struct RulesImpactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Show which alerts the rules as they are now would have raised on past nights.",
        discussion: """
            The nights that are kept are put together again and put to the rules as they stand in the files, before \
            anything is live. Alerts gained and lost are counted by rule, manager and night. Drafts and shadow rules \
            are counted apart. Nothing is kept or put out; but who looked and why goes into the audit log. Whatever else \
            changed since those nights, and any night that can't be put together exactly, is said at the end.

            Examples:
              tributary rules impact Pipelines/nightly.yml --since 2026-03-01 \\
                --because "A02 with three failures"
              tributary rules impact Pipelines/nightly.yml --since 4 --csv \\
                --because "A02 with three failures" > impact.csv
            """)

    @Option(help: ArgumentHelp("The first night, as a run's number or YYYY-MM-DD.", valueName: "run-or-date"))
    var since: String

    @Flag(help: "Write the figures as CSV, for programs.")
    var csv = false

    @OptionGroup var reason: ConsultationOptions
    @OptionGroup var place: PipelineOptions
    @OptionGroup var work: ThreadOptions

    func run() async throws {
        let voice = Voice()
        try await voice.reporting {
            let impact = try await RuleImpactQuestion(
                since: try ImpactStart(since), in: try place.site(), for: try reason.consultation(),
                threads: work.threads, progress: { voice.say($0) })
            if csv {
                impact.notes.forEach { voice.say($0) }
                print(String(decoding: impact.csv, as: UTF8.self), terminator: "")
            } else {
                impact.lines.forEach { print($0) }
            }
        }
    }
}
