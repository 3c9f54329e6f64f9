import PersonalData
import TestSupport
import Testing

@Suite struct `An arrest summons number` {
    @Test(arguments: [
        ("1101ZD0100000410801G", "11/01ZD/01/410801G"), ("0873B71200000012001C", "08/73B7/12/12001C"),
        ("1223AA8900000000000M", "12/23AA/89/0M"),
    ])
    func `has the check letter of the published numbers`(written: String, display: String) throws {
        let number = try ArrestSummonsNumber(written)
        #expect(number.text == written)
        #expect(number.displayForm == display)
        #expect(try ArrestSummonsNumber(display) == number)
    }

    @Test(arguments: [
        "1101ZD010000041080G", "1101ZD01000004108011G", "11/01ZD/01", "1101Z-0100000410801G",
        "A101ZD0100000410801G", "11/01ZD/01/G", "11/01ZD/01/00000410801999G",
    ])
    func `is refused for another shape`(written: String) {
        let fault = #expect(throws: IdentifierFault.self) { try ArrestSummonsNumber(written) }
        #expect(fault?.code == "shape")
    }

    @Test func `reads back what it writes, in both forms, and fails with any other letter`() throws {
        var random = SplitMix(seed: 3)
        for _ in 0..<1_000 {
            let number = try #require(
                ArrestSummonsNumber(
                    year: Int.random(in: 0...99, using: &random),
                    force: Int.random(in: 0...99, using: &random),
                    unit: ["ZD", "B7", "00", "4K"].randomElement(using: &random) ?? "AA",
                    system: Int.random(in: 0...99, using: &random),
                    sequence: Int.random(in: 1...99_999_999_999, using: &random)))
            #expect(number.text.count == 20)
            #expect(try ArrestSummonsNumber(number.text.lowercased()) == number)
            #expect(try ArrestSummonsNumber(number.displayForm) == number)
            for letter in otherLetters(than: number.letter) {
                #expect(throws: IdentifierFault.checkLetter) {
                    try ArrestSummonsNumber("\(number.text.dropLast())\(letter)")
                }
            }
        }
    }

    @Test func `does not let its unit take part in the check letter`() throws {
        let letters = ["ZD", "B7", "00"].map { unit in
            ArrestSummonsNumber(year: 11, force: 1, unit: unit, system: 1, sequence: 410_801)?.letter
        }
        #expect(letters == ["G", "G", "G"])
        #expect(ArrestSummonsNumber(year: 11, force: 1, unit: "z", system: 1, sequence: 1) == nil)
    }
}
