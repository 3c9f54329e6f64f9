internal import ArgumentParser
internal import Nightly
internal import Vocabulary

/// `tributary explain rule`: why a rule did or did not fire for a person.
struct ExplainRuleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: "Explain why a rule did or didn't raise an alert about a person, clause by clause.",
        discussion: """
            The answer is for the latest night and the configuration it ran with. 'Not known' is an answer of its \
            own: it says which input is missing. A person is named by an agency's record of them, or by the \
            pseudonym that the analysis database and 'explain alert' show.

            Examples:
              tributary explain rule A02 --person p0123456789abcde \\
                --because "alert expected, none came"
              tributary explain rule A02 --because "officer asked" \\
                --person probation:supervised_person:X000001
            """)

    @Argument(help: "The rule's identifier, such as A02.")
    var rule: String

    @Option(
        help: ArgumentHelp(
            "The person: a pseudonym, or a record as agency:record_type:key.", valueName: "person"))
    var person: String

    @OptionGroup var reason: ConsultationOptions
    @OptionGroup var place: PipelineOptions
    @OptionGroup var work: ThreadOptions

    func run() async throws {
        try await Voice().reporting {
            let explanation = try await RuleExplanationQuestion(
                of: rule, for: try PersonName(person), in: try place.site(), for: try reason.consultation(),
                threads: work.threads)
            explanation.lines.forEach { print($0) }
        }
    }
}
