@testable import Linkage

/// Invented people with records in several agencies, errors and all, from a seed.
struct SamplePeople {
    /// The records, each with the number of its person.
    private(set) var records: [(record: SampleRecord, person: Int)] = []
    private var generator: SeededGenerator

    /// So many people.
    init(_ people: Int, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        for person in 0..<people { addPerson(person) }
    }

    private static let syllables = [
        "AL", "BER", "CAR", "DO", "EL", "FIN", "GAR", "HEL", "IN", "JO", "KAR", "LEN", "MAR", "NOR", "OS",
        "PAR",
        "RO", "SAL", "TOR", "UL", "VAN", "WIN",
    ]
    private static let endings = ["A", "TON", "LEY", "SON", "MAN", "ER", "WICK", "BURY", "EN", "IS"]

    private mutating func pick(_ list: [String]) -> String { list[generator.index(below: list.count)] }

    /// Skewed: low numbers are common.
    private mutating func name(_ kinds: Int) -> String {
        let number = min(generator.index(below: kinds), generator.index(below: kinds))
        let syllables = Self.syllables.count
        return Self.syllables[number % syllables] + Self.syllables[number / 7 % syllables]
            + Self.endings[number / syllables % Self.endings.count]
    }

    private mutating func happens(_ perThousand: Int) -> Bool { generator.index(below: 1000) < perThousand }

    private mutating func addPerson(_ person: Int) {
        let forename = name(180)
        let surname = name(900)
        let birthDate = date()
        let sex = happens(300) ? "F" : "M"
        let pnc = "20\(digits(2))/\(digits(7))X"
        let home = postcode()
        for (place, agency) in ["police", "probation", "drug_service"].enumerated() {
            let copies = place == 0 ? (happens(80) ? 2 : 1) : happens(450) ? 1 : 0
            for copy in 0..<copies {
                var record = SampleRecord(
                    "\(agency.prefix(2))\(person)-\(copy)", typed(forename), typed(surname),
                    misread(birthDate),
                    agency: agency, sex: sex, postcode: happens(200) ? postcode() : home,
                    pnc: place < 2 && happens(600) ? pnc : "")
                if happens(10) { swap(&record.forename, &record.surname) }
                records.append((record, person))
            }
        }
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(generator.index(below: 10)) }.joined()
    }

    private mutating func date() -> String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(1950 + generator.index(below: 55))-\(two(1 + generator.index(below: 12)))-"
            + two(1 + generator.index(below: 28))
    }

    private mutating func postcode() -> String {
        let letters = ["A", "B", "D", "E", "F", "G"]
        return
            "NX\(1 + generator.index(below: 20)) \(generator.index(below: 10))\(pick(letters))\(pick(letters))"
    }

    private mutating func typed(_ name: String) -> String {
        guard happens(40) else { return name }
        var letters = Array(name)
        letters.swapAt(letters.count - 2, letters.count - 1)
        return String(letters)
    }

    private mutating func misread(_ date: String) -> String {
        guard happens(20) else { return date }
        let parts = date.split(separator: "-")
        return "\(parts[0])-\(parts[1])-0\(1 + generator.index(below: 9))"
    }
}
