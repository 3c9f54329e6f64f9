internal import ArgumentParser
internal import Nightly

/// `tributary audit verify`: whether the log is the chain that it should be.
struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that no entry of the audit log was changed, removed or slipped in.",
        discussion: """
            Exit code 6 says that the log is broken: an entry doesn't follow the one before it, or what stood before a \
            seal is gone, such as each run and each look at personal data leaves. Whoever can write the ledger could \
            make log and seals anew: to find that, note the head now and then, somewhere else, and give it with \
            --holding later.

            Example:  tributary audit verify
            """)

    @Option(help: ArgumentHelp("A head noted earlier, which the log must still hold.", valueName: "hash"))
    var holding: String?

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            print(try AuditDesk(of: try place.site()).verification(holding: holding))
        }
    }
}
