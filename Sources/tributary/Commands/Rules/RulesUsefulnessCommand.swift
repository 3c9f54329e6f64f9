internal import ArgumentParser
internal import Nightly

/// `tributary rules usefulness`: how useful the rules' alerts were to those who answered them.
struct RulesUsefulnessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usefulness",
        abstract: "Count by rule and quarter how useful the alerts were to those who answered them.",
        discussion: """
            A quarter is that of the day on which an alert was decided; an alert that was put off isn't decided. Where \
            nobody has said yet whether an accepted alert was useful, the share of useful decisions is given as the \
            least and the most that it can be. It shows counts, and nothing about a person.

            Examples:
              tributary rules usefulness Pipelines/nightly.yml
              tributary rules usefulness Pipelines/nightly.yml --csv > usefulness.csv
            """)

    @Flag(help: "Write a line for each rule and quarter, for programs.")
    var csv = false

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            let usefulness = try RuleUsefulness(of: try place.site())
            if csv {
                print(String(decoding: usefulness.csv, as: UTF8.self), terminator: "")
            } else {
                usefulness.lines.forEach { print($0) }
            }
        }
    }
}
