internal import Definitions
internal import Timelines
internal import Vocabulary

/// A cohort whose conditions have been read and checked.
struct CompiledCohort: Sendable {
    let declaration: CohortDeclaration
    /// The hash of the definition.
    let definition: String
    let members: Expression
    let measures: [CompiledMeasure]

    var inputs: ExpressionInputs {
        measures.flatMap(\.conditions).reduce(members.inputs) { $0.union($1.inputs) }
    }
}

/// A measure whose conditions have been read and checked.
struct CompiledMeasure: Sendable {
    enum Content: Sendable {
        case needs([CompiledNeed])
        case numberOfNeeds([CompiledNeed], bands: [NeedBand])
        case coOccurrence([CompiledNeed], triads: [[Int]])
        case linkedView([CompiledIssue])
        case coverage([Agency])
    }

    let declaration: CohortMeasure
    let content: Content

    var conditions: [Expression] {
        switch content {
        case .needs(let needs), .numberOfNeeds(let needs, _), .coOccurrence(let needs, _):
            needs.flatMap { [$0.standard] + ($0.severe.map { [$0] } ?? []) }
        case .linkedView(let issues):
            issues.flatMap { $0.views.map(\.condition) + ($0.inPlace.map { [$0] } ?? []) }
        case .coverage: []
        }
    }
}

/// A need whose conditions have been read and checked.
struct CompiledNeed: Sendable {
    let declaration: NeedDeclaration
    let standard: Expression
    let severe: Expression?
}

/// An issue whose conditions have been read and checked.
struct CompiledIssue: Sendable {
    struct View: Sendable {
        let declaration: AgencyView
        let condition: Expression
    }

    let declaration: IssueDeclaration
    let views: [View]
    /// The place of the lead agency of the response among the views.
    let lead: Int?
    let inPlace: Expression?
}
