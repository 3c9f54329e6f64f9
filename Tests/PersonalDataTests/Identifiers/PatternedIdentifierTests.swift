import PersonalData
import Testing

@Suite struct `An identifier without a check letter` {
    @Test(arguments: [("X320741", "X320741"), (" x320741", "X320741")])
    func `is a case reference number of a letter and six digits`(written: String, canonical: String) throws {
        #expect(try CaseReferenceNumber(written).text == canonical)
    }

    @Test(arguments: ["XX20741", "x32074", "X3207411", "3320741", "X32074É", "É320741"])
    func `is no case reference number otherwise`(written: String) {
        #expect(throws: IdentifierFault.shape(expected: "A999999")) { try CaseReferenceNumber(written) }
    }

    @Test func `is a prison number of a letter, four digits and two letters`() throws {
        #expect(try PrisonNumber("a1234bc").text == "A1234BC")
        for written in ["A12345BC", "A123BC", "11234BC", "A1234B1"] {
            #expect(throws: IdentifierFault.shape(expected: "A9999AA")) { try PrisonNumber(written) }
        }
    }

    @Test func `is a National Insurance number with or without its blanks`() throws {
        #expect(try NationalInsuranceNumber("qq 12 34 56 c").text == "QQ123456C")
        for written in ["QQ12345C", "Q1123456C", "QQ123456"] {
            #expect(throws: IdentifierFault.shape(expected: "AA999999A")) {
                try NationalInsuranceNumber(written)
            }
        }
    }

    @Test func `is blank before it is anything else`() {
        #expect(throws: IdentifierFault.blank) { try CaseReferenceNumber(" ") }
        #expect(throws: IdentifierFault.blank) { try PrisonNumber("") }
        #expect(throws: IdentifierFault.blank) { try NationalInsuranceNumber("  ") }
    }
}
