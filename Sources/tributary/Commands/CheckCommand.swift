internal import ArgumentParser
internal import Nightly

/// `tributary check`: every fault of a configuration, before any data is read.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a configuration whole, without reading any data.",
        discussion: """
            Every fault is printed as file:line:column with what would be right, all of them at once, and the exit \
            code is 3. Every rule is tried on its own test people, who must show each of its clauses true, false and \
            unknown; a line for every rule says how much of it they show. A rule that changed without a new version, and \
            a rule, cohort or paper that needs a field which its reader can't be given are faults too. Whether an agreement is in force is a matter of the night, and \
            none of the configuration. A sound configuration gives one line that says what it holds.

            Example:  tributary check Pipelines/nightly.yml
            """)

    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            let report = ConfigurationReport(nightlyFile: place.nightly)
            for line in report.coverage { print(line) }
            print("\(place.nightly) is sound: \(try report.result.get().summary)")
        }
    }
}
