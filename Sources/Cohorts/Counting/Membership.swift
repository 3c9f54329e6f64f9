internal import Definitions
internal import Timelines
internal import Vocabulary

/// Who is in a cohort, by their places in the timelines.
struct Membership: Sendable {
    /// Those of whom the definition surely holds, in order.
    let places: [Int]
    /// How many there are of whom it isn't known.
    let undecided: Int
    /// How many people were asked about.
    let asked: Int

    init(of cohort: CompiledCohort, in timelines: Timelines) {
        let condition = cohort.members.bound(
            to: timelines, minimumLink: cohort.declaration.minimumLink)
        var places: [Int] = []
        var undecided = 0
        var outside = 0
        for place in timelines.people.indices {
            switch condition.truth(of: place) {
            case .yes: places.append(place)
            case .unknown: undecided += 1
            case .no: outside += 1
            }
        }
        self.places = places
        self.undecided = undecided
        asked = places.count + undecided + outside
    }
}
