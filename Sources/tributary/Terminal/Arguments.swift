public import ArgumentParser
internal import FoundationEssentials
public import Nightly
public import Vocabulary

extension CalendarDay: ExpressibleByArgument {
    /// A day as `YYYY-MM-DD`.
    public init?(argument: String) { self.init(iso: argument) }
}

extension NightStage: ExpressibleByArgument {}

extension AuditRecord.Operation: ExpressibleByArgument {}

/// Which pipeline a question is about.
struct PipelineOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The pipeline's nightly file.", valueName: "nightly-file"))
    var nightly = "Pipelines/nightly.yml"

    @Option(
        help: ArgumentHelp(
            "A folder for the databases, the key and the outputs of nights that are only tried; the pipeline's own unless given.",
            valueName: "folder"))
    var state: String?

    @Option(
        help: ArgumentHelp(
            "Another folder for the outputs; 'out' below --state, or the pipeline's own, unless given.",
            valueName: "folder"))
    var outputs: String?

    /// The pipeline on disk.
    func site() throws -> NightSite {
        try NightSite(nightlyFile: nightly).keepingState(in: state, outputs: outputs)
    }
}

/// Why somebody looks at personal data.
struct ConsultationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Why you look, for the audit log; no names. What you are shown is personal data.",
            valueName: "reason"))
    var because: String

    /// Who looks and why.
    func consultation() throws -> Consultation {
        try Consultation(because: because, account: ProcessInfo.processInfo.userName)
    }
}

/// How many threads may work at a time.
struct ThreadOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many threads work at a time; the outputs are the same for any number.", valueName: "number"))
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be at least 1.") }
    }
}
