public import Definitions
internal import PersonalData
public import Vocabulary

/// Finds the rows that quote a key which the other source doesn't have, and sets them aside.
///
/// Sources are checked in the order in which they depend on each other, so that a row which quotes a row that was
/// itself set aside is set aside too, and says so.
public struct ForeignKeyCheck: Sendable {
    private let sources: [SourceName: SourceDefinition]

    /// A check over these sources.
    public init(sources: [SourceDefinition]) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Moves rows with broken foreign keys from kept to set aside.
    ///
    /// - Parameters:
    ///   - batches: The night's batches, in any order.
    ///   - standing: The keys of a source that stand from earlier nights.
    /// - Returns: The batches in the same order, with their counts still reconciled.
    public func checked(
        _ batches: [SourceBatch], standing: (SourceName) throws -> Set<String>
    ) rethrows -> [SourceBatch] {
        var result = batches
        var keys: [SourceName: Set<String>] = [:]
        for source in order(of: Set(batches.map(\.source))) {
            guard let definition = sources[source] else { continue }
            for key in definition.foreignKeys where keys[key.source] == nil {
                keys[key.source] = try available(of: key.source, in: result, standing: standing)
            }
            for index in result.indices where result[index].source == source {
                check(&result[index], definition, keys)
            }
            keys[source] = try available(of: source, in: result, standing: standing)
        }
        return result
    }

    /// The keys that tonight's kept rows have, and those that stand unless a snapshot replaces them: one that lost too
    /// many rows to be believed doesn't.
    private func available(
        of source: SourceName, in batches: [SourceBatch], standing: (SourceName) throws -> Set<String>
    ) rethrows -> Set<String> {
        let tonight = batches.filter { $0.source == source && $0.status != .error }
        var keys = Set(tonight.flatMap { $0.records.map(\.key.sourceKey) })
        guard let definition = sources[source] else { return keys }
        let before = try standing(source)
        let replaces = tonight.contains { batch in
            let change = batch.change(to: { before }, of: definition)
            return change.map { !$0.loses(beyond: definition.expectation.populationTolerance) } ?? false
        }
        if !replaces { keys.formUnion(before) }
        return keys
    }

    private func check(
        _ batch: inout SourceBatch, _ definition: SourceDefinition, _ keys: [SourceName: Set<String>]
    ) {
        guard !definition.foreignKeys.isEmpty else { return }
        var kept: [IngestedRecord] = []
        var positions: [Range<Int>] = []
        for (record, position) in zip(batch.records, batch.positions) {
            let broken = brokenKeys(of: record, definition, keys)
            guard !broken.isEmpty else {
                kept.append(record)
                positions.append(position)
                continue
            }
            batch.rejectedKeys.insert(record.key.sourceKey)
            batch.rejected.append(
                RejectedRow(
                    provenance: record.provenance, byteOffset: position.lowerBound,
                    bytes: batch.retention?.bytes(ofSoundRowAt: position, in: batch.original) ?? [],
                    findings: broken.map { Self.finding($0, of: record, at: position.lowerBound) }))
        }
        batch.counts.rejected += batch.records.count - kept.count
        batch.counts.kept = kept.count
        batch.records = kept
        batch.positions = positions
        batch.rejected.sort { $0.provenance.line < $1.provenance.line }
        batch.conclude(failed: batch.status == .error)
    }

    /// The row's foreign keys that lead nowhere.
    private func brokenKeys(
        of record: IngestedRecord, _ definition: SourceDefinition, _ keys: [SourceName: Set<String>]
    ) -> [ForeignKey] {
        definition.foreignKeys.filter { key in
            let columns = key.columns.compactMap(definition.index(of:))
            guard let text = RowKey.text(of: record.cells, columns: columns) else { return false }
            return !(keys[key.source]?.contains(text) ?? false)
        }
    }

    private static func finding(
        _ key: ForeignKey, of record: IngestedRecord, at byteOffset: Int
    ) -> RowFinding {
        RowFinding(
            code: .foreignKeyError, file: record.provenance.file, line: record.provenance.line,
            byteOffset: byteOffset, column: key.columns.joined(separator: ", "),
            message: "quotes a key that \(key.source) doesn't have, or whose own row was set aside")
    }

    /// The sources, each after those whose keys it quotes; sources that quote each other stand by name.
    private func order(of names: Set<SourceName>) -> [SourceName] {
        var ordered: [SourceName] = []
        var visited: Set<SourceName> = []
        func visit(_ name: SourceName) {
            guard names.contains(name), visited.insert(name).inserted else { return }
            for key in sources[name]?.foreignKeys ?? [] { visit(key.source) }
            ordered.append(name)
        }
        for name in names.sorted() { visit(name) }
        return ordered
    }
}
