import Definitions

/// What comparing and resolving a night's records gave, before people are made of it.
struct LinkedNightly {
    let comparison: NightComparison
    let resolution: NightResolution
    /// The definition with the thresholds by which pairs were decided.
    let decided: LinkageDefinition
    let expected: ExpectedQuality?
    /// How the model was trained; `nil` where one was given.
    let training: TrainingReport?
    let kept: KeptModel
}

extension NightResolution {
    /// What a resolver of all records came to.
    init(_ resolver: ClusterResolver) {
        var groups = resolver.groups
        clusters = RecordClusters(&groups)
        refused = Dictionary(
            resolver.refused.map { (Int32($0.pair), $0.reason) }, uniquingKeysWith: { _, last in last })
    }
}
