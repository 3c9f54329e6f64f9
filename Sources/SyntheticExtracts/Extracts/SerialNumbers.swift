/// The numbers that agencies give, none of which says anything of another agency's.
struct SerialNumbers {
    let person: Int
    let seed: UInt64

    init(_ person: Persona) {
        self.person = person.index
        seed = person.world.seed
    }

    init(_ person: Int, world: World) {
        self.person = person
        seed = world.seed
    }

    /// A police nominal number; the second is that of a duplicate.
    func nominal(second: Bool = false) -> String {
        "N" + scattered(second ? 1 : 0, of: 2, digits: 7, kind: 3)
    }

    /// A case reference number; the second is that of a duplicate.
    func crn(second: Bool = false) -> String {
        let number = Scattered.number(person * 2 + (second ? 1 : 0), modulus: 24_000_000, salt: seed >> 5)
        return "\(Self.letters[number / 1_000_000])" + padded(number % 1_000_000, to: 6)
    }

    /// A local provider's client.
    var client: String { "L" + scattered(0, of: 1, digits: 6, kind: 9) }

    /// A client of the national extract.
    var nationalClient: String { "D" + scattered(0, of: 1, digits: 8, kind: 13) }

    /// A custody record's reference.
    func custody(_ ordinal: Int, year: Int) -> String {
        "TRB/C/\(year)/" + scattered(ordinal, of: 64, digits: 8, kind: 17)
    }

    /// A crime's reference.
    func crime(_ ordinal: Int, year: Int) -> String {
        "42TRB/" + scattered(ordinal, of: 64, digits: 8, kind: 19) + "/" + padded(year % 100, to: 2)
    }

    /// The sequence within an arrest summons number.
    func arrestSequence(_ ordinal: Int) -> Int {
        1 + Scattered.number(person * 64 + ordinal, modulus: 10_000_000_000, salt: seed >> 23)
    }

    /// Any other number: a letter or two and ten digits.
    func other(_ prefix: String, _ ordinal: Int) -> String {
        prefix + scattered(ordinal, of: 1024, digits: 10, kind: UInt64(prefix.utf8.first ?? 0))
    }

    /// A sentence's number.
    func event(_ ordinal: Int) -> String { "E" + scattered(ordinal, of: 4, digits: 7, kind: 29) }

    private func scattered(_ ordinal: Int, of most: Int, digits: Int, kind: UInt64) -> String {
        var modulus = 1
        for _ in 0..<digits { modulus *= 10 }
        let salt = (seed >> 8) &+ kind &* 1_234_567_891
        return padded(
            Scattered.number(person * most + ordinal, modulus: modulus, salt: salt), to: digits)
    }

    private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
}
