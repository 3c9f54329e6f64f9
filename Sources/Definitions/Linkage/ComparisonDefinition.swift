public import Vocabulary

/// One comparison of a pair of records: a list of agreement levels, of which the first that holds is the pair's.
///
/// Where no column of ``columns`` has a value on both sides the comparison is silent: it weighs nothing. Where
/// none of the levels holds, the pair stands on the last level, `else`, which is not listed.
public struct ComparisonDefinition: Hashable, Sendable {
    /// The comparison's name, unique in its definition.
    public var name: String
    /// The columns whose values it weighs; it is silent unless one of them has a value on both sides.
    public var columns: [String]
    /// The levels, from the strongest agreement to the weakest, without `else`.
    public var levels: [AgreementLevelDefinition]
    /// Where the definition stands, for faults.
    public var location: SourceLocation?

    /// A comparison of columns by levels.
    public init(
        _ name: String, columns: [String], levels: [AgreementLevelDefinition], location: SourceLocation? = nil
    ) {
        self.name = name
        self.columns = columns
        self.levels = levels
        self.location = location
    }

    /// Every column that the comparison reads: those it weighs, and those its levels look at besides.
    public var columnsRead: [String] {
        var names = columns
        for name in levels.flatMap(\.condition.columns) where !names.contains(name) { names.append(name) }
        return names
    }
}

/// One level of agreement: its condition, and how the frequency of the agreeing value adjusts its weight.
public struct AgreementLevelDefinition: Hashable, Sendable {
    /// The level's name, unique in its comparison; `else` and `null` are taken.
    public var name: String
    /// What must hold.
    public var condition: AgreementCondition
    /// The columns whose value's frequency adjusts the weight: agreement on a rare name says more.
    public var frequencies: [ColumnReference]
    /// How much of the frequency adjustment counts, 0 to 1.
    public var frequencyShare: Double
    /// The probability of agreement that a value's frequency is measured against, where it is declared rather than
    /// counted from the records: in models that were trained elsewhere.
    public var frequencyBase: Double?
    /// The probability that two different people stand on this level, where it is declared rather than estimated:
    /// for identifiers, whose chance agreement is too rare for random pairs to show.
    public var chance: Double?
    /// Where the definition stands, for faults.
    public var location: SourceLocation?

    /// A level by its name and condition.
    public init(
        _ name: String, when condition: AgreementCondition, frequencies: [ColumnReference] = [],
        frequencyShare: Double = 1, frequencyBase: Double? = nil, chance: Double? = nil,
        location: SourceLocation? = nil
    ) {
        self.name = name
        self.condition = condition
        self.frequencies = frequencies
        self.frequencyShare = frequencyShare
        self.frequencyBase = frequencyBase
        self.chance = chance
        self.location = location
    }
}
