public import Definitions

/// Which pairs of records the blocking rules produce, and the shapes of the keys that most records share.
public struct BlockingReach: Sendable {
    private let table: LinkageTable
    private let rules: [BlockingRule]
    private let candidates: CandidatePairs

    /// The reach of a definition's rules over a table.
    ///
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table.
    public init(_ definition: LinkageDefinition, _ table: LinkageTable) throws(LinkageError) {
        self.table = table
        rules = definition.blocking.rules
        candidates = try Workbench(definition, table).candidates
    }

    /// The names of the rules that produce the pair of two records, by their places in the table; none where the
    /// pair is never compared.
    public func rules(producing one: Int, _ other: Int) -> [String] {
        candidates.rules(producing: min(one, other), max(one, other))
    }

    /// A key that many records share, by its shape.
    public struct SharedKey: Hashable, Sendable {
        /// The shape of each value that the key is made of: `A` for a letter, `9` for a digit, others as they are.
        public let shape: String
        /// How many records share the key, after any split of an oversized block.
        public let records: Int
    }

    /// The keys of a rule that most records share, largest first.
    ///
    /// - Complexity: O(records)
    public func worstKeys(ofRule rule: Int, most: Int) -> [SharedKey] {
        let blocks = candidates.blocks(rule)
        let largest = (0..<blocks.count).sorted {
            let (one, other) = (blocks.range($0).count, blocks.range($1).count)
            return one == other ? $0 < $1 : one > other
        }.prefix(most)
        return largest.map { block in
            let range = blocks.range(block)
            let record = Int(blocks.members[range.lowerBound])
            return SharedKey(shape: shape(of: rules[rule], record), records: range.count)
        }
    }

    private func shape(of rule: BlockingRule, _ record: Int) -> String {
        rule.columns.map { name in
            guard let column = table.columns.firstIndex(where: { $0.name == name }) else { return "" }
            let value = table.values.first(table.values.raw(record, column))
            return value < 0 ? "–" : Self.shape(of: table.pool.text(value))
        }.joined(separator: " + ")
    }

    /// A value's shape: letters as `A`, digits as `9`, beyond 12 characters only how many there are.
    static func shape(of value: [UInt8]) -> String {
        let shape = String(decoding: value, as: UTF8.self).unicodeScalars.map { scalar -> Character in
            if scalar.properties.isAlphabetic { return "A" }
            return scalar.properties.numericType == nil ? Character(scalar) : "9"
        }
        return shape.count <= 12 ? String(shape) : "\(shape.count) characters"
    }
}
