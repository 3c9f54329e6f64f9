public import Definitions
internal import PersonalData
internal import Vocabulary

/// How much of a source went and came with a snapshot, against what stood before it.
///
/// A snapshot that lost more than its source's tolerance is likely a part of an extract, or none. What it no longer
/// has is not taken for withdrawn: that would clear alerts and empty lists of people about whom nothing changed.
public struct PopulationChange: Hashable, Sendable {
    /// The rows that stood before.
    public let before: Int
    /// Those among them that are gone.
    public let gone: Int
    /// The rows that are new.
    public let new: Int

    /// A change of its counts.
    public init(before: Int, gone: Int, new: Int) {
        self.before = before
        self.gone = gone
        self.new = new
    }

    /// What a snapshot does to the rows that stand; a row set aside is there all the same.
    init(standing: Set<String>, snapshot: SourceBatch) {
        let present = Set(snapshot.records.map(\.key.sourceKey))
        before = standing.count
        gone = standing.subtracting(present).subtracting(snapshot.rejectedKeys).count
        new = present.subtracting(standing).count
    }

    /// Whether more is gone than a share, 0 to 1, of what stood.
    public func loses(beyond tolerance: Double) -> Bool { Double(gone) > tolerance * Double(before) }

    /// Whether there are more rows than there were, beyond a share, 0 to 1, of what stood.
    public func grows(beyond tolerance: Double) -> Bool {
        before > 0 && Double(new - gone) > tolerance * Double(before)
    }
}

extension SourceBatch {
    /// What it does to the rows that stand, where it is a snapshot whose missing keys tell what was withdrawn.
    ///
    /// - Parameters:
    ///   - standing: The keys of the source's rows that stand; asked for only where they matter.
    ///   - source: The source.
    /// - Returns: The change; none for an append extract, mended rows, a file that can't be read, or one with a row
    ///   whose key can't be told: then nothing is withdrawn.
    public func change(
        to standing: () throws -> Set<String>, of source: SourceDefinition
    ) rethrows -> PopulationChange? {
        guard source.delivery == .snapshot, !isMended, status != .error, keylessRejects == 0 else {
            return nil
        }
        return PopulationChange(standing: try standing(), snapshot: self)
    }
}
