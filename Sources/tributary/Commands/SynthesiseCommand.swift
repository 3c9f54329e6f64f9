internal import ArgumentParser
internal import Nightly
internal import SyntheticExtracts
internal import Vocabulary

/// `tributary synthesise`: extracts of people who don't exist.
struct SynthesiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synthesise",
        abstract: "Write extracts of made-up people, to try things on.",
        discussion: """
            Writes a folder for each night with the extracts of every sample agency, and truth.csv, which says which \
            records are of one person. Nobody in them is real. The same numbers give the same bytes on every \
            machine.

            Example:
              tributary synthesise --people 1500 --nights 2 --seed 1 --out SampleData
            """)

    @Option(help: ArgumentHelp("How many people, 1 to 1,000,000.", valueName: "number"))
    var people = 1_500

    @Option(help: ArgumentHelp("How many nights in a row, 1 to 366.", valueName: "number"))
    var nights = 2

    @Option(help: ArgumentHelp("The number that the people follow from.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "The folder to write to; files of the same names are replaced.", valueName: "folder"))
    var out: String

    @Option(help: ArgumentHelp("The date of the first night, YYYY-MM-DD.", valueName: "date"))
    var firstNight = SyntheticExtracts.usualFirstNight

    func validate() throws {
        guard (1...1_000_000).contains(people) else {
            throw ValidationError("--people must be from 1 to 1000000.")
        }
        guard (1...366).contains(nights) else { throw ValidationError("--nights must be from 1 to 366.") }
    }

    func run() async throws {
        try await Voice().reporting {
            let extracts = SyntheticExtracts(
                people: people, nights: nights, seed: seed, firstNight: firstNight)
            var folder = SampleFolder(out)
            try extracts.write { piece in try folder.write(piece) }
            print("\(out): \(folder.files) files about \(people) made-up people, \(nights) nights")
        }
    }
}
