import Delimited
import Testing

@testable import SyntheticExtracts

@Suite struct `Rows have faults` {
    /// The rows of an extract, as far as they differ with and without faults.
    struct Difference {
        let rows: Int
        let extra: [[String]]
        let lost: [[String]]

        init(sound: [[String]], faulty: [[String]]) {
            rows = sound.count
            extra = Self.rest(of: faulty, without: sound)
            lost = Self.rest(of: sound, without: faulty)
        }

        private static func rest(of rows: [[String]], without others: [[String]]) -> [[String]] {
            var counts: [[String]: Int] = [:]
            for row in others { counts[row, default: 0] += 1 }
            return rows.filter { row in
                let left = counts[row, default: 0]
                counts[row] = left - 1
                return left <= 0
            }
        }
    }

    static let world = SyntheticExtracts(people: 3_000, nights: 2, seed: 5).world
    static let soundWorld = SyntheticExtracts(people: 3_000, nights: 2, seed: 5).withoutRowFaults.world
    static let rows = (sound: allRows(in: soundWorld), faulty: allRows(in: world))

    static func allRows(in world: World) -> [Extract: [PersonRows.Row]] {
        let rows = (0..<world.people).flatMap { PersonRows(Persona($0, in: world)).rows }
        return Dictionary(grouping: rows.filter { kindsOf[$0.extract] != nil }, by: \.extract)
    }

    static func difference(_ extract: Extract, night: Int) -> Difference {
        let cells = { (rows: [Extract: [PersonRows.Row]]) in
            (rows[extract] ?? []).filter { $0.isDelivered(onNight: night) }.map(\.cells)
        }
        return Difference(sound: cells(rows.sound), faulty: cells(rows.faulty))
    }

    static let cases = RowFault.allCases.flatMap { kind in
        Extract.allCases.compactMap { extract in kind.column(of: extract).map { (kind, extract, $0) } }
    }
    static let kindsOf = Dictionary(grouping: cases, by: \.1)
    static let differences = Dictionary(
        uniqueKeysWithValues: kindsOf.keys.map { ($0, difference($0, night: 0)) })

    @Test(arguments: kindsOf.keys.sorted { $0.rawValue < $1.rawValue })
    func `at the stated rates, far below what stops a source from being trusted`(extract: Extract) throws {
        let difference = try #require(Self.differences[extract])
        let perMille = (Self.kindsOf[extract] ?? []).map(\.0.perMille).reduce(0, +)
        // People with a story, one in seven or so, have none; the rest is four deviations of a Poisson count.
        let expected = Double(perMille * difference.rows) / 1000
        let count = Double(difference.extra.count)
        #expect(count > 0 && count <= expected + 4 * expected.squareRoot())
        #expect(count >= 0.6 * expected - 4 * expected.squareRoot())
        #expect(difference.extra.count * 100 < difference.rows)
    }

    static func isWrong(_ cell: String, of extract: Extract) -> Bool {
        switch extract {
        case .policeCustody: cell.dropFirst(4).hasPrefix("-02-31T")
        case .drugContact: cell.hasPrefix("31/02/20")
        case .policeCrime: cell.isEmpty
        default: cell.count == 9
        }
    }

    @Test(arguments: [Extract.policeCustody, .drugContact, .policeCrime, .policeCrimePerson])
    func `in one cell of a row that is otherwise as it was`(extract: Extract) throws {
        let difference = try #require(Self.differences[extract])
        let name = try #require(Self.kindsOf[extract]?.first?.2)
        let column = try #require(extract.header.firstIndex(of: name))
        #expect(difference.extra.count == difference.lost.count)
        for (wrong, right) in zip(difference.extra, difference.lost) {
            #expect(Self.isWrong(wrong[column], of: extract) && !Self.isWrong(right[column], of: extract))
            #expect(zip(wrong, right).filter { $0 != $1 }.count == 1)
        }
    }

    @Test func `in rows with a cell too many, or that stand twice`() throws {
        let addresses = try #require(Self.differences[.policeAddress])
        #expect(addresses.extra.allSatisfy { $0.count == Extract.policeAddress.header.count + 1 })
        #expect(addresses.extra.count == addresses.lost.count)
        for extract in [Extract.probationAssessment, .policeNominal, .probationRegistration] {
            #expect(Self.differences[extract]?.lost == [])
        }
    }

    @Test func `that stay from night to night, and are none in an extract of what is new`() {
        let addresses = Self.difference(.policeAddress, night: 1)
        #expect(
            addresses.extra.filter { Self.differences[.policeAddress]?.extra.contains($0) ?? false }.count
                >= 3
        )
        for extract in [Extract.policeCustody, .probationContact, .drugContact, .policeCrime] {
            let later = Self.difference(extract, night: 1)
            #expect(later.extra.isEmpty && later.lost.isEmpty)
        }
    }

    @Test func `of nobody who lives a story, and none that loses a record of a person`() {
        for person in 0..<1_500 {
            let persona = Persona(person, in: Self.world)
            let sound = PersonRows(Persona(person, in: Self.soundWorld)).rows
            let faulty = PersonRows(persona).rows
            if persona.slot.story != nil { #expect(sound.map(\.cells) == faulty.map(\.cells)) }
            for extract in [Extract.policeNominal, .probationPerson, .drugClient, .drugNationalClient] {
                let rows = { (rows: [PersonRows.Row]) in
                    Set(rows.filter { $0.extract == extract }.map(\.cells))
                }
                #expect(rows(sound) == rows(faulty))
            }
        }
        #expect(Sample.extracts.truth() == Sample.extracts.withoutRowFaults.truth())
    }

    @Test func `which the text that goes with the files tells of`() throws {
        var about = ""
        Sample.extracts.write {
            if $0.file == "ABOUT.md" { about = String(decoding: $0.bytes, as: UTF8.self) }
        }
        #expect(about.contains("| 31 February | `police_custody` (arrest_at), `probation_contact` (at)"))
        for kind in RowFault.allCases { #expect(about.contains(" | \(kind.perMille) |\n")) }
    }
}
