import Definitions
import Timelines
import Vocabulary

/// A rule whose expressions are read and checked.
struct CompiledRule: Sendable {
    let declaration: RuleDeclaration
    let when: Expression
    let unless: [Expression]
    let evidence: [Expression]
    let escalations: [Expression]
    let confidence: [Expression]
    let anchor: Expression?
    let values: [CompiledValue]
    /// The conditions on which words of the sentence depend, part by part.
    let wording: [Expression]
    /// The common stops that apply to the rule, by place in the book.
    let stops: [Int]
    /// The common stops that it allows and which say who may then read its alerts.
    let narrowing: [Int]

    /// What the condition and the evidence read: what the headline tells of.
    var inputs: ExpressionInputs {
        evidence.reduce(when.inputs) { $0.union($1.inputs) }
    }
}

/// A named value that sentences quote.
struct CompiledValue: Sendable {
    let name: String
    let expression: Expression
}

/// A protective factor whose expressions are read and checked.
struct CompiledFactor: Sendable {
    let declaration: ProtectiveFactorDeclaration
    let when: Expression
    let values: [CompiledValue]
}

/// A common stop whose condition is read and checked.
struct CompiledStop: Sendable {
    let declaration: StopDeclaration
    let when: Expression
}
