public import Definitions
import Vocabulary

extension LinkageState {
    /// Changes with the form of ``bytes``, so that what an earlier version wrote isn't read as something else.
    private static let form: UInt64 = 0x5452_4942_0000_0002

    /// The state as bytes, without definition and model, which are kept elsewhere.
    ///
    /// They hold the records' keys and hashes of what the records say: they belong where names may lie.
    public var bytes: [UInt8] {
        var writer = StateWriter()
        writer.write(Self.form)
        writer.write(keys) { writer, key in
            writer.write(key.agency.name)
            writer.write(key.recordType.name)
            writer.write(key.sourceKey)
        }
        writer.write(prints) { $0.write($1) }
        writer.write(rules) { $0.write($1) }
        writer.write(pairs) { $0.write($1) }
        writer.write(refused.sorted { $0.key < $1.key }) { writer, refusal in
            writer.write(refusal.key)
            writer.write(refusal.value)
        }
        writer.write(groups) { $0.write($1) }
        writer.write(isUnlinkable) { $0.write($1 ? 1 : UInt8(0)) }
        let ordered = decisions.sorted {
            ($0.left, $0.right, $0.verdict.rawValue) < ($1.left, $1.right, $1.verdict.rawValue)
        }
        writer.write(ordered) { writer, decision in
            for key in [decision.left, decision.right] {
                writer.write(key.agency.name)
                writer.write(key.recordType.name)
                writer.write(key.sourceKey)
            }
            writer.write(decision.verdict == .same ? 1 : UInt8(0))
        }
        return writer.bytes
    }

    /// The state that bytes hold, of a definition and a kept model; `nil` where they hold none: then all records are
    /// compared.
    public init?(bytes: [UInt8], _ definition: LinkageDefinition, keeping kept: KeptModel) {
        var reader = StateReader(bytes)
        do {
            guard try reader.word() == Self.form else { return nil }
            self.definition = definition.settled(by: kept)
            self.kept = kept
            keys = try reader.list(ofSize: 24) { reader throws(UnreadableState) in try reader.key() }
            prints = try reader.list(ofSize: 8) { reader throws(UnreadableState) in try reader.word() }
            rules = try reader.list(ofSize: 16) { reader throws(UnreadableState) in try reader.rule() }
            pairs = try reader.list(ofSize: 30) { reader throws(UnreadableState) in try reader.pair() }
            let refusals = try reader.list(ofSize: 5) {
                reader throws(UnreadableState) in (try reader.number(), try reader.reason())
            }
            refused = Dictionary(refusals, uniquingKeysWith: { first, _ in first })
            groups = try reader.list(ofSize: 4) { reader throws(UnreadableState) in try reader.number() }
            isUnlinkable = try reader.list(ofSize: 1) {
                reader throws(UnreadableState) in try reader.byte() == 1
            }
            let decided = try reader.list(ofSize: 49) {
                reader throws(UnreadableState) in
                LinkageDecision(
                    try reader.key(), try reader.key(), try reader.byte() == 1 ? .same : .different)
            }
            decisions = Set(decided)
        } catch { return nil }
        guard reader.isAtEnd, isSound else { return nil }
    }

    /// Whether all places lie within the lists that they point into.
    private var isSound: Bool {
        let count = keys.count
        let records = 0..<Int32(clamping: count)
        return prints.count == count && groups.count == count && isUnlinkable.count == count
            && rules.count == definition.blocking.rules.count
            && rules.allSatisfy {
                $0.unsplit.rows == count
                    && $0.parts.keys.allSatisfy { records.contains(Int32(truncatingIfNeeded: $0)) }
            } && groups.allSatisfy(records.contains)
            && pairs.allSatisfy { records.contains($0.left) && records.contains($0.right) }
            && refused.keys.allSatisfy { $0 >= 0 && Int($0) < pairs.count }
            && zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
    }
}

extension StateWriter {
    fileprivate mutating func write(_ rule: RuleKeys) {
        let rows = (0..<rule.unsplit.rows).map { rule.unsplit.numbers(row: $0, column: 0) }
        write(rows) { $0.write($1) }
        write(rule.parts.sorted { $0.key < $1.key }) { writer, parts in
            writer.write(parts.key)
            writer.write(parts.value)
        }
    }

    private mutating func write(_ numbers: [Int32]) {
        write(UInt8(clamping: numbers.count))
        for number in numbers.prefix(255) { write(number) }
    }

    fileprivate mutating func write(_ pair: ScoredPair) {
        write(pair.left)
        write(pair.right)
        write(pair.bits.bitPattern)
        write(pair.pattern)
        write(Int32(pair.constraint))
        write(pair.isKeptApart ? 1 : UInt8(0))
        write(pair.sharesIdentifier ? 1 : UInt8(0))
    }

    fileprivate mutating func write(_ reason: ContestedLink.Reason) {
        switch reason {
        case .belowThreshold: write(UInt8(0))
        case .keptApart(let name):
            write(UInt8(1))
            write(name)
        case .groupsKeptApart(let name):
            write(UInt8(2))
            write(name)
        case .decidedDifferent: write(UInt8(3))
        case .notEnoughSupport: write(UInt8(4))
        case .duplicateFreeSource: write(UInt8(5))
        }
    }
}

extension StateReader {
    fileprivate mutating func key() throws(UnreadableState) -> RecordKey {
        RecordKey(
            agency: Agency(try text()), recordType: RecordType(try text()), sourceKey: try text())
    }

    fileprivate mutating func rule() throws(UnreadableState) -> RuleKeys {
        let rows = try list(ofSize: 1) { reader throws(UnreadableState) in try reader.numbers() }
        var cells = CellMatrix(width: 1, rows: rows.count)
        for (row, numbers) in rows.enumerated() { cells.set(numbers, row: row, column: 0) }
        let parts = try list(ofSize: 9) {
            reader throws(UnreadableState) in (try reader.word(), try reader.numbers())
        }
        return RuleKeys(
            unsplit: cells, parts: Dictionary(parts, uniquingKeysWith: { first, _ in first }))
    }

    /// Keys are never negative.
    private mutating func numbers() throws(UnreadableState) -> [Int32] {
        var numbers: [Int32] = []
        for _ in 0..<(try byte()) { numbers.append(try number()) }
        guard numbers.allSatisfy({ $0 >= 0 }) else { throw UnreadableState() }
        return numbers
    }

    fileprivate mutating func pair() throws(UnreadableState) -> ScoredPair {
        let (left, right) = (try number(), try number())
        let bits = Double(bitPattern: try word())
        let pattern = try word()
        let constraint = try number()
        guard let constraint = Int16(exactly: constraint) else { throw UnreadableState() }
        return ScoredPair(
            left: left, right: right, bits: bits, pattern: pattern, constraint: constraint,
            isKeptApart: try byte() == 1, sharesIdentifier: try byte() == 1)
    }

    fileprivate mutating func reason() throws(UnreadableState) -> ContestedLink.Reason {
        switch try byte() {
        case 0: .belowThreshold
        case 1: .keptApart(try text())
        case 2: .groupsKeptApart(try text())
        case 3: .decidedDifferent
        case 4: .notEnoughSupport
        case 5: .duplicateFreeSource
        default: throw UnreadableState()
        }
    }
}
