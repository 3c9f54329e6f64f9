internal import Configuration
internal import Alerts
internal import Cohorts
internal import Definitions
internal import DisclosureControl
internal import Ingestion
internal import Linkage
internal import Standardisation
internal import Store
internal import Timelines
internal import Vocabulary

/// The alerts of a night: what the rules found, and the roll that goes on from the night before.
struct ReviewedNight: Sendable {
    let night: AlertNight
    let roll: AlertRoll
}

/// The cohorts of a night: raw counts, which can't be printed, and what disclosure control left of them.
struct NightPatterns: Sendable {
    let protected: ProtectedTables
    let census: [CohortCensus]
}

extension Night {
    /// Extracts are read, checked and taken into the vault; taken up where an interrupted run has done so.
    func ingested() async throws -> IngestedNight {
        let stage = IngestStage(
            sources: configuration.sources, agreements: configuration.agreements, vault: vault,
            ledger: ledger, asOf: asOf)
        if book.isDone(.ingestion) { return try book.takeUp(.ingestion) { try stage.standing() } }
        return try await book.perform(.ingestion) {
            let night = try stage.run(folder)
            try audit(night.receipts.map { $0.collection(at: clock.stamp) })
            return (night, night.counts, [("extracts", "\(night.receipts.count)")])
        }
    }

    /// Agencies' words become the partnership's.
    func standardised(by standardiser: Standardiser) async throws -> StandardisedBatch {
        try await book.perform(.standardisation) {
            let standing = try configuration.sources.flatMap { try vault.standingRecords(of: $0.name) }
            let batch = try await standardiser.standardise(standing, threads: options.threads)
            try vault.keep(standardised: batch.records)
            return (
                batch, RowCounts(read: standing.count, kept: batch.records.count),
                [("findings", "\(batch.findings.count)"), ("unmapped codes", "\(batch.unmapped.count)")]
            )
        }
    }

    /// Records of the same person are found.
    func linked(_ batch: StandardisedBatch) async throws -> LinkedNight {
        try await book.perform(.linkage) {
            let stage = LinkStage(
                definition: configuration.linkage, dictionary: configuration.dictionary, vault: vault,
                key: key,
                asOf: asOf, threads: options.threads)
            let linked = try await stage.run(batch, decisions: decisions?.decisions ?? [])
            let population = linked.population
            let records = population.people.reduce(0) { $0 + $1.records.count }
            try audit([combination(of: population)])
            return (
                linked,
                RowCounts(read: batch.people(in: configuration.dictionary).count, kept: records),
                [("people", "\(population.people.count)"), ("for review", "\(population.contested.count)")]
            )
        }
    }

    /// Events are put in date order under pseudonyms.
    func timelines(
        _ batch: StandardisedBatch, _ linked: LinkedNight
    ) async throws -> TimelineStage.Result {
        try await book.perform(.timelines) {
            let stage = TimelineStage(
                dictionary: configuration.dictionary, sources: configuration.sources,
                personFacts: configuration.nightly.personFacts, key: key, asOf: asOf)
            let result = try stage.run(
                batch, population: linked.population, receipts: try ledger.receipts(upTo: asOf))
            try analysis.keep(result.records, dictionary: configuration.dictionary)
            return (
                result, result.account,
                [("people", "\(result.timelines.people.count)")] + result.omissions.detail
            )
        }
    }

    /// Rules are evaluated, and alerts carried on from the night before.
    func alerts(_ lives: TimelineStage.Result, _ rules: RuleBook) async throws -> ReviewedNight {
        try await book.perform(.alerts) {
            let review = AlertReview(rules, of: lives.timelines)
            let parts = await inParts(of: lives.timelines.people.count) { review.night(of: $0) }
            let joined = AlertReview.joined(parts) ?? review.night()
            let earlier = try analysis.alertRoll(upTo: asOf, inclusive: false)
            let roll = earlier.next(joined)
            try analysis.keep(roll, on: asOf)
            return (
                ReviewedNight(night: joined, roll: roll),
                RowCounts(read: lives.timelines.people.count, kept: joined.people.count),
                [("alerts", "\(roll.shown.count)"), ("firings", "\(joined.firings.count)")]
            )
        }
    }

    /// Membership and measures are counted, and disclosure control has its say.
    func patterns(_ lives: TimelineStage.Result, _ cohorts: CohortAnalysis) async throws -> NightPatterns {
        try await book.perform(.cohorts) {
            let raw = cohorts.tables(over: lives.timelines)
            let protected = DisclosureCheck(configuration.disclosureProfiles).protect(raw)
            guard protected.audit.passes else {
                let cells = protected.audit.exposures.prefix(5).map { "\($0.cell)" }.joined(separator: "; ")
                throw RunFailure(
                    .disclosure,
                    "hidden cells of the cohort tables could be worked out again (\(cells)); coarsen the bands of "
                        + "those tables or choose a stricter profile")
            }
            let census = cohorts.census(over: lives.timelines)
            return (
                NightPatterns(protected: protected, census: census),
                census.account(over: lives.timelines.people.map(\.person)),
                [("cohorts", "\(protected.sets.count)")]
            )
        }
    }

    /// Works on parts of the people side by side, and gives the results in order of the parts.
    private func inParts<Value: Sendable>(
        of count: Int, _ work: @escaping @Sendable (Range<Int>) -> Value
    ) async -> [Value] {
        let parts = max(1, min(options.threads, count))
        return await withTaskGroup(of: (Int, Value).self) { group in
            for part in 0..<parts {
                let range = count * part / parts..<count * (part + 1) / parts
                group.addTask { (part, work(range)) }
            }
            var values: [(Int, Value)] = []
            for await value in group { values.append(value) }
            return values.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
