internal import Alerts
internal import Cohorts
internal import Configuration
internal import Definitions
internal import DisclosureControl
internal import Linkage
internal import Standardisation
internal import Store
internal import Timelines
internal import Vocabulary

/// One night: extracts in, outputs out, and the ledger says what was done with every row and every field.
public struct NightlyRun: Sendable {
    private let options: NightlyOptions
    private let clock: RunClock
    private let progress: RunProgress

    /// A run that is ready to begin.
    public init(_ options: NightlyOptions, clock: RunClock = .system, progress: RunProgress = .silent) {
        self.options = options
        self.clock = clock
        self.progress = progress
    }

    /// Runs the night.
    ///
    /// - Returns: The exit status, the outputs and what to know.
    /// - Throws: `Faults` where the configuration has any, and no data was read; ``RunFailure`` with the exit status
    ///   of whatever else stopped the night. What was put out before still stands.
    public func run() async throws -> NightlyOutcome {
        let checked = try CheckedNight(nightlyFile: options.nightlyFile, asOf: options.asOf)
        let (site, compiled) = (
            checked.site.keepingState(in: options.state, outputs: options.outputs), checked.compiled
        )
        let folder = try extracts(of: site)
        guard !options.isDryRun else {
            let dryRun = DryRun(
                site: site, folder: folder, options: options, standardiser: compiled.standardiser)
            return try await answering { try await dryRun.outcome() }
        }
        try Files.makeFolder(site.state)
        let lock = try RunLock(path: site.lockPath)
        // Nights of another state folder may be put out in the same place.
        let outputsLock = try options.endsWithOutputs ? OutputFolder(root: site.outputs).lock() : nil
        let night = try answering {
            try Night(
                site: site, folder: folder, decisions: checked.decisions, options: options, clock: clock,
                progress: progress)
        }
        let outcome = try await night.closing { try await stages(of: night, compiled: compiled) }
        _ = consume outputsLock
        _ = consume lock
        return outcome
    }

    /// The stages, in the order of the picture in `Documentation/architecture.md`.
    private func stages(of night: Night, compiled: CompiledNight) async throws -> NightlyOutcome {
        let ingested = try await night.ingested()
        guard options.only != .ingestion else { return night.stopped }
        let batch = try await night.standardised(by: compiled.standardiser)
        guard options.only != .standardisation else { return night.stopped }
        let linked = try await night.linked(batch)
        guard options.only != .linkage else { return night.stopped }
        let lives = try await night.timelines(batch, linked)
        guard options.only != .timelines else { return night.stopped }
        let reviewed = try await night.alerts(batch, lives, compiled.rules, linked.mistaken)
        guard options.only != .alerts else { return night.stopped }
        let patterns = try await night.patterns(batch, linked, lives, reviewed, compiled)
        guard options.only != .cohorts else { return night.stopped }
        let released = try await night.released(
            ReleaseInput(
                ingested: ingested, batch: batch, linked: linked, lives: lives, reviewed: reviewed,
                patterns: patterns, conditions: compiled.conditions.met(in: lives.timelines)))
        guard options.only != .release else { return night.stopped }
        let outcome = try await night.published(released)
        try night.keepTimings(released)
        return outcome
    }

    private func extracts(of site: NightSite) throws(RunFailure) -> ExtractFolder {
        let path = site.extractsFolder(asOf: options.asOf)
        guard Files.exists(path) else { throw RunFailure(.inputMissing, absence(of: path, in: site)) }
        let folder = try ExtractFolder(path, sources: site.configuration.sources, asOf: options.asOf)
        let missing = folder.missing(of: site.configuration.sources)
        guard missing.isEmpty else {
            let lines = missing.map {
                "\n  \($0.name): a file \($0.filePattern), from \($0.expectation.contact)"
            }
            throw RunFailure(
                .inputMissing,
                "\(path) lacks \(missing.count.counted("extract")) that the night can't do without; ask for them, "
                    + "or let their sources say 'required: no':\(lines.joined())")
        }
        return folder
    }

    /// What to say where there is no folder of the night's extracts: most likely another night was meant.
    private func absence(of path: String, in site: NightSite) -> String {
        let nights = site.nightsWithExtracts
        let hint =
            nights.isEmpty
            ? "put the night's extracts there, or change 'places: extracts:' in the nightly file"
            : "--as-of says which night; there are extracts of \(nights.joined(separator: ", "))"
        return "there is no folder \(path) with the extracts of the night \(options.asOf); \(hint)"
    }
}
