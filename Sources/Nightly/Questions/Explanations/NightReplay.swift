internal import Configuration
internal import Definitions
internal import Linkage
internal import Standardisation
internal import Store
internal import Timelines
internal import Vocabulary

/// The latest night once more, from the records that stand in the vault, to be looked at: it keeps nothing.
///
/// The same records, keys and decisions give the same people and timelines as the night itself.
struct NightReplay {
    let site: NightSite
    let night: CalendarDay
    let compiled: CompiledNight

    private let vault: Vault
    private let ledger: Ledger
    private let stage: LinkStage
    private let key: PartnershipKey
    private let decisions: LinkDecisionFile?
    private let threads: Int

    /// The latest night of a pipeline.
    ///
    /// - Throws: ``RunFailure`` where it didn't finish, or the configuration is no longer that of the night.
    init(of site: NightSite, threads: Int) throws {
        let books = NightBooks(site: site)
        ledger = try books.ledger()
        guard let latest = try ledger.runs().first, latest.state == .finished else {
            throw RunFailure(
                .failed,
                "the latest run didn't finish, so that there is nothing to explain; run the night again")
        }
        decisions = try site.linkDecisionFile()
        try Self.check(try ledger.hashes(of: latest.number), site, decisions)
        self.site = site
        self.threads = threads
        night = latest.night
        vault = try books.vault()
        key = try PartnershipKey(file: site.pseudonymKey)
        try Companions.check(
            try Companions.marks(vault: vault, analysis: try books.analysis(), key: key),
            noted: try ledger.companions(), site)
        compiled = try CompiledNight(ConfigurationSurvey(site.configuration), asOf: night)
        stage = LinkStage(
            definition: site.configuration.linkage, definitionHash: site.linkageHash,
            dictionary: site.configuration.dictionary,
            grant: LinkageGrant(site.configuration, asOf: night), vault: vault, key: key, asOf: night,
            threads: threads)
    }

    /// Links the night's records again.
    func linked() async throws -> LinkedNight {
        try await stage.linked(try await batch(), decisions: decisions?.decisions ?? [])
    }

    /// The pseudonym of the person that a record belongs to; `nil` where it belongs to nobody.
    func pseudonym(of record: RecordKey, in linked: LinkedNight) -> Pseudonym? {
        linked.population.history.identifier(of: record).map { key.pseudonym(of: $0) }
    }

    /// Puts the night's timelines together again, and whose they are.
    func lives() async throws -> TimelineStage.Result {
        let batch = try await batch()
        let linked = try await stage.linked(batch, decisions: decisions?.decisions ?? [])
        let stage = TimelineStage(
            dictionary: site.configuration.dictionary, sources: site.configuration.sources,
            personFacts: site.configuration.nightly.personFacts, key: key, asOf: night)
        return try stage.run(
            batch, linked: linked, receipts: try ledger.receipts(upTo: night))
    }

    private func batch() async throws -> StandardisedBatch {
        let standing = try site.configuration.sources.flatMap { try vault.standingRecords(of: $0.name) }
        return try await compiled.standardiser.standardise(standing, threads: threads)
    }

    /// An explanation by another configuration would explain something else.
    private static func check(
        _ hashes: [ContentHash], _ site: NightSite, _ decisions: LinkDecisionFile?
    ) throws(RunFailure) {
        let then = hashes.filter { $0.kind == "configuration" }
        let now =
            site.files.map { (name: $0.path, sha256: $0.bytes.sha256) }
            + (decisions.map { [(name: $0.place, sha256: $0.hash.sha256)] } ?? [])
        let changed = now.filter { file in !then.contains { $0.name == file.name && $0.sha256 == file.sha256 }
        }
        let names =
            changed.map(\.name) + then.map(\.name).filter { name in !now.contains { $0.name == name } }
        guard names.isEmpty else {
            throw RunFailure(
                .configuration,
                "\(names.sorted().joined(separator: ", ")) changed since the latest night, so that an explanation "
                    + "would be of something else; run the night again, then ask")
        }
    }
}
