/// Which people are tied equally firmly to every agency, so that what was not told of them is the same.
///
/// Somebody with a record that is linked less firmly than its agency is like nobody else; of an agency that tells of
/// everybody, with a record that is not linked as firmly as can be.
struct LinkProfiles: Sendable {
    /// By person: the number of the profile; below zero for who is like nobody else.
    let numbers: [Int32]
    /// By profile: the place of somebody who has it; below zero where nobody does.
    let examples: [Int]

    /// Numbers in the order in which people have them.
    ///
    /// - Parameters:
    ///   - strengths: For each person and agency the raw link strength.
    ///   - agencies: How many agencies there are.
    ///   - people: How many people.
    ///   - tables: Their records.
    ///   - tellingOfEverybody: The agencies that tell of everybody, by number.
    init(
        strengths: [UInt8], agencies: Int, people: Int, tables: [RecordTable], tellingOfEverybody: Set<Int>
    ) {
        let isOfEverybody = (0..<agencies).map(tellingOfEverybody.contains)
        var numbers = [Int32](repeating: -1, count: people)
        var known: [UInt64: Int32] = [:]
        if agencies <= UInt64.bitWidth / Self.bits {
            for place in 0..<people {
                var key: UInt64 = 0
                for strength in strengths[(place * agencies)..<((place + 1) * agencies)] {
                    key = key << Self.bits | UInt64(min(strength, Self.unknown))
                }
                let number = known[key] ?? Int32(known.count)
                known[key] = number
                numbers[place] = number
            }
        }
        for table in tables {
            for place in 0..<people {
                for row in table.rows(of: place) {
                    let agency = Int(table.agencies[row])
                    let needed =
                        isOfEverybody[agency]
                        ? Self.firmest : min(strengths[place * agencies + agency], Self.firmest)
                    if table.links[row] < needed { numbers[place] = -1 }
                }
            }
        }
        self.numbers = numbers
        var examples = [Int](repeating: -1, count: known.count)
        for (place, number) in numbers.enumerated() where number >= 0 { examples[Int(number)] = place }
        self.examples = examples
    }

    /// The raw strength of the firmest link, and a number that says that an agency does not know somebody.
    private static let firmest: UInt8 = 3
    private static let unknown: UInt8 = 4
    private static let bits = 3
}
