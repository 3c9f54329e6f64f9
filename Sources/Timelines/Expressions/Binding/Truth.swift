import Vocabulary

/// A truth value, and where it is unknown why.
struct Truth: Hashable, Sendable {
    let value: TruthValue
    let causes: Causes

    init(_ value: TruthValue, _ causes: Causes = []) {
        self.value = value
        self.causes = causes
    }

    init(_ known: Bool) { self.init(TruthValue(known)) }
}
