import PersonalData
import TestSupport
import Testing
import Vocabulary

/// The day that these tests run as of: 21 November 2026.
let reviewDay = CalendarDay(dayNumber: 20_778)

@Suite struct `A PNC identifier` {
    @Test(arguments: [
        ("81/34U", "1981/0000034U"), ("02/73319Z", "2002/0073319Z"), ("00/223R", "2000/0000223R"),
        ("79163001B", "1979/0163001B"), ("033Y", "2003/0000003Y"), ("67/9893091D", "1967/9893091D"),
        ("1999/1234567B", "1999/1234567B"), ("2015/0000042Y", "2015/0000042Y"),
        ("2021/0500001Y", "2021/0500001Y"), ("19991234567B", "1999/1234567B"), ("2015/42Y", "2015/0000042Y"),
        ("  81/34u ", "1981/0000034U"),
    ])
    func `is read from every accepted form`(written: String, canonical: String) throws {
        #expect(try PNCIdentifier(written, asOf: reviewDay).text == canonical)
    }

    @Test(arguments: ["20030011985Z", "20120052494O", "20230583843N", "2001/0171310S"])
    func `is refused for a check letter of other digits`(written: String) {
        #expect(throws: IdentifierFault.checkLetter) { try PNCIdentifier(written, asOf: reviewDay) }
    }

    @Test(arguments: [
        "1X23/1234567A", "1923[1234567A", "1999/12345678B", "199/1234567B", "1/34U", "81/U", "81/34", "U",
        "81//34U", "８１/34U", "81/34É",
    ])
    func `is refused for another shape`(written: String) {
        let shape = IdentifierFault.shape(expected: "YYYY/NNNNNNNX or YY/NNNNNNNX")
        #expect(throws: shape) { try PNCIdentifier(written, asOf: reviewDay) }
    }

    @Test(arguments: [("", "blank"), (" \t", "blank"), ("2000/0000000Z", "placeholder")])
    func `is refused when it says nothing`(written: String, code: String) {
        let fault = #expect(throws: IdentifierFault.self) { try PNCIdentifier(written, asOf: reviewDay) }
        #expect(fault?.code == code)
    }

    @Test func `is refused for a year after the run's or before 1900`() throws {
        let next = try #require(PNCIdentifier(year: 2027, serial: 5)).text
        let old = try #require(PNCIdentifier(year: 1999, serial: 5)).text.replacing("1999/", with: "1899/")
        for text in [next, old] {
            let fault = #expect(throws: IdentifierFault.self) { try PNCIdentifier(text, asOf: reviewDay) }
            #expect(fault?.code == "out-of-range")
        }
    }

    @Test(arguments: [(2026, 2026), (2027, 1927), (2099, 1999), (2000, 2000)])
    func `takes two digits for this century up to the year of the run`(year: Int, inFull: Int) throws {
        let written = try #require(PNCIdentifier(year: year, serial: 77)).text.dropFirst(2)
        #expect(try PNCIdentifier(written, asOf: reviewDay).year == inFull)
    }

    @Test func `turns with the century as the day of the run does`() throws {
        let first = try #require(CalendarDay(iso: "2003-01-01"))
        let before = try #require(CalendarDay(iso: "2002-12-31"))
        #expect(try PNCIdentifier("033Y", asOf: first).year == 2003)
        #expect(try PNCIdentifier("033Y", asOf: before).year == 1903)
    }

    @Test func `reads back what it writes, in every form, and fails with any other letter`() throws {
        var random = SplitMix(seed: 1)
        for _ in 0..<2_000 {
            let year = Int.random(in: 1927...2026, using: &random)
            let identifier = try #require(
                PNCIdentifier(year: year, serial: Int.random(in: 1...9_999_999, using: &random)))
            let canonical = identifier.text
            let short = "\(canonical.dropFirst(2).prefix(2))/\(identifier.serial)\(identifier.letter)"
            for form in [canonical, canonical.lowercased(), canonical.filter { $0 != "/" }, short] {
                #expect(try PNCIdentifier(form, asOf: reviewDay) == identifier)
            }
            for letter in otherLetters(than: identifier.letter) {
                #expect(throws: IdentifierFault.checkLetter) {
                    try PNCIdentifier("\(canonical.dropLast())\(letter)", asOf: reviewDay)
                }
            }
        }
    }

    @Test func `shares its core digits with the CRO number of the same person`() throws {
        let pnc = try #require(PNCIdentifier(year: 1999, serial: 1_234_567))
        let cro = try #require(CRONumber(serial: 234_567, year: 99))
        #expect(pnc.coreDigits == cro.coreDigits)
    }
}
