internal import ArgumentParser
internal import Nightly
internal import Vocabulary

/// `tributary run`: a night, from extracts to outputs.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a night: read the extracts, and put out alerts, cohort report and meeting pack.",
        discussion: """
            The configuration is checked first, as 'tributary check' does it, and nothing is read where it has a \
            fault. The paths of the outputs are printed when they are in place; until then the outputs of the night before \
            stand. A run that was killed is taken up again by the same command. The same extracts, configuration \
            and date give the same bytes.

            Tonight:
              tributary run Pipelines/nightly.yml
            A night of the sample:
              tributary run Pipelines/nightly.yml --as-of 2026-03-01
            Only what would be set aside:
              tributary run Pipelines/nightly.yml --dry-run
            Try something, and leave the real nights and what they put out as they are:
              tributary run Pipelines/nightly.yml --as-of 2026-03-01 --state out/trial
            """)

    @OptionGroup var place: PipelineOptions

    @Option(
        help: ArgumentHelp(
            "The night's date, a day of the calendar written YYYY-MM-DD; today unless given.",
            valueName: "date"))
    var asOf: CalendarDay?

    @OptionGroup var work: ThreadOptions

    @Flag(help: "Read and check the extracts, say what would be set aside, and keep nothing.")
    var dryRun = false

    @Flag(help: "Forget this night and every later one first, and run it anew; outputs stand until replaced.")
    var replay = false

    @Option(help: ArgumentHelp("Stop after this stage, and put nothing out.", valueName: "stage"))
    var only: NightStage?

    @Option(
        help: ArgumentHelp(
            "How progress and findings are written to standard error.", valueName: "format"))
    var logFormat = Voice.Format.text

    @Flag(name: .shortAndLong, help: "Say nothing but what went wrong, and the paths of the outputs.")
    var quiet = false

    func run() async throws {
        let voice = Voice(logFormat, isQuiet: quiet)
        try await voice.reporting {
            let options = NightlyOptions(
                nightlyFile: place.nightly, state: place.state, outputs: place.outputs,
                asOf: asOf ?? RunClock.system.today, threads: work.threads, isDryRun: dryRun,
                isReplay: replay, only: only)
            let outcome = try await NightlyRun(options, progress: voice.progress).run()
            voice.endProgress()
            outcome.notices.forEach(voice.say)
            outcome.outputs.forEach { print($0) }
            try voice.end(with: outcome.status)
        }
    }
}
