import PersonalData
import Testing
import Vocabulary

@Suite struct `A personal value` {
    static func samples() throws -> [any PersonalValue] {
        let surname = try Surname("Quxley")
        let forename = try Forename("Zebedee")
        let born = try BirthDate(reviewDay.adding(days: -9_999), asOf: reviewDay)
        return [
            try PNCIdentifier("1999/1234567B", asOf: reviewDay), try CRONumber("123456/99L"),
            try ArrestSummonsNumber("1101ZD0100000410801G"), try CaseReferenceNumber("X320741"),
            try PrisonNumber("A1234BC"), try NationalInsuranceNumber("QQ123456C"), try Postcode("XX12 3AB"),
            try PostcodeSector("XX12 3"), surname, forename,
            try #require(PersonName(forenames: [forename], surname: surname)), surname.folded, born, Sex.male,
            try #require(Attributor(forename: forename, surname: surname, birthDate: born, sex: .female)),
        ]
    }

    @Test func `describes itself without its content, however it is printed`() throws {
        for value in try Self.samples() {
            var dumped = ""
            dump(value, to: &dumped)
            let typeName = "\(type(of: value))"
            for printed in ["\(value)", String(reflecting: value), "\([value])", "\(Optional(value) as Any)"]
            {
                #expect(!printed.contains(value.text))
                #expect(printed.contains("\(typeName)(…)"))
            }
            #expect(!dumped.contains(value.text))
            #expect(Mirror(reflecting: value).children.isEmpty)
        }
    }

    @Test func `that can't be made says why without quoting the text`() {
        let faults: [any Error] = [
            #expect(throws: IdentifierFault.self) { try PNCIdentifier("SECRET99", asOf: reviewDay) },
            #expect(throws: IdentifierFault.self) { try CRONumber("SECRET99") },
            #expect(throws: IdentifierFault.self) { try Postcode("SECRET99") },
            #expect(throws: IdentifierFault.self) { try Sex("SECRET99") },
        ].compactMap(\.self)
        #expect(faults.count == 4)
        for fault in faults { #expect(!"\(fault)".contains("SECRET")) }
    }
}
