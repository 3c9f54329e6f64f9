import Definitions

/// A table laid out for linking: comparisons compiled, blocking keys hashed, oversized blocks split.
struct Workbench: Sendable {
    /// The compiled comparisons.
    let program: ComparisonProgram
    /// The pairs worth comparing.
    let candidates: CandidatePairs
    /// Each rule's keys.
    let keys: [RuleKeys]
    /// The pairs that the records could make.
    let possiblePairs: Int

    /// Lays out a table as a definition needs it.
    init(_ definition: LinkageDefinition, _ table: LinkageTable) throws(LinkageError) {
        let slots = Self.slots(of: definition)
        let origins = try PreparedTable.origins(of: slots, in: table, definition)
        let filling = RowFilling(table, origins, origins.map { DerivedColumn($0, table) })
        let prepared = PreparedTable(
            filling, slots: slots, rows: (0..<filling.rowParts).map(filling.rows),
            outlines: (0..<filling.stringParts).map(filling.outlines))
        let rules = definition.blocking.rules.enumerated().map { number, rule in
            BlockedRule(rule, number: number, definition.blocking, table: prepared)
        }
        self.init(definition, table, prepared, rules)
    }

    /// The same by several tasks at once; with keys, by rule, of the records before any split, where they are known.
    ///
    /// Where keys are known, what they are made of isn't laid out.
    static func laidOut(
        _ definition: LinkageDefinition, _ table: LinkageTable, keys: [CellMatrix]? = nil, threads: Int
    ) async throws(LinkageError) -> Workbench {
        let slots = slots(of: definition, withRules: keys == nil)
        let prepared = try await prepared(definition, table, slots, threads: threads)
        let rules = await OrderedTasks.results(of: definition.blocking.rules.count, threads: threads) {
            number in
            let rule = definition.blocking.rules[number]
            return if let keys {
                BlockedRule(rule, keys: keys[number], definition.blocking, table: prepared)
            } else { BlockedRule(rule, number: number, definition.blocking, table: prepared) }
        }
        return Workbench(
            definition, table, prepared, rules,
            keys: await BlockKeys.laidOut(rules.map(\.keys), threads: threads))
    }

    /// The keys of a table's records before any split, by rule.
    static func keys(
        _ definition: LinkageDefinition, _ table: LinkageTable, threads: Int
    ) async throws(LinkageError) -> [CellMatrix] {
        let rules = definition.blocking.rules
        let prepared = try await prepared(
            definition, table, distinct(KeyColumn.slots(of: rules)), threads: threads)
        return rules.indices.map { KeyColumn(rules[$0], number: $0, table: prepared).cells }
    }

    /// A table with some slots, laid out by several tasks.
    private static func prepared(
        _ definition: LinkageDefinition, _ table: LinkageTable, _ slots: [PreparedTable.Slot], threads: Int
    ) async throws(LinkageError) -> PreparedTable {
        let origins = try PreparedTable.origins(of: slots, in: table, definition)
        let derived = await OrderedTasks.results(of: slots.count, threads: threads) { slot in
            DerivedColumn(origins[slot], table)
        }
        let filling = RowFilling(table, origins, derived)
        return PreparedTable(
            filling, slots: slots,
            rows: await OrderedTasks.results(of: filling.rowParts, threads: threads, filling.rows),
            outlines: await OrderedTasks.results(of: filling.stringParts, threads: threads, filling.outlines))
    }

    private init(
        _ definition: LinkageDefinition, _ table: LinkageTable, _ prepared: PreparedTable,
        _ rules: [BlockedRule], keys: BlockKeys? = nil
    ) {
        program = ComparisonProgram(definition, table: prepared)
        candidates = CandidatePairs(rules, definition, table: prepared, keys: keys)
        self.keys = rules.map(\.source)
        possiblePairs = Self.possiblePairs(table, definition)
    }

    private static func slots(
        of definition: LinkageDefinition, withRules: Bool = true
    ) -> [PreparedTable.Slot] {
        let rules = withRules ? definition.blocking.rules + definition.training.deterministic : []
        return distinct(
            ComparisonProgram.slots(of: definition)
                + KeyColumn.slots(of: rules, splitBy: definition.blocking.splitBy))
    }

    private static func distinct(_ all: [PreparedTable.Slot]) -> [PreparedTable.Slot] {
        var slots: [PreparedTable.Slot] = []
        for slot in all where !slots.contains(slot) { slots.append(slot) }
        return slots
    }

    /// What the rules produce, and how much of it was compared.
    func census(compared: [Int] = []) -> BlockingCensus {
        var census = BlockingCensus(rules: candidates.census, possiblePairs: possiblePairs)
        for (rule, count) in compared.enumerated() { census.rules[rule].compared = count }
        return census
    }

    /// The pairs that a table's records could make under a definition.
    static func possiblePairs(_ table: LinkageTable, _ definition: LinkageDefinition) -> Int {
        let all = table.count * (table.count - 1) / 2
        guard definition.acrossSourcesOnly else { return all }
        var sizes = [Int](repeating: 0, count: table.sources.count)
        for source in table.source { sizes[Int(source)] += 1 }
        return all - sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }
}
