public import Definitions
public import Linkage
internal import Vocabulary

/// A study from files to people: `tributary link`.
public struct StudyRun: Sendable {
    /// What a run made.
    public struct Outcome: Sendable {
        /// The files that were written.
        public let files: [String]
        /// What was read, compared and found, a line each.
        public let summary: [String]
        /// What to be wary of, a line each.
        public let warnings: [String]
    }

    /// What a run does, one after the other.
    public enum Phase: String, Hashable, Sendable, CaseIterable {
        /// Files become a table of standardised records.
        case reading
        /// Pairs are found, weighed and put together.
        case linking
        /// The outputs are written.
        case writing
    }

    private let study: LinkageStudy
    private let folder: String
    private let model: LinkageModel?
    private let threads: Int

    /// A run of a study.
    ///
    /// - Parameters:
    ///   - study: The study.
    ///   - folder: The folder to which its file names are relative.
    ///   - model: A model to use as it is; `nil` to train one on the study's records.
    ///   - threads: How many tasks work at once; the outputs are the same for any number.
    public init(_ study: LinkageStudy, folder: String, model: LinkageModel? = nil, threads: Int = 2) {
        self.study = study
        self.folder = folder
        self.model = model
        self.threads = threads
    }

    /// Links, and writes `people.csv`, `pairs.csv`, `model.json` and `link-rates.csv`.
    ///
    /// - Parameters:
    ///   - out: The folder to write to; files of these names are replaced.
    ///   - begins: Is told of each phase as it begins.
    /// - Returns: What was written and found.
    /// - Throws: ``StudyFailure`` where a file can't be read or written, or the model doesn't fit.
    public func run(
        writingTo out: String, begins: (Phase) -> Void = { _ in }
    ) async throws(StudyFailure) -> Outcome {
        try StudyFile.makeFolder(out)
        let linked = try await linked(begins: begins)
        begins(.writing)
        let paths = ["people.csv", "pairs.csv", "model.json", "link-rates.csv"].map { "\(out)/\($0)" }
        try await PeopleFile(table: linked.table, partition: linked.partition)
            .write(to: paths[0], threads: threads)
        try await PairsFile(
            table: linked.table, partition: linked.partition, comparisons: study.linkage.comparisons
        ).write(to: paths[1], threads: threads)
        try StudyFileWriter(paths[2]).write(Array(linked.partition.model.json.utf8))
        let rates = LinkRatesFile(rates: LinkRates(study, linked.table, linked.partition))
        try rates.write(to: paths[3])
        return Outcome(
            files: paths, summary: summary(linked),
            warnings: StudyWarnings.lines(
                linked.sources, training: linked.partition.training,
                decisionsWithoutRecords: linked.decisionsWithoutRecords) + rates.warnings)
    }

    /// Links, and keeps the result in memory.
    ///
    /// - Parameter begins: Is told of each phase as it begins.
    /// - Returns: The records and who they are.
    /// - Throws: ``StudyFailure``
    public func linked(begins: (Phase) -> Void = { _ in }) async throws(StudyFailure) -> LinkedStudy {
        begins(.reading)
        let read = try await StudyReader(study, folder: folder, threads: threads).read()
        let decisions = try study.decisions.map { name throws(StudyFailure) in
            try StudyDecisions(StudyReader.path(name, in: folder), for: read.table)
        }
        begins(.linking)
        do throws(LinkageError) {
            let definition = study.linkage(ofRecords: read.table.count)
            let linker = Linker(definition, model: model, threads: threads)
            let patterns = decisions?.patterns ?? [:]
            let text = PatternText(definition.comparisons)
            return LinkedStudy(
                study: study, table: read.table, sources: read.sources,
                partition: try await linker.partition(
                    read.table, decisions: decisions?.decisions ?? [],
                    verdictOfPattern: patterns.isEmpty ? nil : { patterns[text.text($0)] }),
                decisionsWithoutRecords: decisions?.withoutRecords ?? 0)
        } catch {
            throw StudyFailure(.input, error.description)
        }
    }

    private func summary(_ linked: LinkedStudy) -> [String] {
        let partition = linked.partition
        let records = linked.table.count
        let compared = partition.census.compared
        var sizes = [Int](repeating: 0, count: partition.people)
        for person in partition.person { sizes[Int(person)] += 1 }
        return linked.sources.map { "\($0.name): \(Figures.grouped($0.records)) records" } + [
            "\(Figures.grouped(compared)) pairs compared of \(Figures.grouped(partition.census.possiblePairs))",
            "\(Figures.grouped(partition.pairCount)) pairs in pairs.csv, from "
                + "\(Figures.bits(min(study.linkage.thresholds.review, study.linkage.thresholds.possible))) bits",
            threshold(partition),
            "\(Figures.grouped(records)) records are \(Figures.grouped(partition.people)) people; "
                + "the largest has \(sizes.max() ?? 0) records",
        ]
    }

    private func threshold(_ partition: LinkagePartition) -> String {
        let chosen = study.linkage.thresholds.isAutomatic ? "chosen by the model" : "as declared"
        let start = "joined from \(Figures.bits(partition.thresholds.possible)) bits, \(chosen)"
        guard let expected = partition.expected else { return start }
        return start + "; of such pairs the model expects a precision of "
            + "\(Figures.fixed(expected.precision, places: 4)) and a recall of "
            + Figures.fixed(expected.recall, places: 4)
    }
}

/// A study's records and who they are.
public struct LinkedStudy: Sendable {
    /// The study.
    public let study: LinkageStudy
    /// The records.
    public let table: LinkageTable
    /// What was read from each source.
    public let sources: [SourceTally]
    /// Who is who.
    public let partition: LinkagePartition
    /// Decisions of people about records that aren't there.
    public let decisionsWithoutRecords: Int

    /// What explains any two of the records.
    ///
    /// - Throws: ``StudyFailure`` where the model doesn't fit.
    func explainer() throws(StudyFailure) -> PartitionExplainer {
        do throws(LinkageError) {
            return try PartitionExplainer(study.linkage(ofRecords: table.count), table, partition)
        } catch {
            throw StudyFailure(.input, error.description)
        }
    }
}

/// What an analyst should know of a run before trusting it.
enum StudyWarnings {
    /// The warnings, a line each, without a value of any record.
    static func lines(
        _ sources: [SourceTally], training: TrainingReport?, decisionsWithoutRecords: Int = 0
    ) -> [String] {
        let unreadable = sources.flatMap { source in
            source.unreadable.map {
                "\(source.name) (\($0.header)): nothing could be made of \(Figures.grouped($0.cells)) cells of "
                    + "\(Figures.grouped(source.records)); they count as missing"
            }
        }
        let decisions =
            decisionsWithoutRecords == 0
            ? []
            : [
                "\(Figures.grouped(decisionsWithoutRecords)) decisions are about records that aren't there; "
                    + "they change nothing"
            ]
        return unreadable + decisions + (training?.warnings ?? [])
    }
}
