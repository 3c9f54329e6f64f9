public import Definitions

extension Linker {
    /// Which records of a table are one person, without identifiers that last from night to night.
    ///
    /// - Parameters:
    ///   - table: The records.
    ///   - decisions: What people decided about pairs; it wins over the model.
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table or the model.
    public func partition(
        _ table: LinkageTable, decisions: [LinkageDecision] = []
    ) async throws(LinkageError) -> LinkagePartition {
        let workbench = try Workbench(definition, table)
        let (model, training) = try await model(on: workbench)
        let scorer = PairScorer(workbench.program, definition, model: model)
        let scoring = CandidateScoring(
            scorer: scorer, candidates: workbench.candidates,
            keepFrom: min(definition.thresholds.review, definition.thresholds.possible))
        let (pairs, compared) = await scoring.run(threads: threads)
        let judgements = Judgements(decisions, in: table)
        var resolver = ClusterResolver(scorer, definition, judgements, table: table)
        resolver.resolve(pairs)
        return LinkagePartition(
            resolver: resolver, pairs: pairs, definition: definition, judgements: judgements,
            code: scorer.code, model: model, training: training, census: workbench.census(compared: compared),
            unlinkable: Unlinkables.count(scorer, definition.thresholds))
    }

    /// A model trained on a table's records, and how it came about.
    ///
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table.
    public func train(
        on table: LinkageTable
    ) async throws(LinkageError) -> (model: LinkageModel, report: TrainingReport) {
        await train(on: try Workbench(definition, table))
    }

    private func model(
        on workbench: Workbench
    ) async throws(LinkageError) -> (LinkageModel, TrainingReport?) {
        guard let model else { return await train(on: workbench) }
        try model.check(fits: definition)
        return (model, nil)
    }

    private func train(on workbench: Workbench) async -> (LinkageModel, TrainingReport) {
        await ModelTrainer(
            definition: definition, program: workbench.program, candidates: workbench.candidates,
            possiblePairs: workbench.possiblePairs, threads: threads
        ).train()
    }
}
