/// Which people are tied equally firmly to every agency, so that what was not told of them is the same.
///
/// Somebody with a record that is linked less firmly than its agency is like nobody else.
struct LinkProfiles: Sendable {
    /// By person: the number of the profile; below zero for who is like nobody else.
    let numbers: [Int32]
    /// How many profiles there are.
    let count: Int

    /// Numbers in the order in which people have them.
    ///
    /// - Parameters:
    ///   - strengths: For each person and agency the raw link strength.
    ///   - agencies: How many agencies there are.
    ///   - people: How many people.
    ///   - tables: Their records.
    init(strengths: [UInt8], agencies: Int, people: Int, tables: [RecordTable]) {
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
                    let strength = strengths[place * agencies + Int(table.agencies[row])]
                    if table.links[row] < min(strength, Self.firmest) { numbers[place] = -1 }
                }
            }
        }
        self.numbers = numbers
        count = known.count
    }

    /// The raw strength of the firmest link, and a number that says that an agency does not know somebody.
    private static let firmest: UInt8 = 3
    private static let unknown: UInt8 = 4
    private static let bits = 3
}
