import Definitions

/// The pairs worth comparing, rule by rule, none of them stored.
///
/// A pair that several rules produce belongs to the first of them.
struct CandidatePairs: Sendable {
    /// How many pairs one part of the work holds, about.
    static let chunk = 50_000

    /// The rules.
    let rules: [BlockingRule]
    /// The keys, those of oversized blocks split.
    let keys: BlockKeys
    /// What each rule produces, and what was split.
    let census: [BlockingCensus.Rule]
    private let all: [Blocks]
    /// The source of each record, where records of one source are not compared.
    private let source: [Int32]?

    /// The candidate pairs of rules that were blocked by themselves, in the rules' order; with their keys, where they
    /// were laid out already.
    init(
        _ rules: [BlockedRule], _ definition: LinkageDefinition, table: PreparedTable, keys: BlockKeys? = nil
    ) {
        self.rules = rules.map(\.rule)
        self.keys = keys ?? BlockKeys(rules.map(\.keys))
        census = rules.map(\.census)
        all = rules.map(\.blocks)
        source = definition.acrossSourcesOnly ? table.source : nil
    }

    /// The blocks of a rule.
    func blocks(_ rule: Int) -> Blocks { all[rule] }

    /// Parts of the work on a rule's blocks that a task goes through from one to the next: blocks of about so many
    /// records together.
    ///
    /// Their records lie scattered over the table. Reading something of each before any is compared lets the
    /// processor fetch them all at once, instead of waiting for one after another.
    func batches(_ blocks: Blocks, _ chunk: Range<Int>, ofRecords most: Int = 192) -> [Range<Int>] {
        var batches: [Range<Int>] = []
        var start = chunk.lowerBound
        for block in chunk where Int(blocks.starts[block + 1] - blocks.starts[start]) >= most {
            batches.append(start..<(block + 1))
            start = block + 1
        }
        if start < chunk.upperBound { batches.append(start..<chunk.upperBound) }
        return batches
    }

    /// Calls the body with each pair of some blocks of a rule, the earlier record first.
    @inline(__always)
    func forEach(
        _ rule: Int, _ blocks: Blocks, _ chunk: Range<Int>, _ body: (Int, Int) -> Void
    ) {
        forEachProduced(rule, blocks, chunk, ofRecords: { _ in true }) { left, right in
            if !keys.isProduced(before: rule, left, right) { body(left, right) }
        }
    }

    /// Calls the body with each pair of some blocks of a rule whose first record is chosen, those included that an
    /// earlier rule produces.
    @inline(__always)
    func forEachProduced(
        _ rule: Int, _ blocks: Blocks, _ chunk: Range<Int>, ofRecords isChosen: (Int) -> Bool,
        _ body: (Int, Int) -> Void
    ) {
        for block in chunk {
            let range = blocks.range(block)
            for one in range.lowerBound..<(range.upperBound - 1) {
                let left = Int(blocks.members[one])
                if !isChosen(left) { continue }
                for other in (one + 1)..<range.upperBound {
                    let right = Int(blocks.members[other])
                    if let source, source[left] == source[right] { continue }
                    if keys.isFirstShared(blocks.keys[block], rule, left, right) { body(left, right) }
                }
            }
        }
    }

    /// Calls the body with each pair of some blocks of a rule of whose records at least one is marked, the earlier
    /// record first.
    func forEach(
        _ rule: Int, _ blocks: Blocks, _ chunk: Range<Int>, touching isMarked: [Bool],
        _ body: (Int, Int) -> Void
    ) {
        for block in chunk {
            let range = blocks.range(block)
            for one in range where isMarked[Int(blocks.members[one])] {
                for other in range where other != one {
                    let (here, there) = (Int(blocks.members[one]), Int(blocks.members[other]))
                    if other < one, isMarked[there] { continue }
                    let (left, right) = (min(here, there), max(here, there))
                    if let source, source[left] == source[right] { continue }
                    if keys.isFirstShared(blocks.keys[block], rule, left, right),
                        !keys.isProduced(before: rule, left, right)
                    {
                        body(left, right)
                    }
                }
            }
        }
    }

    /// The rules that produce a pair.
    func rules(producing left: Int, _ right: Int) -> [String] {
        if let source, source[left] == source[right] { return [] }
        return rules.indices.filter { keys.isProduced(by: $0, left, right) }.map { rules[$0].name }
    }
}

/// One blocking rule applied to a table: keys, blocks, and what became of blocks above the limit.
struct BlockedRule: Sendable {
    /// The rule.
    let rule: BlockingRule
    /// The keys of each record, and what oversized blocks were split into.
    let source: RuleKeys
    /// The keys of each record, those of oversized blocks split.
    let keys: CellMatrix
    /// The blocks of two or more records.
    let blocks: Blocks
    /// What it produces.
    let census: BlockingCensus.Rule

    /// Blocks a table that holds the rule's slots by the rule of this number.
    init(_ rule: BlockingRule, number: Int, _ blocking: BlockingDefinition, table: PreparedTable) {
        self.init(
            rule, keys: KeyColumn(rule, number: number, table: table).cells, blocking, table: table)
    }

    /// Blocks a table by keys that are known already, a cell a record.
    init(_ rule: BlockingRule, keys unsplit: CellMatrix, _ blocking: BlockingDefinition, table: PreparedTable)
    {
        self.rule = rule
        let whole = Blocks(unsplit)
        let (parts, oversized) = OversizedBlocks(blocking, table: table).split(whole, table)
        source = RuleKeys(unsplit: unsplit, parts: parts)
        keys = oversized.isEmpty ? unsplit : source.split
        blocks = oversized.isEmpty ? whole : Blocks(keys)
        let (records, final) = (blocks.records, blocks)
        census = BlockingCensus.Rule(
            name: rule.name, records: records, blocks: final.count, pairs: final.pairs, compared: 0,
            largest: final.largest(10), oversized: oversized)
    }
}
