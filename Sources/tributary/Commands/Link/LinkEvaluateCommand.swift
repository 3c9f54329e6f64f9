internal import Definitions
internal import ArgumentParser
internal import LinkageStudies

/// `tributary link evaluate`: people against a known truth.
struct LinkEvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure people.csv against a known truth, or by people's decisions.",
        discussion: """
            The truth is a CSV file with columns source, record_id and person_id; --record and --person name others. \
            A truth without a column of sources speaks of the source of its own name, or of the only one. With \
            --pairs the curve over thresholds is shown too, and with --config how many true pairs blocking loses.

            Example:
              tributary link evaluate --people linked/people.csv --truth truth.csv --pairs linked/pairs.csv
            Where no truth is known, from a reviewed sample:
              tributary link evaluate --pairs linked/pairs.csv --decisions linked/review.csv
            """)

    @Option(help: ArgumentHelp("The people to measure.", valueName: "file"))
    var people: String?

    @Option(help: ArgumentHelp("The truth; several times for several files.", valueName: "file"))
    var truth: [String] = []

    @Option(
        help: ArgumentHelp(
            "What people decided about pairs, to estimate precision and recall without a truth.",
            valueName: "file"))
    var decisions: String?

    @Option(help: ArgumentHelp("The truth's column of records.", valueName: "column"))
    var record = "record_id"

    @Option(help: ArgumentHelp("The truth's column of people.", valueName: "column"))
    var person = "person_id"

    @Option(help: ArgumentHelp("The weighed pairs, for the curve over thresholds.", valueName: "file"))
    var pairs: String?

    @Option(help: ArgumentHelp("Where to write the whole curve as a CSV file.", valueName: "file"))
    var curve: String?

    @Option(help: ArgumentHelp("The study, to find what blocking loses.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The folder that the study's file names start from.", valueName: "folder"))
    var data: String?

    @Flag(help: "Count pairs of different sources alone, as a study with the task 'link' does.")
    var acrossSources = false

    @OptionGroup var work: ThreadOptions

    func validate() throws {
        if decisions != nil, pairs == nil { throw ValidationError("--decisions needs --pairs.") }
        if decisions == nil, people == nil || truth.isEmpty {
            throw ValidationError("--people and --truth are needed, or --pairs and --decisions.")
        }
        if curve != nil, pairs == nil { throw ValidationError("--curve needs --pairs.") }
    }

    func run() async throws {
        try await Voice().reportingStudy {
            if let pairs, let decisions {
                try ReviewEstimate(pairs: pairs, decisions: decisions).lines.forEach { print($0) }
            }
            guard let people, !truth.isEmpty else { return }
            var inputs = StudyEvaluation.Inputs(people: people, truth: truth)
            inputs.recordColumn = record
            inputs.personColumn = person
            inputs.pairs = pairs
            inputs.acrossSourcesOnly = acrossSources
            let place = StudyOptions.of(config, data: data)
            let study = try place?.load()
            if study?.task == .link { inputs.acrossSourcesOnly = true }
            var evaluation = try StudyEvaluation(inputs)
            if let place, let study {
                try await evaluation.measureBlocking(
                    of: study, folder: place.folder, threads: work.threads)
            }
            if let curve { try StudyOutput.write(evaluation.curveCSV, to: curve) }
            evaluation.lines.forEach { print($0) }
        }
    }
}

extension StudyOptions {
    /// The options of a study that may not be named.
    fileprivate static func of(_ study: String?, data: String?) -> StudyOptions? {
        guard let study else { return nil }
        var options = StudyOptions()
        options.study = study
        options.data = data
        return options
    }
}
