public import Definitions
public import Vocabulary

/// Decides which records are one person: the stage.
///
/// Standardised records in; people, links, and what to look at out. Nothing but its arguments decides the result:
/// not the order in which records came, nor the number of threads.
public struct Linker: Sendable {
    /// How records are linked.
    public let definition: LinkageDefinition
    /// A model to use as it is; `nil` to train one on the records at hand.
    public let model: LinkageModel?
    /// Frequencies to weigh values by; `nil` to count them in the records at hand.
    let frequencies: [KeptModel.Frequencies]?
    /// Whether thresholds that are left to the model were chosen before.
    let isSettled: Bool
    /// How many tasks compare at once.
    public let threads: Int

    /// A linker by its definition, and a model where one is trained already.
    public init(_ definition: LinkageDefinition, model: LinkageModel? = nil, threads: Int = 2) {
        self.definition = definition
        self.model = model
        frequencies = nil
        isSettled = false
        self.threads = max(1, threads)
    }

    /// A linker with all that was kept of an earlier night: model, thresholds and frequencies.
    ///
    /// - Throws: ``LinkageError/modelDoesNotFit(_:)``
    public init(
        _ definition: LinkageDefinition, keeping kept: KeptModel, threads: Int = 2
    ) throws(LinkageError) {
        try kept.check(fits: definition)
        self.definition = definition.settled(by: kept)
        model = kept.model
        frequencies = kept.frequencies
        isSettled = true
        self.threads = max(1, threads)
    }

    /// Links the records of a table, and records without names to them.
    ///
    /// - Parameters:
    ///   - table: The records that name people.
    ///   - attributors: The records that don't.
    ///   - decisions: What people decided about pairs; it wins over the model.
    ///   - previous: Who was who the night before.
    ///   - state: What an earlier night left. With the model of that night only records that are new or changed
    ///     since are compared; the people are those of a run over all records.
    ///   - newIdentifier: The identifier that a founding record's key gives at the first attempt, 0, and at
    ///     further ones where that is taken: a keyed hash of both, say.
    /// - Returns: The people that the records are, and what linkage did and left open.
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table or the model.
    public func link(
        _ table: LinkageTable, attributors: [AttributorRecord] = [], decisions: [LinkageDecision] = [],
        previous: PersonHistory = PersonHistory(), since state: LinkageState? = nil,
        newIdentifier: (RecordKey, Int) -> PersonIdentifier
    ) async throws(LinkageError) -> LinkedPopulation {
        let judgements = Judgements(decisions, in: table)
        let night =
            if let state, isOf(state) {
                try await changedNight(table, decisions, judgements, since: state)
            } else { try await wholeNight(table, judgements) }
        let assembly = PopulationAssembly(
            table: table, definition: night.decided, pairs: night.comparison.pairs, judgements: judgements,
            resolution: night.resolution)
        return assembly.population(
            attributors: attributors, previous: previous, newIdentifier: newIdentifier, night: night,
            decisions: decisions)
    }

    /// Whether a state is of the definition, the model and the frequencies that this linker has.
    private func isOf(_ state: LinkageState) -> Bool {
        state.kept.model == model && state.kept.frequencies == frequencies && state.definition == definition
    }

    private func wholeNight(
        _ table: LinkageTable, _ judgements: Judgements
    ) async throws(LinkageError) -> LinkedNightly {
        let workbench = try await Workbench.laidOut(definition, table, threads: threads)
        let (model, training) = try await trained(on: workbench)
        let scorer = await PairScorer.made(
            workbench.program, definition, model: model, kept: frequencies, threads: threads)
        let scoring = CandidateScoring(scorer: scorer, candidates: workbench.candidates, keepFrom: keepFrom)
        let (pairs, compared) = await scoring.run(threads: threads)
        let (decided, expected) = settled(pairs, model, possiblePairs: workbench.possiblePairs)
        var resolver = ClusterResolver(scorer, decided, judgements, table: table)
        resolver.resolve(pairs)
        return LinkedNightly(
            comparison: NightComparison(
                pairs: pairs, compared: compared, census: workbench.census(compared: compared),
                rules: workbench.keys, prints: RecordPrints.all(of: table),
                isUnlinkable: await Unlinkables.flags(scorer, decided.thresholds, threads: threads)),
            resolution: NightResolution(resolver), decided: decided, expected: expected, training: training,
            kept: KeptModel(
                model: model, thresholds: decided.thresholds,
                frequencies: frequencies ?? TermFrequencies.counted(definition, in: workbench.program.table)))
    }

    private func changedNight(
        _ table: LinkageTable, _ decisions: [LinkageDecision], _ judgements: Judgements,
        since state: LinkageState
    ) async throws(LinkageError) -> LinkedNightly {
        let prints = RecordPrints.all(of: table)
        let change = TableChange(from: state, to: table.keys, prints: prints)
        // Where much has changed, comparing all records is no more work.
        if change.changed.count > table.count / 5 { return try await wholeNight(table, judgements) }
        let comparison = try await ChangedComparison(
            linker: self, table: table, state: state, prints: prints, change: change
        ).comparison()
        let resolution = try await ChangedResolution(
            linker: self, table: table, state: state, night: comparison, decisions: decisions,
            judgements: judgements
        ).resolution()
        let (decided, expected) = settled(
            comparison.pairs, state.kept.model, possiblePairs: Workbench.possiblePairs(table, definition))
        return LinkedNightly(
            comparison: comparison, resolution: resolution, decided: decided, expected: expected,
            training: nil, kept: state.kept)
    }

    /// What the blocking rules would produce on a table, without comparing a pair.
    ///
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table.
    public func census(of table: LinkageTable) throws(LinkageError) -> BlockingCensus {
        try Workbench(definition, table).census()
    }

    /// The model that was given, or one trained on a table laid out, with how it came about.
    func trained(
        on workbench: Workbench
    ) async throws(LinkageError) -> (LinkageModel, TrainingReport?) {
        if let model {
            try model.check(fits: definition)
            return (model, nil)
        }
        return await train(on: workbench)
    }
}
