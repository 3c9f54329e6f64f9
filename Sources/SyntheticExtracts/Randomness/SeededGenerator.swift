/// Reproducible randomness: SplitMix64 (Steele, Lea and Flood, 2014), integers only.
///
/// Every person and purpose has a generator of its own, so that what is made of one person never depends on how
/// many others there are or in what order they are made.
struct SeededGenerator {
    /// What the numbers are for.
    enum Purpose: UInt64 {
        case slots = 1, identity, household, needs, police, probation, treatment, story, nights
        case policeRecord, policeSecondRecord, probationRecord, probationSecondRecord, treatmentRecord
        case rowFaults, custodyRecord, crimeRecord, incidentRecord
        case probationNights, treatmentNights, appointments, treatmentContacts
    }

    private var state: UInt64

    /// The generator of one person, or block of people, and one purpose.
    init(seed: UInt64, person: Int, purpose: Purpose) {
        let place = Self.mixed(UInt64(person) &* 0x9E37_79B9_7F4A_7C15 &+ purpose.rawValue)
        state = Self.mixed(seed ^ place)
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// A number from 0 to one under the bound.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number of a range.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// Yes, so many times in a thousand.
    mutating func chance(_ perMille: Int) -> Bool {
        below(1000) < perMille
    }

    /// One of several, each as likely.
    mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[below(choices.count)]
    }

    /// One of several, the earlier the likelier: the smaller of two draws.
    mutating func frequent<Choice>(of choices: [Choice]) -> Choice {
        choices[min(below(choices.count), below(choices.count))]
    }

    /// The index of one of several weights.
    mutating func weighted(_ weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return 0
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
