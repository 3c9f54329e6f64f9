internal import ArgumentParser
internal import LinkageStudies

/// `tributary link train`: a model, and how it came about.
struct LinkTrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a study's model, write it, and show its weights and how they came about.",
        discussion: """
            The model is a JSON file that can be read, compared, reviewed and used again with --model.

            Example:  tributary link train study.yml --out model.json
            """)

    @OptionGroup var place: StudyOptions

    @Option(help: ArgumentHelp("The file to write; one of that name is replaced.", valueName: "file"))
    var out: String

    @OptionGroup var work: ThreadOptions

    func run() async throws {
        let voice = Voice()
        try await voice.reportingStudy {
            let training = StudyTraining(try place.load(), folder: place.folder, threads: work.threads)
            let outcome = try await training.train(writingTo: out)
            outcome.warnings.forEach(voice.say)
            outcome.lines.forEach { print($0) }
        }
    }
}
