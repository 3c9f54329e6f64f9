internal import ArgumentParser
internal import Nightly
internal import Vocabulary

/// `tributary audit list`: entries of the log.
struct AuditListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Read the audit log, in order.",
        discussion: """
            Example:  tributary audit list --run 4 --operation disclosure
            """)

    @Option(
        name: .customLong("run"),
        help: ArgumentHelp("Only the entries of this run.", valueName: "number"))
    var ofRun: Int?

    @Option(help: "Only the entries of this operation.")
    var operation: AuditRecord.Operation?

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            let desk = try AuditDesk(of: try place.site())
            try desk.entries(of: ofRun, operation: operation).lines.forEach { print($0) }
        }
    }
}
