internal import ArgumentParser

/// `tributary decisions`: what readers of alert lists answered.
struct DecisionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: "Take in what readers of alert lists answered.",
        subcommands: [DecisionsCollectCommand.self], defaultSubcommand: DecisionsCollectCommand.self)
}
