/// From when on a rule's answers say that something should be done about it (domain reference 7.7).
public struct UsefulnessTerms: Hashable, Sendable {
    /// The least share of decisions that must be accepted and useful, from 0 to 1.
    public let usefulAtLeast: Double
    /// In how many whole quarters in a row a rule must fall short of it before it is proposed for retirement.
    public let quarters: Int
    /// The share of decisions above which accepting looks like a habit, from 0 to 1.
    public let acceptedAtMost: Double
    /// How many decisions of a quarter it takes to tell anything of a rule.
    public let decisionsAtLeast: Int
    /// For how many days an alert that was accepted may wait for its outcome.
    public let outcomeWithinDays: Int

    /// The domain reference's terms unless others are given.
    ///
    /// Ten decisions are enough to tell: of a rule that is useful two times in five, fewer than two of ten are in one
    /// quarter of twenty, and in two quarters running in one of four hundred. Eight weeks for an outcome is ours.
    public init(
        usefulAtLeast: Double = 0.2, quarters: Int = 2, acceptedAtMost: Double = 0.95,
        decisionsAtLeast: Int = 10, outcomeWithinDays: Int = 56
    ) {
        self.usefulAtLeast = usefulAtLeast
        self.quarters = quarters
        self.acceptedAtMost = acceptedAtMost
        self.decisionsAtLeast = decisionsAtLeast
        self.outcomeWithinDays = outcomeWithinDays
    }
}
