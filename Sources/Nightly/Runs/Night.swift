internal import Alerts
internal import Cohorts
internal import Configuration
internal import Definitions
internal import DisclosureControl
internal import Ingestion
internal import Linkage
internal import Publishing
internal import Release
internal import Standardisation
internal import Store
internal import Timelines
internal import Vocabulary

/// A night under way: its stores, its book, and the reading and saving around each stage.
///
/// The stages themselves know none of this; they take a value and give a value.
struct Night {
    let site: NightSite
    let folder: ExtractFolder
    let options: NightlyOptions
    let clock: RunClock
    let progress: RunProgress
    let vault: Vault
    let analysis: Analysis
    let ledger: Ledger
    let key: PartnershipKey
    /// Whose nights the outputs are.
    let owner: OutputOwner
    /// What people decided about pairs of records, if there is a file of it.
    let decisions: LinkDecisionFile?
    let run: RunRecord
    let book: StageBook

    var configuration: PipelineConfiguration { site.configuration }
    var asOf: CalendarDay { options.asOf }

    /// Opens the stores and takes up the night where an interrupted run of the very same left it.
    ///
    /// - Throws: ``RunFailure`` where it isn't the night's turn or its outputs would replace those of others,
    ///   `StoreFault` where a store can't be opened.
    init(
        site: NightSite, folder: ExtractFolder, decisions: LinkDecisionFile?, options: NightlyOptions,
        clock: RunClock, progress: RunProgress
    ) throws {
        self.site = site
        self.folder = folder
        self.decisions = decisions
        self.options = options
        self.clock = clock
        self.progress = progress
        let stores = try NightStores(of: site)
        vault = stores.vault
        analysis = stores.analysis
        ledger = stores.ledger
        key = stores.key
        owner = OutputOwner(mark: try vault.identity(), isTrial: site.isTrial)
        _ = try AuditDesk(ledger).verification()
        try Self.checkOrder(of: options, in: ledger)
        if options.endsWithOutputs { try OutputFolder(root: site.outputs).check(owner) }
        let inputs = NightInputs(
            site: site, folder: folder, decisions: decisions, asOf: options.asOf)
        let (run, done) = try ledger.begin(
            night: options.asOf, identity: inputs.identity, at: clock.stamp)
        self.run = run
        try ledger.record(inputs.hashes, of: run.number)
        book = StageBook(ledger: ledger, run: run.number, done: done, clock: clock, progress: progress)
    }

    /// Checks that a night has its turn: no later one stands, and of no earlier one are rows lacking.
    ///
    /// - Throws: ``RunFailure``
    private static func checkOrder(of options: NightlyOptions, in ledger: Ledger) throws {
        if !options.isReplay, let later = try ledger.latestStandingNight(), later > options.asOf {
            throw RunFailure(
                .failed,
                "the night of \(later) has been run already; to run \(options.asOf) anew, and every night after it, "
                    + "add --replay")
        }
        if let owed = try ledger.owedNights().first, owed < options.asOf {
            throw RunFailure(
                .integrity,
                "the extracts of the night of \(owed) are not all taken in: its run was stopped halfway, or it was "
                    + "forgotten with --replay; run that night again first, with --as-of \(owed)")
        }
    }

    /// Runs the stages and writes into the ledger how the run ended, whatever happened.
    func closing(_ stages: () async throws -> NightlyOutcome) async throws -> NightlyOutcome {
        do {
            let outcome = try await stages()
            try ledger.end(
                run: run.number, state: options.endsWithOutputs ? .finished : .stopped,
                exitCode: outcome.status.rawValue,
                message: outcome.notices.joined(separator: "\n"), at: clock.stamp)
            return outcome
        } catch {
            let failure = RunFailure(rewording: error)
            try? ledger.end(
                run: run.number, state: .failed, exitCode: failure.status.rawValue, message: failure.message,
                at: clock.stamp)
            throw failure
        }
    }

    /// How a run ends that was asked to stop after a stage.
    var stopped: NightlyOutcome {
        NightlyOutcome(
            status: .done, outputs: [],
            notices: ["stopped after \(options.only?.rawValue ?? "a stage"), as asked; nothing was put out"])
    }
}

extension RunFailure {
    /// Any error as a failure with an exit status, in words that quote no value.
    init(rewording error: any Error) {
        switch error {
        case let failure as RunFailure: self = failure
        case let fault as StoreFault:
            self = RunFailure(fault.kind == .unavailable ? .failed : .integrity, fault.description)
        case let faults as Faults: self = RunFailure(.configuration, faults.description)
        case let fault as StandardisationError: self = RunFailure(.integrity, fault.description)
        case let fault as TimelineError: self = RunFailure(.integrity, "\(fault)")
        case let fault as PublishingFault: self = RunFailure(.failed, fault.description)
        case let fault as LinkageError: self = RunFailure(.integrity, fault.description)
        default:
            // An error that we didn't write may quote what it failed on.
            self = RunFailure(.failed, "an unexpected error of type \(type(of: error)) stopped the run")
        }
    }
}
