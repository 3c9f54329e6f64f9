internal import Definitions
internal import Timelines
internal import Vocabulary

/// The agreements' conditions, compiled: what must surely hold of a person before a line that asks for it applies.
struct ConditionBook: Sendable {
    private let conditions: [(name: String, expression: Expression)]

    /// Compiles the conditions of all agreements.
    ///
    /// - Throws: `Faults` with every condition that is not a sound expression.
    init(_ agreements: [SharingAgreement], scope: ExpressionScope) throws(Faults) {
        var faults: [Fault] = []
        var conditions: [(name: String, expression: Expression)] = []
        for condition in agreements.flatMap(\.conditions) {
            do {
                conditions.append((condition.name, try Expression(condition.expression, in: scope)))
            } catch {
                faults += error.all
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        self.conditions = conditions
    }

    /// The names of the conditions that are known to hold for each person; not known is not holding.
    func met(in timelines: Timelines) -> [Pseudonym: Set<String>] {
        var met: [Pseudonym: Set<String>] = [:]
        for (name, expression) in conditions {
            let bound = expression.bound(to: timelines)
            for (place, facts) in timelines.people.enumerated() where bound.truth(of: place) == .yes {
                met[facts.person, default: []].insert(name)
            }
        }
        return met
    }
}
