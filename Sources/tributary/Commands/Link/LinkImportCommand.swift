internal import ArgumentParser
internal import LinkageStudies

/// `tributary link import-splink`: another program's model as a definition and a model of our own.
struct LinkImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-splink",
        abstract: "Turn a model that Splink saved into a linkage definition and a model.",
        discussion: """
            Writes linkage.yml and model.json, which give every pair the weight that Splink gives it. What has no \
            counterpart is named with its comparison and level, and nothing is written.

            Example:  tributary link import-splink splink_model.json --out imported
            """)

    @Argument(help: ArgumentHelp("The model that Splink saved.", valueName: "model"))
    var model: String

    @Option(
        help: ArgumentHelp(
            "The folder to write to; files of the same names are replaced.", valueName: "folder"))
    var out: String

    func run() async throws {
        let voice = Voice()
        try await voice.reportingStudy {
            let outcome = try SplinkImport(model).write(to: out)
            outcome.notes.forEach(voice.say)
            outcome.files.forEach { print($0) }
        }
    }
}
