internal import Vocabulary

/// What is the same for all people of a population.
struct World: Sendable {
    let seed: UInt64
    let people: Int
    let nights: Int
    let firstNight: CalendarDay
    /// Whether rows have faults that set them aside.
    var hasRowFaults = true

    /// The day so many days after the first night; negative for earlier.
    func day(_ offset: Int) -> CalendarDay { firstNight.adding(days: offset) }

    /// The day of a night, from 0.
    func date(ofNight night: Int) -> CalendarDay { day(night) }

    /// The first night that can know of something on a day: the night after it.
    func night(knowing offset: Int) -> Int { max(0, offset + 1) }

    func generator(_ person: Int, _ purpose: SeededGenerator.Purpose) -> SeededGenerator {
        SeededGenerator(seed: seed, person: person, purpose: purpose)
    }

    /// The identifier of a person in the truth files.
    static func personIdentifier(_ person: Int) -> String { "P" + padded(person + 1, to: 6) }
}
