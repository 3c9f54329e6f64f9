internal import ArgumentParser
internal import Linkage
internal import LinkageStudies

/// `tributary link run`: a study from files to people.
struct LinkRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Link a study's records, and write people.csv, pairs.csv and model.json.",
        discussion: """
            people.csv says which person each record is; pairs.csv has every pair from the review threshold on, with \
            its weight, probability, decision and the level of each comparison; model.json is what the weights came \
            from. The same files and study give the same bytes, on any number of threads.

            Example:  tributary link run study.yml --out linked
            """)

    @OptionGroup var place: StudyOptions

    @Option(
        help: ArgumentHelp(
            "The folder to write to; files of the same names are replaced.", valueName: "folder"))
    var out: String

    @Option(help: ArgumentHelp("A model to use as it is, instead of training one.", valueName: "file"))
    var model: String?

    @OptionGroup var work: ThreadOptions

    func run() async throws {
        let voice = Voice()
        try await voice.reportingStudy {
            let run = StudyRun(
                try place.load(), folder: place.folder, model: try model.map(StudyModel.read),
                threads: work.threads)
            let outcome = try await run.run(writingTo: out)
            outcome.warnings.forEach(voice.say)
            outcome.summary.forEach(voice.say)
            outcome.files.forEach { print($0) }
        }
    }
}
