public import Definitions
public import Vocabulary

/// What a part of a condition could come to for some person on some night, told by its type alone.
///
/// A comparison of constants comes to one value, and whether somebody is alive is never unknown; whatever can't be told
/// by type counts as possible.
public struct ClauseProspect: Hashable, Sendable {
    /// The part.
    public let clause: Clause
    /// The truth values that it could come to.
    public let truths: Set<TruthValue>
    /// What it reads.
    public let inputs: ExpressionInputs
    /// The same for each of the operands.
    public let operands: [ClauseProspect]
}

extension Expression {
    /// What the expression, a condition, and each of its parts could come to.
    ///
    /// - Parameters:
    ///   - supply: Who supplies what; of what nobody supplies nothing can be told.
    ///   - dictionary: The dictionary that the expression was checked against.
    ///   - asOf: The day of the night.
    /// - Returns: The condition's parts with their possible truth values.
    public func prospect(suppliedBy supply: [Supply], in dictionary: DataDictionary, asOf: CalendarDay)
        -> ClauseProspect
    {
        Prospector(supply: supply, dictionary: dictionary, asOf: asOf).prospect(tree)
    }
}

extension Prospector {
    func prospect(_ tree: ClauseTree) -> ClauseProspect {
        ClauseProspect(
            clause: tree.clause,
            truths: TruthTable(tree.condition, self).truths ?? truth(tree.condition).truths,
            inputs: tree.inputs,
            operands: tree.operands.map(prospect))
    }
}
