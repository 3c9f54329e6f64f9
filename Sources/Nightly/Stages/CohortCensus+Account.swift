internal import Cohorts
internal import Vocabulary

extension [CohortCensus] {
    /// The people who were looked at; a member who is nobody of the night leaves the counts unreconciled.
    ///
    /// How many are members is not said: that is a count of people, which only disclosure control lets out.
    func account(over people: [Pseudonym]) -> RowCounts {
        let strangers = Set(flatMap(\.members)).subtracting(people)
        return RowCounts(read: people.count, kept: people.count + strangers.count)
    }
}
