import Vocabulary

/// What a term could be, and why it could be unknown.
struct SymbolProspect {
    /// What a term always is, written so that no two of a kind are the same.
    enum Values: Equatable {
        case constant(String)
        case any
        /// It is never known.
        case none
    }

    let values: Values
    /// Everything that could keep it from being known.
    let causes: Causes

    init(_ values: Values, _ causes: Causes = []) {
        self.values = values
        self.causes = causes
    }

    /// One of several, by conditions which may not be known.
    init(oneOf several: [SymbolProspect], _ conditions: Causes) {
        let first = several.first?.values ?? .none
        let areSame = several.allSatisfy { $0.values == first }
        let causes = several.reduce(conditions) { $0.union($1.causes) }
        if areSame, case .constant = first {
            self.init(first, several.reduce([]) { $0.union($1.causes) })
        } else {
            self.init(areSame ? first : .any, causes)
        }
    }

    /// What a comparison with another could come to.
    func equals(_ other: SymbolProspect) -> TruthProspect {
        let causes = causes.union(other.causes)
        switch (values, other.values) {
        case (.none, _), (_, .none): return .never(causes)
        case (.constant(let one), .constant(let two)):
            let known = TruthValue(one == two)
            return TruthProspect(causes.isEmpty ? [known] : [known, .unknown], causes)
        default: return TruthProspect(unknownBy: causes)
        }
    }
}
