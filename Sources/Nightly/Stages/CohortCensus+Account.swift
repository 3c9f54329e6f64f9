internal import Cohorts
internal import Vocabulary

extension [CohortCensus] {
    /// The people who were looked at.
    ///
    /// A cohort that somebody wasn't asked about, and a member who is nobody of the night, leave the counts unreconciled.
    /// How many are members is not said: that is a count of people, which only disclosure control lets out.
    func account(over people: [Pseudonym]) -> RowCounts {
        let strangers = Set(flatMap(\.members)).subtracting(people)
        let asked = map(\.asked).first { $0 != people.count } ?? people.count
        return RowCounts(read: people.count, kept: asked + strangers.count)
    }
}
