internal import Definitions
internal import Ingestion
internal import PersonalData
internal import Store
internal import Vocabulary

/// How much of a source went and came with a snapshot, against what stood before it.
///
/// A snapshot that lost more than its source's tolerance is likely a part of an extract, or none. What it no longer
/// has is not taken for withdrawn: that would clear alerts and empty lists of people about whom nothing changed.
struct PopulationChange: Hashable {
    /// The rows that stood before.
    let before: Int
    /// Those among them that are gone.
    let gone: Int
    /// The rows that are new.
    let new: Int

    /// What a snapshot does to the rows that stand; a row set aside is there all the same.
    init(standing: Set<String>, snapshot: SourceBatch) {
        let present = Set(snapshot.records.map(\.key.sourceKey))
        before = standing.count
        gone = standing.subtracting(present).subtracting(snapshot.rejectedKeys).count
        new = present.subtracting(standing).count
    }

    /// What a receipt says of a snapshot.
    init(_ receipt: ExtractReceipt) {
        let changes = receipt.changes + Array(repeating: 0, count: max(0, 5 - receipt.changes.count))
        before = changes[1] + changes[2] + changes[3] + changes[4]
        gone = changes[3] + changes[4]
        new = changes[0]
    }

    /// Whether more is gone than a share of what stood.
    func loses(beyond tolerance: Double) -> Bool { Double(gone) > tolerance * Double(before) }

    /// Whether there are more rows than there were, beyond a share of what stood.
    func grows(beyond tolerance: Double) -> Bool {
        before > 0 && Double(new - gone) > tolerance * Double(before)
    }
}

extension SourceBatch {
    /// What it does to the rows that stand, where it is a snapshot whose missing keys tell what was withdrawn.
    ///
    /// Where a row's key can't be told, nothing is withdrawn.
    func change(
        to standing: () throws -> Set<String>, of source: SourceDefinition
    ) rethrows -> PopulationChange? {
        guard source.delivery == .snapshot, status != .error, keylessRejects == 0 else { return nil }
        return PopulationChange(standing: try standing(), snapshot: self)
    }
}
