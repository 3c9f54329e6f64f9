import ArgumentParser
import TestSupport
import Testing

@testable import tributary

@Suite struct `A call of the command` {
    /// The pages that show calls.
    private static func pages() throws -> [String] {
        try Repository.paths(below: "Documentation", ending: ".md") + ["README.md", "CONTRIBUTING.md"]
    }

    private static func faults(of lines: [CommandLine]) -> [String] {
        lines.compactMap { line in
            do {
                _ = try Tributary.parseAsRoot(line.arguments)
                return nil
            } catch {
                // Asking for help or for the version is an answer too.
                let code = Tributary.exitCode(for: error)
                return code == .success ? nil : "\(line): \(Tributary.message(for: error))"
            }
        }
    }

    @Test func `that a page shows is one that the command takes`() throws {
        let lines = try Self.pages().flatMap { CommandLine.all(in: try Repository.text($0), file: $0) }
        #expect(lines.count > 25)
        #expect(Self.faults(of: lines) == [])
    }

    @Test func `that a help text shows is one that the command takes`() {
        let commands = Self.commands(below: Tributary.self)
        let lines = commands.flatMap { command in
            CommandLine.all(inShell: command.configuration.discussion, place: "\(command)")
        }
        #expect(commands.count >= 18)
        #expect(lines.count > 20)
        #expect(Self.faults(of: lines) == [])
    }

    @Test func `that is shown for every command is one of that command`() {
        for command in Self.commands(below: Tributary.self) where command.configuration.subcommands.isEmpty {
            let name = command.configuration.commandName ?? ""
            for line in CommandLine.all(inShell: command.configuration.discussion, place: name) {
                #expect(line.arguments.prefix(2).contains(name), "\(line)")
            }
        }
    }

    @Test(arguments: [
        "runs shaw 4", "run --asof 2026-03-01", "explain link police:nominal:1 --because x",
        "rejects export --because x",
    ])
    func `that the command doesn't take would be found`(call: String) {
        let lines = CommandLine.all(inShell: "tributary \(call)", place: "here")
        #expect(Self.faults(of: lines).count == 1)
    }

    @Test func `is found in a block, in a line of text, after a path, and before what follows`() {
        let page = """
            See `tributary status` and `make run`.
            ```sh
            cd x && .build/release/tributary explain alert A02 \\
              --because "officer asked" 2> log || mail   # tributary is not called here
            ```
            ```text
            tributary in words
            ```
            """
        #expect(
            CommandLine.all(in: page, file: "page").map(\.arguments) == [
                ["explain", "alert", "A02", "--because", "officer asked"], ["status"],
            ])
    }

    /// A command and all those below it.
    private static func commands(below root: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        [root] + root.configuration.subcommands.flatMap { commands(below: $0) }
    }
}
