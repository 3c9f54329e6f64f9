public import Definitions
internal import Linkage

/// Trains a study's model and shows how it came about: `tributary link train`.
public struct StudyTraining: Sendable {
    /// What a training made.
    public struct Outcome: Sendable {
        /// The weights, and what each blocking rule's pairs gave, a line each.
        public let lines: [String]
        /// What to be wary of, a line each.
        public let warnings: [String]
    }

    private let study: LinkageStudy
    private let folder: String
    private let threads: Int

    /// The training of a study, whose file names are relative to a folder.
    public init(_ study: LinkageStudy, folder: String, threads: Int = 2) {
        self.study = study
        self.folder = folder
        self.threads = threads
    }

    /// Trains a model and writes it.
    ///
    /// - Parameter path: The file to write.
    /// - Returns: What was found.
    /// - Throws: ``StudyFailure`` where a file can't be read or written.
    public func train(writingTo path: String) async throws(StudyFailure) -> Outcome {
        let read = try await StudyReader(study, folder: folder, threads: threads).read()
        let trained: (model: LinkageModel, report: TrainingReport)
        do throws(LinkageError) {
            trained = try await Linker(study.linkage(ofRecords: read.table.count), threads: threads).train(
                on: read.table)
        } catch {
            throw StudyFailure(.input, error.description)
        }
        try StudyFileWriter(path).write(Array(trained.model.json.utf8))
        return Outcome(
            lines: Self.lines(trained.model) + [""] + Self.lines(trained.report),
            warnings: StudyWarnings.lines(read.sources, training: trained.report))
    }

    private static func lines(_ model: LinkageModel) -> [String] {
        let levels = model.comparisons.flatMap { comparison in
            comparison.levels.map { (name: "\(comparison.name): \($0.name)", level: $0) }
        }
        let width = max(8, levels.map(\.name.count).max() ?? 0)
        let head = ["m", "u", "bits"].map { Figures.aligned($0, 12) }.joined()
        let start = "two records at random: \(Figures.bits(model.priorWeight.bits)) bits"
        return [start, "", Figures.padded("level", width) + head]
            + levels.map { name, level in
                Figures.padded(name, width) + Figures.aligned(Figures.fixed(level.match, places: 6), 12)
                    + Figures.aligned(Figures.fixed(level.chance, places: 8), 12)
                    + Figures.aligned(Figures.bits(level.weight.bits), 12)
            }
    }

    private static func lines(_ report: TrainingReport) -> [String] {
        let start =
            "\(Figures.grouped(report.randomPairs)) random pairs; "
            + "\(Figures.grouped(report.deterministicPairs)) pairs met a deterministic rule"
        return [start]
            + report.rules.map { rule in
                "\(rule.name): \(Figures.grouped(rule.pairs)) pairs, \(Figures.grouped(rule.patterns)) patterns, "
                    + "\(Figures.fixed(100 * rule.share, places: 1)) % match; "
                    + (rule.hasConverged ? "converged in" : "not converged after") + " \(rule.rounds) rounds"
            }
    }
}
