internal import Alerts
internal import Configuration
internal import Definitions
internal import Linkage
internal import Standardisation
internal import Store
internal import Timelines
internal import Vocabulary

/// A past night, put together again.
struct RebuiltNight {
    let night: CalendarDay
    let batch: StandardisedBatch
    let lives: TimelineStage.Result
    let answers: AnswerBook
    /// How many records stand with another person, or are tied to them otherwise, than they were on the night.
    let linkedOtherwise: Int

    /// Who managed a person's case on the night, in words.
    func manager(_ configuration: PipelineConfiguration) -> (Pseudonym) -> String {
        let (definition, dictionary) = (configuration.nightly.caseload, configuration.dictionary)
        let caseload = Caseload(
            definition, records: batch.records, membership: lives.membership,
            type: dictionary.recordType(definition.recordType), asOf: night)
        return { caseload.manager(of: $0, in: dictionary) }
    }
}

/// Puts past nights together again, one after the other, and writes nothing.
///
/// It takes what the vault and the ledger keep of each: its records, the people of the night before, the linkage model, the
/// answers, the extracts' receipts.
struct NightRebuilder {
    let site: NightSite
    let threads: Int

    private let vault: Vault
    private let ledger: Ledger
    private let key: PartnershipKey
    private let decisions: LinkDecisionFile?
    /// What linkage left on the night before, so that only what changed is compared.
    private var left: (state: LinkageState, trainedOn: CalendarDay)?

    private var configuration: PipelineConfiguration { site.configuration }

    /// Opens the stores.
    ///
    /// - Parameters:
    ///   - site: The pipeline.
    ///   - decisions: What people decided about pairs of records, as it stands now.
    ///   - threads: How many threads may work at a time.
    /// - Throws: ``RunFailure`` where no night was run yet, a store is another pipeline's or can't be opened.
    init(of site: NightSite, decisions: LinkDecisionFile?, threads: Int) throws {
        let books = NightBooks(site: site)
        self.site = site
        self.threads = threads
        ledger = try books.ledger()
        vault = try books.vault()
        key = try PartnershipKey(file: site.pseudonymKey)
        self.decisions = decisions
        try Companions.check(
            try Companions.marks(vault: vault, analysis: try books.analysis(), key: key),
            noted: try ledger.companions(), site)
    }

    /// Puts a night together again; nights are asked for in order.
    ///
    /// - Throws: ``RunFailure`` where the night can't be put together, `StoreFault` where a store can't be read.
    mutating func night(_ night: CalendarDay) async throws -> RebuiltNight {
        let batch = try await batch(night)
        var stage = LinkStage(
            definition: configuration.linkage, definitionHash: site.linkageHash,
            dictionary: configuration.dictionary, grant: LinkageGrant(configuration, asOf: night),
            vault: vault, key: key, asOf: night, threads: threads)
        stage.left = left
        let linked = try await stage.linked(batch, decisions: decisions?.decisions ?? [])
        // A model that was trained anew may not be the very one that the night kept
        if case .kept(let trainedOn) = linked.origin {
            left = (linked.population.state, trainedOn)
        } else {
            left = nil
        }
        let timelines = TimelineStage(
            dictionary: configuration.dictionary, sources: configuration.sources,
            personFacts: configuration.nightly.personFacts, key: key, asOf: night)
        let reader = AnswerReader(configuration.nightly.decisions, dictionary: configuration.dictionary)
        return RebuiltNight(
            night: night, batch: batch,
            lives: try timelines.run(batch, linked: linked, receipts: try ledger.receipts(upTo: night)),
            answers: AnswerBook(reader?.answers(batch.records) ?? [], asOf: night),
            linkedOtherwise: try recordsLinkedOtherwise(linked, on: night))
    }

    /// What was taken apart on a night because readers said that the records are another person's.
    ///
    /// - Throws: `StoreFault`
    func mistakenLinks(_ rebuilt: RebuiltNight, after roll: AlertRoll) throws -> [MistakenLink] {
        guard rebuilt.answers.taken.contains(where: { $0.verdict == .wrongPerson }) else { return [] }
        let before = try vault.people(upTo: rebuilt.night, inclusive: false)
        let finder = MistakenLinkFinder(
            roll: roll, answers: rebuilt.answers,
            members: Dictionary(grouping: before) { key.pseudonym(of: PersonIdentifier($0.person)) }
                .mapValues { $0.map(\.record) },
            records: rebuilt.batch.records,
            agency: { [configuration] in configuration.agency(of: $0) })
        return finder.links(
            standing: try vault.mistakenPairs(on: rebuilt.night, inclusive: false),
            same: (decisions?.decisions ?? []).filter { $0.verdict == .same }
        ).links
    }

    /// The records as they stood when the night had taken its extracts in.
    private func batch(_ night: CalendarDay) async throws -> StandardisedBatch {
        let standing = try configuration.sources.flatMap {
            try vault.records(of: $0.name, before: night.adding(days: 1))
        }
        let standardiser = try Standardiser(
            dictionary: configuration.dictionary, sources: configuration.sources, asOf: night)
        do {
            return try await standardiser.standardise(standing, threads: threads)
        } catch let error as StandardisationError {
            throw RunFailure(
                .failed,
                "the night of \(night) can't be put together again, for the columns of a source changed since: \(error)"
            )
        }
    }

    private func recordsLinkedOtherwise(_ linked: LinkedNight, on night: CalendarDay) throws -> Int {
        let then = Dictionary(
            try vault.people(upTo: night, inclusive: true).map { ($0.record, $0) },
            uniquingKeysWith: { first, _ in first })
        var (differing, found) = (0, 0)
        for person in linked.population.people {
            for record in person.records {
                let known = then[record.key]
                if known != nil { found += 1 }
                if known?.person != person.identifier.text || known?.strength != record.strength {
                    differing += 1
                }
            }
        }
        return differing + then.count - found
    }
}
