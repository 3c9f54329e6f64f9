import PersonalData
import Testing
import Vocabulary

@Suite struct `A date of birth` {
    @Test func `is a day in the 120 years before the run`() throws {
        let oldest = try #require(CalendarDay(iso: "1905-11-22"))
        #expect(try BirthDate(oldest, asOf: reviewDay).text == "1905-11-22")
        #expect(try BirthDate(reviewDay, asOf: reviewDay).day == reviewDay)
        for day in [oldest.adding(days: -1), reviewDay.adding(days: 1)] {
            #expect(
                #expect(throws: IdentifierFault.self) { try BirthDate(day, asOf: reviewDay) }?.code
                    == "out-of-range")
        }
    }

    @Test func `is not one of the days that stand for "not known"`() throws {
        let first = try #require(CalendarDay(iso: "1900-01-01"))
        let placeholders = BirthDatePlaceholders([first, reviewDay])
        #expect(throws: IdentifierFault.placeholder) {
            try BirthDate(first, asOf: reviewDay, placeholders: placeholders)
        }
        #expect(throws: Never.self) {
            try BirthDate(reviewDay.adding(days: -1), asOf: reviewDay, placeholders: placeholders)
        }
    }

    @Test func `shows only what is known of it`() throws {
        let day = try #require(CalendarDay(iso: "1980-07-01"))
        #expect(try BirthDate(day, quality: .yearOnly, asOf: reviewDay).text == "1980")
        #expect(try BirthDate(day, quality: .estimated, asOf: reviewDay).text == "1980-07-01")
        #expect(try BirthDate(day, asOf: reviewDay).eightDigits == "19800701")
    }
}

@Suite struct `The sex of a person` {
    @Test(arguments: [
        ("M", Sex.male, true), ("f", .female, true), ("N", .notKnown, false), (" NS", .notSpecified, false),
    ])
    func `is one of four codes, two of which say nothing`(code: String, sex: Sex, known: Bool) throws {
        #expect(try Sex(code) == sex)
        #expect(sex.isKnown == known)
    }

    @Test(arguments: ["1", "U", "MALE"])
    func `has no other code`(code: String) {
        #expect(throws: IdentifierFault.shape(expected: "M, F, N or NS")) { try Sex(code) }
    }
}

@Suite struct `An attributor` {
    @Test func `is made of initials, birth date and sex`() throws {
        let day = try #require(CalendarDay(iso: "1980-07-01"))
        let born = try BirthDate(day, asOf: reviewDay)
        let key = Attributor(
            forename: try Forename("Élodie"), surname: try Surname("O'Dell"), birthDate: born, sex: .female)
        #expect(key?.text == "EO19800701F")
        #expect(key == (try Attributor("eo01071980f", dates: .compactDayFirst)))
        #expect(key == (try Attributor("EO19800701F", dates: .compactDay)))
    }

    @Test func `is not made where one of its parts is not known`() throws {
        let day = try #require(CalendarDay(iso: "1980-07-01"))
        let forename = try Forename("Ann")
        let surname = try Surname("Иван")
        let full = try BirthDate(day, asOf: reviewDay)
        let year = try BirthDate(day, quality: .yearOnly, asOf: reviewDay)
        let dell = try Surname("Dell")
        #expect(Attributor(forename: forename, surname: dell, birthDate: full, sex: .notKnown) == nil)
        #expect(Attributor(forename: forename, surname: dell, birthDate: year, sex: .male) == nil)
        #expect(Attributor(forename: forename, surname: surname, birthDate: full, sex: .male) == nil)
    }

    @Test(arguments: ["EO1980070F", "EO19801301F", "E119800701F", "EO19800701N", "EO198007011"])
    func `is refused for another shape`(written: String) {
        let fault = #expect(throws: IdentifierFault.self) { try Attributor(written, dates: .compactDay) }
        #expect(fault?.code == "shape")
    }
}
