import Vocabulary

/// A code, word, token or agency as a number that only equality means something for.
struct Symbol: Hashable, Sendable {
    /// The number; negative where it is not known.
    let number: Int32
    let causes: Causes

    init(_ number: Int32) {
        self.number = number
        causes = []
    }

    private init(number: Int32, causes: Causes) {
        self.number = number
        self.causes = causes
    }

    /// A symbol with further causes that would matter were it not known.
    init(_ symbol: Symbol, _ causes: Causes) {
        self.init(number: symbol.number, causes: symbol.causes.union(causes))
    }

    static func unknown(_ causes: Causes) -> Symbol { Symbol(number: -1, causes: causes) }

    var isKnown: Bool { number >= 0 }

    func equals(_ other: Symbol) -> Truth {
        guard isKnown, other.isKnown else { return Truth(.unknown, causes.union(other.causes)) }
        return Truth(number == other.number)
    }
}
