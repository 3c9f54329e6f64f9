internal import Configuration
internal import Alerts
internal import Cohorts
internal import Definitions
internal import DisclosureControl
internal import Ingestion
internal import Linkage
internal import Monitoring
internal import Standardisation
internal import Store
internal import Timelines
internal import Vocabulary

/// The alerts of a night: what the rules found, and the roll that goes on from the night before.
struct ReviewedNight: Sendable {
    let night: AlertNight
    let roll: AlertRoll
    /// What came back of the lists of earlier nights.
    let answers: AnswerBook
    /// What was taken apart because readers said that the records are another person's.
    let mistaken: MistakenLinks
    /// The answers of which no alert that is known is the subject.
    let strayed: [AlertAnswer]
    /// What rules that are only being tried would have raised: nobody is shown any of it.
    let shadow: ShadowNight
    /// How useful the rules' alerts were to those who answered them.
    let usefulness: UsefulnessBook
}

/// What rules that are only being tried made of a night, and the roll that they would have.
struct ShadowNight: Sendable {
    let night: AlertNight
    let roll: AlertRoll
}

/// The cohorts of a night: raw counts, which can't be printed, and what disclosure control left of them.
struct NightPatterns: Sendable {
    let protected: ProtectedTables
    /// What monitoring by sex, age and ethnic group was made from; `nil` where nobody is given it.
    let monitored: MonitoringGrant?
    /// What each cohort is, and what it reads.
    let plan: [CohortPlan]
    let census: [CohortCensus]
}

extension Night {
    /// Extracts are read, checked and taken into the vault; taken up where an interrupted run has done so.
    func ingested() async throws -> IngestedNight {
        let stage = IngestStage(
            sources: configuration.sources, agreements: configuration.agreements, vault: vault,
            ledger: ledger, asOf: asOf)
        if book.isDone(.ingestion) { return try book.takeUp(.ingestion) { try stage.standing() } }
        return try await book.perform(.ingestion) { progress in
            let night = try stage.run(folder, progress: progress)
            try audit(night.receipts.map { $0.collection(at: clock.stamp) })
            return (night, night.counts, [("extracts", "\(night.receipts.count)")])
        }
    }

    /// Agencies' words become the partnership's.
    func standardised(by standardiser: Standardiser) async throws -> StandardisedBatch {
        try await book.perform(.standardisation) { progress in
            // Reading the records and putting the finished ones back cost about as much as the work itself.
            let count = configuration.sources.count
            let standing = try configuration.sources.enumerated().flatMap { place, source in
                progress(place, of: 3 * count)
                return try vault.standingRecords(of: source.name)
            }
            progress(count, of: 3 * count)
            let batch = try await standardiser.standardise(standing, threads: options.threads)
            progress(2 * count, of: 3 * count)
            try vault.keep(standardised: batch.records)
            return (
                batch, RowCounts(read: standing.count, kept: batch.records.count),
                [("findings", "\(batch.findings.count)"), ("unmapped codes", "\(batch.unmapped.count)")]
            )
        }
    }

    /// Records of the same person are found.
    func linked(_ batch: StandardisedBatch) async throws -> LinkedNight {
        try await book.perform(.linkage) { progress in
            let grant = LinkageGrant(configuration, asOf: asOf)
            let mistaken = try mistakenLinks(batch)
            let stage = LinkStage(
                definition: configuration.linkage, definitionHash: site.linkageHash,
                dictionary: configuration.dictionary, grant: grant,
                vault: vault, key: key, asOf: asOf, threads: options.threads)
            var linked = try await stage.run(
                batch, decisions: decisions?.decisions ?? [], progress: progress)
            linked.mistaken = mistaken
            let population = linked.population
            let records = population.people.reduce(0) { $0 + $1.records.count }
            try audit(
                grant.auditRecords(of: population, sources: configuration.sources, at: clock.stamp)
                    + mistaken.auditRecords(purpose: configuration.nightly.linkage.purpose, at: clock.stamp))
            let apart = grant.apart.map { ("\($0.agency):\($0.recordType)", "not compared") }
            return (
                linked,
                RowCounts(read: batch.people(in: configuration.dictionary).count, kept: records),
                [("people", "\(population.people.count)"), ("for review", "\(population.contested.count)")]
                    + apart
            )
        }
    }

    /// Events are put in date order under pseudonyms.
    func timelines(
        _ batch: StandardisedBatch, _ linked: LinkedNight
    ) async throws -> TimelineStage.Result {
        try await book.perform(.timelines) { progress in
            let stage = TimelineStage(
                dictionary: configuration.dictionary, sources: configuration.sources,
                personFacts: configuration.nightly.personFacts, key: key, asOf: asOf)
            let result = try stage.run(
                batch, linked: linked, receipts: try ledger.receipts(upTo: asOf), progress: progress)
            try analysis.keep(result.records, dictionary: configuration.dictionary)
            return (
                result, result.account,
                [("people", "\(result.timelines.people.count)")] + result.omissions.detail
            )
        }
    }

    /// Rules are evaluated, and alerts carried on from the night before.
    func alerts(
        _ batch: StandardisedBatch, _ lives: TimelineStage.Result, _ rules: RuleBook,
        _ mistaken: MistakenLinks
    ) async throws -> ReviewedNight {
        try await book.perform(.alerts) { progress in
            let answers = answers(batch)
            let review = AlertReview(rules, of: lives.timelines, states: [.live, .shadow])
            let evaluated = await review.night(threads: options.threads) { progress($0, of: $1) }
            let tried = rules.rules(in: .shadow)
            let joined = tried.isEmpty ? evaluated : evaluated.limited(to: tried, isOfThese: false)
            let shadow = try shadowNight(evaluated.limited(to: tried), mistaken)
            let earlier = try analysis.alertRoll(upTo: asOf, inclusive: false)
            let roll = earlier.next(joined, answers: answers, mistaken: mistaken.links)
            try analysis.keep(roll, on: asOf)
            let usefulness = UsefulnessBook(
                try analysis.raisedAlerts(upTo: asOf), answers: answers, asOf: asOf,
                terms: configuration.nightly.usefulness)
            return (
                ReviewedNight(
                    night: joined, roll: roll, answers: answers, mistaken: mistaken,
                    strayed: answers.strayed(from: [earlier, roll], on: asOf), shadow: shadow,
                    usefulness: usefulness),
                RowCounts(read: lives.timelines.people.count, kept: joined.people.count),
                [("alerts", "\(roll.shown.count)"), ("firings", "\(joined.firings.count)")]
            )
        }
    }

    /// Keeps what rules that are only being tried would have raised, apart from all that anybody is shown.
    private func shadowNight(_ night: AlertNight, _ mistaken: MistakenLinks) throws -> ShadowNight {
        let earlier = try analysis.alertRoll(upTo: asOf, inclusive: false, of: .shadow)
        let roll = earlier.next(night, mistaken: mistaken.links)
        try analysis.keep(roll, on: asOf, as: .shadow)
        return ShadowNight(night: night, roll: roll)
    }

    /// Membership and measures are counted, and disclosure control has its say.
    func patterns(
        _ batch: StandardisedBatch, _ linked: LinkedNight, _ lives: TimelineStage.Result,
        _ reviewed: ReviewedNight, _ compiled: CompiledNight
    ) async throws -> NightPatterns {
        try await book.perform(.cohorts) { progress in
            let cohorts = compiled.cohorts
            let census = cohorts.census(over: lives.timelines)
            let monitoring = MonitoringStage(
                configuration, book: compiled.rules, batch: batch, linked: linked, lives: lives,
                roll: reviewed.roll, census: census, asOf: asOf)
            let raw = cohorts.tables(over: lives.timelines).with(monitoring)
            progress(1, of: 3)
            let protected = DisclosureCheck(configuration.disclosureProfiles).protect(raw)
            progress(2, of: 3)
            guard protected.audit.passes else {
                let cells = protected.audit.exposures.prefix(5).map { "\($0.cell)" }.joined(separator: "; ")
                throw RunFailure(
                    .disclosure,
                    "hidden cells of the cohort tables could be worked out again (\(cells)); coarsen the bands of "
                        + "those tables or choose a stricter profile")
            }
            return (
                NightPatterns(
                    protected: protected, monitored: monitoring?.grant, plan: cohorts.plan, census: census),
                census.account(over: lives.timelines.people.map(\.person)),
                [("cohorts", "\(protected.sets.count { $0.cohort != EqualityMonitoring.cohort })")]
            )
        }
    }
}

extension ConfidentialTables {
    /// The tables with those of monitoring, which come last: where too few people tell them apart from a cohort's, it
    /// is they that are not shown.
    fileprivate func with(_ monitoring: MonitoringStage?) -> ConfidentialTables {
        guard let monitoring else { return self }
        return ConfidentialTables(
            sets: sets + [monitoring.tables], overlaps: overlaps + monitoring.overlaps,
            differences: differences, relations: relations)
    }
}
