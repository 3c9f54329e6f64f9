internal import ArgumentParser
internal import Nightly

/// `tributary rejects export`: the rows that were set aside, as files that can be mended and read again.
struct RejectsExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Put the rows that were set aside into files, to be mended and read again.",
        discussion: """
            Writes a file for each extract with the agency's own header and the rows as they stood, and reasons.csv, \
            which says what is wrong with each. Columns that the partnership doesn't take are not in them. What is \
            written is personal data: the files are for you alone, and the audit log says that you had them and why.

            Mend the rows, or mend the configuration and leave them as they are. Then put the files, under the names \
            they have, beside the extracts of their night, and run that night again with --replay. Rows of a source \
            that delivers only what is new may come with a later night as well; rows of a snapshot may not, once a \
            later one came. Nothing is withdrawn by what a file of mended rows lacks.

            Example:
              tributary rejects export mended --because "custody desk mends its dates"
            """)

    @Argument(help: "The folder to write to: a new one, or one that is empty.")
    var folder: String

    @Option(help: ArgumentHelp("Only the rows of this source.", valueName: "source"))
    var source: String?

    @OptionGroup var which: RejectOptions
    @OptionGroup var reason: ConsultationOptions
    @OptionGroup var place: PipelineOptions

    func run() async throws {
        try await Voice().reporting {
            let export = try RejectExport(
                of: which.selection(source: source), to: folder, in: try place.site(),
                for: try reason.consultation())
            export.lines.forEach { print($0) }
        }
    }
}
