internal import Standardisation
internal import Vocabulary

/// Everything that the stages before it leave for release.
struct ReleaseInput: Sendable {
    let ingested: IngestedNight
    let batch: StandardisedBatch
    let linked: LinkedNight
    let lives: TimelineStage.Result
    let reviewed: ReviewedNight
    let patterns: NightPatterns
    /// The agreements' conditions that are known to hold for each person.
    let conditions: [Pseudonym: Set<String>]
}
