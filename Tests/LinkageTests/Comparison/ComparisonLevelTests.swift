import Definitions
@testable import Linkage
import Testing

@Suite struct `The level of a comparison` {
    /// The name of the level on which two records stand.
    private func level(_ comparison: String, _ left: SampleRecord, _ right: SampleRecord) throws -> String {
        let definition = LinkageDefinition.sample
        let program = try Workbench(definition, try LinkageTable.sample([left, right])).program
        var scratch = ComparisonScratch(program)
        let index = try #require(definition.comparisons.firstIndex { $0.name == comparison })
        program.compare(0, 1, &scratch)
        let forward = scratch.levels[index]
        program.compare(1, 0, &scratch)
        #expect(scratch.levels[index] == forward, "the order of the two must not matter")
        let names = ["null"] + definition.comparisons[index].levels.map(\.name) + ["else"]
        return names[Int(forward)]
    }

    @Test(arguments: [
        ("JOHN", "SMITH", "JOHN", "SMITH", "exact"), ("BILL", "SMITH", "WILLIAM", "SMITH", "nickname"),
        ("BOB", "SMITH", "BILL", "SMITH", "nickname"), ("JOHN", "SMITH", "JOHNN", "SMITHE", "similar"),
        ("JOHN", "SMITH", "SMITH", "JOHN", "reversed"), ("JOHN", "LEE SMITH", "JOHN", "SMITH", "alias"),
        ("JOHN|SEAN", "SMITH|LEE", "SEAN", "LEE", "alias"), ("J", "SMITH", "JOHN", "SMITH", "initial"),
        ("ANNA", "SMITH", "KEVIN", "SMITH", "surname"), ("JOHN", "SMITH", "JOHN", "PATEL", "forename"),
        ("ANNA", "SMITH", "KEVIN", "PATEL", "else"), ("", "", "JOHN", "SMITH", "null"),
        ("", "SMITH", "JOHN", "SMITH", "surname"),
    ])
    func `of names is the first that holds`(
        forename: String, surname: String, otherForename: String, otherSurname: String, expected: String
    ) throws {
        let found = try level(
            "name", SampleRecord("A", forename, surname), SampleRecord("B", otherForename, otherSurname))
        #expect(found == expected)
    }

    @Test func `of names sees a middle name in the place of the first`() throws {
        let found = try level(
            "name", SampleRecord("A", "PAUL", "SMITH"), SampleRecord("B", "JOHN", "SMITH", middle: "PAUL"))
        #expect(found == "middle name")
    }

    @Test(arguments: [
        ("1985-03-12", "1985-03-12", "exact"), ("1985-03-12", "1985-12-03", "day and month swapped"),
        ("1985-03-12", "1985-01-01", "year only"), ("1985-03-12", "1985", "year only"),
        ("1985", "1985", "year only"),
        ("1985-03-12", "1985-03-13", "one digit"), ("1985-03-12", "1995-03-12", "one digit"),
        ("1985-03-12", "1990-03-12", "same day, near year"), ("1985-03-12", "1985-03-29", "two digits"),
        ("1985-03-12", "1985-11-29", "same year"), ("1985-03-12", "1988-11-29", "within 5 years"),
        ("1985-03-12", "1964-11-29", "else"), ("", "1964-11-29", "null"),
        ("1984", "1985-03-12", "within 5 years"),
        ("1985-03-12|1964-11-29", "1964-11-29", "exact"),
    ])
    func `of birth dates is the first that holds`(left: String, right: String, expected: String) throws {
        let found = try level(
            "date_of_birth", SampleRecord("A", "", "", left), SampleRecord("B", "", "", right))
        #expect(found == expected)
    }

    @Test(arguments: [
        ("NX1 2AB", "NX1 2AB", "unit"), ("NX1 2AB|JX9 9ZZ", "JX9 9ZZ", "unit"),
        ("NX1 2AB", "NX1 2AD", "one character"),
        ("NX1 2AB", "NX1 2XY", "sector"), ("NX1 2AB", "NX1 2", "sector"),
        ("NX1 2AB", "NX1 9XY", "outward code"),
        ("NX1", "NX1", "outward code"), ("NX1 2AB", "JX9 9ZZ", "else"), ("", "JX9 9ZZ", "null"),
    ])
    func `of postcodes is the first that holds`(left: String, right: String, expected: String) throws {
        let found = try level(
            "postcode", SampleRecord("A", postcode: left), SampleRecord("B", postcode: right))
        #expect(found == expected)
    }

    @Test(arguments: [
        ("1999/1234567B", "123456/99L", "1999/1234567B", "123456/99L", "both"),
        ("1999/1234567B", "", "1999/1234567B", "123456/99L", "PNC"),
        ("1999/1234567B", "123456/99L", "", "123456/99L", "CRO"),
        ("1999/1123456Q", "000042/07Q", "", "123456/99L", "core digits"),
        ("1999/1234567B", "", "1999/0034567B", "", "core digits"),
        ("1999/1234567B", "", "2015/0000042Y", "", "else"), ("1999/1234567B", "", "", "", "null"),
    ])
    func `of police identifiers is the first that holds`(
        pnc: String, cro: String, otherPNC: String, otherCRO: String, expected: String
    ) throws {
        let found = try level(
            "police_identifiers", SampleRecord("A", pnc: pnc, cro: cro),
            SampleRecord("B", pnc: otherPNC, cro: otherCRO))
        #expect(found == expected)
    }
}
