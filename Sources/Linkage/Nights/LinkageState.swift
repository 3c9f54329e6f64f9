import Definitions
import Vocabulary

/// What a night leaves for the next: which records there were, under which keys they were compared, and which pairs
/// weigh enough, so that the next night compares only what is new or has changed.
///
/// With the same model a pair's weight depends on its two records alone, and whether it is compared on who else has
/// their blocking keys. Both are here, so that the next night's people are those of a run over all records.
public struct LinkageState: Sendable {
    /// How records were linked.
    let definition: LinkageDefinition
    /// The model, the thresholds and the frequencies.
    public let kept: KeptModel
    /// The records' keys, ascending.
    let keys: [RecordKey]
    /// For each record a hash of all that linkage reads of it.
    let prints: [UInt64]
    /// For each blocking rule the records' keys.
    let rules: [RuleKeys]
    /// The pairs that weigh enough to be kept, heaviest first.
    let pairs: [ScoredPair]
    /// Why pairs were not joined although they weigh enough, by their places.
    let refused: [Int32: ContestedLink.Reason]
    /// For each record the number of its group.
    let groups: [Int32]
    /// For each record whether it is too thin to be joined even with its own copy.
    let isUnlinkable: [Bool]
    /// What people had decided.
    let decisions: Set<LinkageDecision>

    /// The number of records.
    public var count: Int { keys.count }
}
