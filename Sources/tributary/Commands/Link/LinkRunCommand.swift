internal import ArgumentParser
internal import Linkage
internal import LinkageStudies

/// `tributary link run`: a study from files to people.
struct LinkRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Link a study's records, and write people.csv, pairs.csv, model.json and link-rates.csv.",
        discussion: """
            people.csv says which person each record is; pairs.csv has every pair from the review threshold on, with \
            its weight, probability, decision and the level of each comparison; model.json is what the weights came \
            from; link-rates.csv tells how many records of each source and group are linked. The same files and \
            study give the same bytes, on any number of threads.

            Example:  tributary link run study.yml --out linked
            """)

    @OptionGroup var place: StudyOptions

    @Option(
        help: ArgumentHelp(
            "The folder to write to; files of the same names are replaced.", valueName: "folder"))
    var out: String

    @Option(help: ArgumentHelp("A model to use as it is, instead of training one.", valueName: "file"))
    var model: String?

    @Flag(help: "Say how long reading, linking and writing took.")
    var timings = false

    @OptionGroup var work: ThreadOptions

    func run() async throws {
        let voice = Voice()
        try await voice.reportingStudy {
            let run = StudyRun(
                try place.load(), folder: place.folder, model: try model.map(StudyModel.read),
                threads: work.threads)
            var watch = PhaseWatch()
            let outcome = try await run.run(writingTo: out) { watch.begin($0.rawValue) }
            outcome.warnings.forEach(voice.say)
            outcome.summary.forEach(voice.say)
            if timings { watch.lines().forEach(voice.say) }
            outcome.files.forEach { print($0) }
        }
    }
}

/// How long the phases of a command's work take.
private struct PhaseWatch {
    private var begun: [(name: String, at: ContinuousClock.Instant)] = []

    /// A phase begins, and the one before it ends.
    mutating func begin(_ phase: String) { begun.append((phase, .now)) }

    /// The phases with their seconds, the last one ending now.
    func lines() -> [String] {
        let ends = begun.dropFirst().map(\.at) + [.now]
        return zip(begun, ends).map { phase, end in
            let tenths = (end - phase.at) / .milliseconds(100)
            return "\(phase.name) took \(Double(tenths.rounded()) / 10) seconds"
        }
    }
}
