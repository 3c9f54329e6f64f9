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
    /// What each rule produces, and what was split.
    private(set) var census: [BlockingCensus.Rule] = []
    /// The source of each record, where records of one source are not compared.
    private let source: [Int32]?

    /// The candidate pairs of rules over a table that holds their slots.
    init(_ rules: [BlockingRule], _ definition: LinkageDefinition, table: PreparedTable) {
        self.rules = rules
        keys = BlockKeys(rules, table: table)
        source = definition.acrossSourcesOnly ? table.source : nil
        let splitter = OversizedBlocks(definition.blocking, table: table)
        for rule in rules.indices {
            let blocks = Blocks(rule, keys)
            let oversized = splitter.split(rule, blocks, &keys, table)
            let final = oversized.isEmpty ? blocks : Blocks(rule, keys)
            census.append(Self.census(of: rules[rule].name, final, oversized))
        }
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

    private static func census(
        of name: String, _ blocks: Blocks, _ oversized: [BlockingCensus.OversizedBlock]
    ) -> BlockingCensus.Rule {
        let sizes = (0..<blocks.count).map { blocks.range($0).count }
        return BlockingCensus.Rule(
            name: name, records: blocks.records, blocks: blocks.count, pairs: blocks.pairs, compared: 0,
            largest: Array(sizes.sorted(by: >).prefix(10)), oversized: oversized)
    }
}
