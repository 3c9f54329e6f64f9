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
    /// How many tasks compare at once.
    public let threads: Int

    /// A linker by its definition, and a model where one is trained already.
    public init(_ definition: LinkageDefinition, model: LinkageModel? = nil, threads: Int = 2) {
        self.definition = definition
        self.model = model
        self.threads = max(1, threads)
    }

    /// Links the records of a table, and records without names to them.
    ///
    /// - Parameters:
    ///   - table: The records that name people.
    ///   - attributors: The records that don't.
    ///   - decisions: What people decided about pairs; it wins over the model.
    ///   - previous: Who was who the night before.
    ///   - newIdentifier: The identifier that a founding record's key gives at the first attempt, 0, and at
    ///     further ones where that is taken: a keyed hash of both, say.
    /// - Returns: The people that the records are, and what linkage did and left open.
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table or the model.
    public func link(
        _ table: LinkageTable, attributors: [AttributorRecord] = [], decisions: [LinkageDecision] = [],
        previous: PersonHistory = PersonHistory(), newIdentifier: (RecordKey, Int) -> PersonIdentifier
    ) async throws(LinkageError) -> LinkedPopulation {
        let workbench = try await Workbench.laidOut(definition, table, threads: threads)
        let (model, training) = try await trained(on: workbench)
        let scorer = PairScorer(workbench.program, definition, model: model)
        let scoring = CandidateScoring(scorer: scorer, candidates: workbench.candidates, keepFrom: keepFrom)
        let (pairs, compared) = await scoring.run(threads: threads)
        let (decided, expected) = settled(pairs, model, possiblePairs: workbench.possiblePairs)

        let judgements = Judgements(decisions, in: table)
        var resolver = ClusterResolver(scorer, decided, judgements, table: table)
        resolver.resolve(pairs)

        let assembly = PopulationAssembly(
            table: table, definition: decided, pairs: pairs, judgements: judgements, resolver: resolver,
            code: scorer.code)
        return assembly.population(
            attributors: attributors, previous: previous, newIdentifier: newIdentifier,
            census: workbench.census(compared: compared), training: training, model: model,
            expected: expected,
            unlinkable: await Unlinkables.count(scorer, decided.thresholds, threads: threads))
    }

    /// What the blocking rules would produce on a table, without comparing a pair.
    ///
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table.
    public func census(of table: LinkageTable) throws(LinkageError) -> BlockingCensus {
        try Workbench(definition, table).census()
    }

    private func trained(
        on workbench: Workbench
    ) async throws(LinkageError) -> (LinkageModel, TrainingReport?) {
        if let model {
            try model.check(fits: definition)
            return (model, nil)
        }
        let trainer = ModelTrainer(
            definition: definition, program: workbench.program, candidates: workbench.candidates,
            possiblePairs: workbench.possiblePairs, threads: threads)
        let (model, report) = await trainer.train()
        return (model, report)
    }
}
