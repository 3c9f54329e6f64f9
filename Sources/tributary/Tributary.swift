internal import ArgumentParser
internal import Nightly

/// The command an analyst runs.
@main
struct Tributary: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tributary",
        abstract: "Turn agencies' nightly extracts into alerts, cohort reports and meeting packs.",
        discussion: """
            Extracts go in as CSV files, outputs come out as files, and an audit log says what was done with every \
            row and every field. The configuration says everything else: which extracts there are, how people are \
            linked, which rules raise alerts, and who may be given what.

            A first look, once 'make run' has run the nights of the synthetic people that come with it; the command is \
            .build/release/tributary until 'make install' puts it on the path:
              tributary status --state out/sample
              tributary check Pipelines/nightly.yml
              tributary run Pipelines/nightly.yml --as-of 2026-03-02 --state out/sample

            Results go to standard output, progress and whatever is wrong to standard error.

            Exit codes:
            \(ExitStatus.table)
            """,
        version: TributaryVersion.current,
        subcommands: [
            RunCommand.self, CheckCommand.self, StatusCommand.self, RunsCommand.self, RejectsCommand.self,
            RulesCommand.self, DecisionsCommand.self, ExplainCommand.self, AuditCommand.self,
            LinkCommand.self,
            SynthesiseCommand.self,
        ])
}

extension ExitStatus {
    /// Every code and what it means, a line each, for help texts.
    fileprivate static var table: String {
        allCases.map { status in
            let code = "\(status.rawValue)"
            return "  \(String(repeating: " ", count: max(0, 2 - code.count)))\(code)  \(status.meaning)"
        }.joined(separator: "\n")
    }
}
