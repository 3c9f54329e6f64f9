internal import ArgumentParser
internal import Nightly
internal import Vocabulary

/// `tributary explain link`: why two records are one person's, or are not.
struct ExplainLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Explain why two records are one person's, or why they aren't, weight by weight.",
        discussion: """
            A record is named agency:record_type:key, where the key is the agency's own. The explanation shows how \
            far the two agree and what that weighs, and no value of either.

            Example:
              tributary explain link police:nominal:N0000001 \\
                probation:supervised_person:X000001 --because "thought to be one"
            """,
        aliases: ["why-not-linked"])

    @Argument(help: "A record, as agency:record_type:key.")
    var one: String

    @Argument(help: "Another record, as agency:record_type:key.")
    var other: String

    @OptionGroup var reason: ConsultationOptions
    @OptionGroup var place: PipelineOptions
    @OptionGroup var work: ThreadOptions

    func run() async throws {
        try await Voice().reporting {
            let explanation = try await LinkExplanation(
                of: try RecordKey(named: one), and: try RecordKey(named: other), in: try place.site(),
                for: try reason.consultation(), threads: work.threads)
            explanation.lines.forEach { print($0) }
        }
    }
}
