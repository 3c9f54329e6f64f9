internal import ArgumentParser
internal import Configuration
internal import Definitions
internal import LinkageStudies
internal import Nightly

/// Which study, and where its files are.
struct StudyOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The study's file.", valueName: "config"))
    var study: String

    @Option(
        help: ArgumentHelp(
            "The folder that the study's file names start from; the study's own unless given.",
            valueName: "folder"))
    var data: String?

    /// The folder of the study's files.
    var folder: String { data ?? study.lastIndex(of: "/").map { String(study[..<$0]) } ?? "" }

    /// The study, checked.
    ///
    /// - Throws: Everything that is wrong with it.
    func load() throws -> LinkageStudy {
        try LinkageStudyLoader.load(study, files: .onDisk)
    }
}

extension Voice {
    /// Does the work of a link command; what goes wrong in a study is said in its own words.
    ///
    /// - Throws: `ExitCode` with the status of the failure.
    func reportingStudy(_ work: () async throws -> Void) async throws {
        try await reporting {
            do { try await work() } catch let failure as StudyFailure {
                let status: ExitStatus =
                    switch failure.kind {
                    case .inputMissing: .inputMissing
                    case .input, .output: .failed
                    case .question: .usage
                    }
                throw RunFailure(status, failure.description)
            }
        }
    }
}
