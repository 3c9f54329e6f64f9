internal import Definitions
internal import ArgumentParser
internal import LinkageStudies

/// `tributary link census`: what blocking would produce.
struct LinkCensusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "census",
        abstract: "Count what each blocking rule would produce, before any pair is compared.",
        discussion: """
            For each rule its pairs and blocks, the keys that most records share, by their shape and never by their \
            value, and what was split for being too large.

            Example:  tributary link census study.yml
            """)

    @OptionGroup var place: StudyOptions

    @OptionGroup var work: ThreadOptions

    func run() async throws {
        try await Voice().reportingStudy {
            let study = try place.load()
            let read = try await StudyReader(study, folder: place.folder, threads: work.threads).read()
            try CensusQuestion(study, read).lines().forEach { print($0) }
        }
    }
}
