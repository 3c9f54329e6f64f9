import PersonalData
import TestSupport
import Testing

@Suite struct `A CRO number` {
    @Test(arguments: [
        ("65656/91H", "065656/91H"), ("SF05/482703J", "SF05/482703J"), ("SF83/50058Z", "SF83/50058Z"),
        ("123456/99L", "123456/99L"), ("000042/07Q", "000042/07Q"), ("42/07q", "000042/07Q"),
        (" sf83/50058z ", "SF83/50058Z"),
    ])
    func `is read from every accepted form`(written: String, canonical: String) throws {
        #expect(try CRONumber(written).text == canonical)
    }

    @Test(arguments: ["85227/65G", "SF05/482703K", "123456/99A"])
    func `is refused for a check letter of other digits`(written: String) {
        #expect(throws: IdentifierFault.checkLetter) { try CRONumber(written) }
    }

    @Test(arguments: ["000000/00Z", "0/00Z", "SF00/0Z"])
    func `is refused where it is junk that passes its check letter`(written: String) {
        #expect(throws: IdentifierFault.placeholder) { try CRONumber(written) }
    }

    @Test(arguments: [
        "1234567/99L", "12345699L", "123456/9L", "123456/999L", "123456/99", "SF5/482703J", "SF05/J", "/99L",
        "SG05/482703J", "12A456/99L",
    ])
    func `is refused for another shape`(written: String) {
        let shape = IdentifierFault.shape(expected: "NNNNNN/YYX or SFYY/N…X")
        #expect(throws: shape) { try CRONumber(written) }
    }

    @Test func `of the file form keeps its serial as issued, for padding changes the letter`() throws {
        let short = try #require(CRONumber(fileSerial: 42, year: 83))
        #expect(short.serialDigits == "42")
        #expect(short.coreDigits == "000042")
        #expect(throws: IdentifierFault.checkLetter) { try CRONumber("SF83/000042\(short.letter)") }
    }

    @Test func `reads back what it writes, and fails with any other letter`() throws {
        var random = SplitMix(seed: 2)
        for _ in 0..<2_000 {
            let serial = Int.random(in: 1...999_999, using: &random)
            let year = Int.random(in: 0...99, using: &random)
            let both = [CRONumber(serial: serial, year: year), CRONumber(fileSerial: serial, year: year)]
            for number in both.compactMap(\.self) {
                #expect(try CRONumber(number.text.lowercased()) == number)
                for letter in otherLetters(than: number.letter) {
                    #expect(throws: IdentifierFault.checkLetter) {
                        try CRONumber("\(number.text.dropLast())\(letter)")
                    }
                }
            }
        }
    }
}
