import Timelines
import Vocabulary

/// The truth values that clauses came to, each by its own value: whatever decided the whole.
struct ClausesSeen: Sendable {
    private(set) var truths: [Clause: Set<TruthValue>] = [:]

    /// Adds what became of a condition and all its parts for one person.
    mutating func add(_ evaluation: ClauseEvaluation) {
        truths[evaluation.clause, default: []].insert(evaluation.truth)
        for operand in evaluation.operands { add(operand) }
    }

    /// Adds what was seen elsewhere.
    mutating func add(_ other: ClausesSeen) {
        truths.merge(other.truths) { $0.union($1) }
    }
}
