import Vocabulary

/// The truth values that a condition could come to, and why it could be unknown.
struct TruthProspect {
    let truths: Set<TruthValue>
    /// Everything that could keep it from being known.
    let causes: Causes

    init(_ truths: Set<TruthValue>, _ causes: Causes = []) {
        self.truths = truths
        self.causes = truths.contains(.unknown) ? causes : []
    }

    /// Yes or no, and unknown where there is a cause.
    init(unknownBy causes: Causes) {
        self.init(causes.isEmpty ? [.yes, .no] : [.yes, .no, .unknown], causes)
    }

    /// Never known.
    static func never(_ causes: Causes) -> TruthProspect { TruthProspect([.unknown], causes) }

    func can(_ truth: TruthValue) -> Bool { truths.contains(truth) }

    var negated: TruthProspect { TruthProspect(Set(truths.map(\.negated)), causes) }

    /// What a certain answer makes of it.
    func certain(_ modality: Modality) -> TruthProspect {
        TruthProspect(Set(truths.map { $0.certain(modality) }))
    }

    /// At least so many of several, as if none had to do with another; all of them, or any, are cases of it.
    static func atLeast(_ number: Int, of operands: [TruthProspect]) -> TruthProspect {
        let total = operands.count
        var truths: Set<TruthValue> = []
        if operands.count(where: { $0.can(.yes) }) >= number { truths.insert(.yes) }
        if operands.count(where: { $0.can(.no) }) > total - number { truths.insert(.no) }
        // As many unknown as can be: the others must neither be enough by themselves nor too few with them
        let open = operands.filter { $0.can(.unknown) }
        let others = operands.filter { !$0.can(.unknown) }
        let least = others.count { !$0.can(.no) }
        let most = others.count { $0.can(.yes) }
        if !open.isEmpty, least < number, min(most, number - 1) + open.count >= number {
            truths.insert(.unknown)
        }
        return TruthProspect(truths, operands.reduce([]) { $0.union($1.causes) })
    }
}

extension TruthValue {
    /// The certain answer: no for what is unknown where it must surely hold, yes where it may.
    func certain(_ modality: Modality) -> TruthValue {
        switch modality {
        case .surely: TruthValue(self == .yes)
        case .possibly: TruthValue(self != .no)
        }
    }
}
