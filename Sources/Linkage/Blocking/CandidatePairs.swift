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
    private(set) var keys: BlockKeys
    /// What was split, by rule.
    private(set) var oversized: [[BlockingCensus.OversizedBlock]] = []
    /// The source of each record, where records of one source are not compared.
    private let source: [Int32]?

    /// The candidate pairs of rules over a table that holds their slots.
    init(_ rules: [BlockingRule], _ definition: LinkageDefinition, table: PreparedTable) {
        self.rules = rules
        keys = BlockKeys(rules, table: table)
        source = definition.acrossSourcesOnly ? table.source : nil
        let splitter = OversizedBlocks(definition.blocking, table: table)
        for rule in rules.indices { oversized.append(splitter.split(rule, &keys, table)) }
    }

    /// The blocks of a rule.
    func blocks(_ rule: Int) -> Blocks { Blocks(rule, keys) }

    /// Calls the body with each pair of some blocks of a rule, the earlier record first.
    @inline(__always)
    func forEach(
        _ rule: Int, _ blocks: Blocks, _ chunk: Range<Int>, onlyFirst: Bool = true, _ body: (Int, Int) -> Void
    ) {
        for block in chunk {
            let range = blocks.range(block)
            for one in range.dropLast() {
                let left = Int(blocks.members[one])
                for other in (one + 1)..<range.upperBound {
                    let right = Int(blocks.members[other])
                    if let source, source[left] == source[right] { continue }
                    if !keys.isFirstShared(blocks.keys[block], rule, left, right) { continue }
                    if onlyFirst, keys.isProduced(before: rule, left, right) { continue }
                    body(left, right)
                }
            }
        }
    }

    /// The rules that produce a pair.
    func rules(producing left: Int, _ right: Int) -> [String] {
        if let source, source[left] == source[right] { return [] }
        return rules.indices.filter {
            keys.cells.overlap(keys.cells.raw(left, $0), keys.cells.raw(right, $0))
        }.map { rules[$0].name }
    }

    /// What the rules produce.
    func census(possiblePairs: Int) -> BlockingCensus {
        BlockingCensus(
            rules: rules.indices.map { rule in
                let blocks = blocks(rule)
                let sizes = (0..<blocks.count).map { blocks.range($0).count }
                return BlockingCensus.Rule(
                    name: rules[rule].name, records: blocks.records, blocks: blocks.count,
                    pairs: blocks.pairs,
                    compared: 0, largest: Array(sizes.sorted(by: >).prefix(10)), oversized: oversized[rule])
            }, possiblePairs: possiblePairs)
    }
}
