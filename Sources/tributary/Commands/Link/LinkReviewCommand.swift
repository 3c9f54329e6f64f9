internal import ArgumentParser
internal import LinkageStudies

/// `tributary link review`: what people should look at.
struct LinkReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Write the most doubtful pairs as a page to read and a file to fill in.",
        discussion: """
            linkage-review.html shows pairs near the threshold and contested ones side by side, grouped by what agrees, \
            with every difference marked and how the weight came about. review.csv has the same groups with an empty \
            column for verdicts: filled in, it is the study's file of decisions, and link evaluate --decisions tells \
            from it how good the links are. Both hold personal data, and can be read by their owner alone.

            Example:
              tributary link review study.yml --model linked/model.json --out linked
            """)

    @OptionGroup var place: StudyOptions

    @Option(
        help: ArgumentHelp(
            "The folder to write to; files of the same names are replaced.", valueName: "folder"))
    var out: String

    @Option(
        help: ArgumentHelp(
            "The model of the run that is reviewed, instead of training one.", valueName: "file"))
    var model: String?

    @OptionGroup var work: ThreadOptions

    func run() async throws {
        try await Voice().reportingStudy {
            let run = StudyRun(
                try place.load(), folder: place.folder, model: try model.map(StudyModel.read),
                threads: work.threads)
            try StudyReview(try await run.linked()).write(to: out).forEach { print($0) }
        }
    }
}
