internal import ArgumentParser

/// `tributary link`: which records of any CSV files are one person.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Link the records of any CSV files to people, by a study's own configuration.",
        discussion: """
            A study says which files there are, which of their columns hold what, and how records are linked; \
            Documentation/link-command.md has an example and every key. Nothing of a partnership's configuration is \
            needed. `tributary link CONFIG` is short for `tributary link run CONFIG`.

            Link, and measure against a known truth:
              tributary link study.yml --out linked
              tributary link evaluate --people linked/people.csv --truth truth.csv
            Why two records are one person, or aren't:
              tributary link explain study.yml police:N1 probation:C7
            """,
        subcommands: [
            LinkRunCommand.self, LinkTrainCommand.self, LinkEvaluateCommand.self, LinkExplainCommand.self,
            LinkReviewCommand.self, LinkCensusCommand.self, LinkImportCommand.self,
        ],
        defaultSubcommand: LinkRunCommand.self)
}
