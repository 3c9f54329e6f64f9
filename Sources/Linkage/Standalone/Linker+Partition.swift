public import Definitions

extension Linker {
    /// Which records of a table are one person, without identifiers that last from night to night.
    ///
    /// - Parameters:
    ///   - table: The records.
    ///   - decisions: What people decided about pairs; it wins over the model.
    ///   - verdictOfPattern: What people decided about all pairs with these levels of the comparisons; a decision
    ///     about a pair itself wins over it.
    /// - Returns: Who is who, with every pair that was kept.
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table or the model.
    public func partition(
        _ table: LinkageTable, decisions: [LinkageDecision] = [],
        verdictOfPattern: (([UInt8]) -> LinkageDecision.Verdict?)? = nil
    ) async throws(LinkageError) -> LinkagePartition {
        let workbench = try await Workbench.laidOut(definition, table, threads: threads)
        let (model, training) = try await trained(on: workbench)
        let scorer = await PairScorer.made(
            workbench.program, definition, model: model.settled(definition, on: workbench.program.table),
            threads: threads)
        let scoring = CandidateScoring(scorer: scorer, candidates: workbench.candidates, keepFrom: keepFrom)
        let (pairs, compared) = await scoring.run(threads: threads)
        let (decided, expected) = settled(pairs, model, possiblePairs: workbench.possiblePairs)
        var judgements = Judgements(decisions, in: table)
        if let verdictOfPattern { judgements.add(pairs, scorer.code, verdictOfPattern) }
        var resolver = ClusterResolver(scorer, decided, judgements, table: table)
        resolver.resolve(pairs)
        return LinkagePartition(
            resolver: resolver, pairs: pairs, definition: decided, judgements: judgements,
            code: scorer.code, model: model, training: training, expected: expected,
            census: workbench.census(compared: compared),
            unlinkable: await Unlinkables.count(scorer, decided.thresholds, threads: threads))
    }

    /// A model trained on a table's records, and how it came about.
    ///
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table.
    public func train(
        on table: LinkageTable
    ) async throws(LinkageError) -> (model: LinkageModel, report: TrainingReport) {
        await train(on: try Workbench.laidOut(definition, table, threads: threads))
    }

    /// A model trained on a table laid out.
    func train(on workbench: Workbench) async -> (LinkageModel, TrainingReport) {
        await ModelTrainer(
            definition: definition, program: workbench.program, candidates: workbench.candidates,
            possiblePairs: workbench.possiblePairs, threads: threads
        ).train()
    }
}
