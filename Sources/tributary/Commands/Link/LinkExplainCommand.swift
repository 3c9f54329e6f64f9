internal import ArgumentParser
internal import LinkageStudies

/// `tributary link explain`: why two records are one person, or aren't.
struct LinkExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why two records are one person, or aren't, weight by weight.",
        discussion: """
            Links, non-links and pairs that were never compared are all explained. A record is named as \
            source:record_id, or by its identifier alone where only one source has it. No value is shown, only \
            levels and weights.

            Example:
              tributary link explain study.yml police:N1 probation:C7 --model linked/model.json --svg why.svg
            """)

    @OptionGroup var place: StudyOptions

    @Argument(help: ArgumentHelp("One record.", valueName: "a"))
    var one: String

    @Argument(help: ArgumentHelp("The other record.", valueName: "b"))
    var other: String

    @Option(
        help: ArgumentHelp(
            "The model of the run that is asked about, instead of training one.", valueName: "file"))
    var model: String?

    @Option(help: ArgumentHelp("Where to write the weights as a drawing.", valueName: "file"))
    var svg: String?

    @OptionGroup var work: ThreadOptions

    func run() async throws {
        try await Voice().reportingStudy {
            let run = StudyRun(
                try place.load(), folder: place.folder, model: try model.map(StudyModel.read),
                threads: work.threads)
            let answer = try PairQuestion(try await run.linked()).answer(one, other)
            if let svg { try StudyOutput.write(Array(answer.svg.utf8), to: svg) }
            answer.lines.forEach { print($0) }
        }
    }
}
