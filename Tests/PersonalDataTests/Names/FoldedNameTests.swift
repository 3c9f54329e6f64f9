import PersonalData
import TestSupport
import Testing

@Suite struct `A name folded for comparison` {
    @Test(arguments: [
        ("Muñoz", "MUNOZ"), ("Weiß", "WEISS"), ("Ægidius", "AEGIDIUS"), ("Sørensen", "SORENSEN"),
        ("Łukasz", "LUKASZ"), ("Đorđević", "DORDEVIC"), ("Þórsdóttir", "THORSDOTTIR"), ("Œuvray", "OEUVRAY"),
        ("Nguyễn", "NGUYEN"), ("Şahin", "SAHIN"), ("Iılıcalı", "IILICALI"), ("Åse", "ASE"),
        ("A\u{30A}se", "ASE"), ("STRAẞE", "STRASSE"), ("Kožić", "KOZIC"), ("Ștefan", "STEFAN"),
    ])
    func `is in upper case without diacritics`(written: String, folded: String) {
        #expect(FoldedName(written).text == folded)
    }

    @Test(arguments: [
        ("Smith-Jones", ["SMITH", "JONES"]), ("O'Brien", ["O", "BRIEN"]), ("O’Brien", ["O", "BRIEN"]),
        ("Oʼbrien", ["O", "BRIEN"]), ("de la  Cruz", ["DE", "LA", "CRUZ"]), ("J. P.", ["J", "P"]),
        ("Mr. John", ["JOHN"]), ("Dr Ann-Marie", ["ANN", "MARIE"]), ("Sir", ["SIR"]), ("42", []),
    ])
    func `is cut into parts, without titles`(written: String, parts: [String]) {
        #expect(FoldedName(written).tokens == parts)
    }

    @Test(arguments: [
        ("O'Brien", "BRIEN"), ("John P", "JOHN"), ("J P", "J P"), ("Mr O", "O"), ("Ng", "NG"), ("O", "O"),
    ])
    func `drops parts of one letter unless there is nothing else`(written: String, folded: String) {
        #expect(FoldedName(written).text == folded)
    }

    @Test func `is its own folded form`() {
        var random = SplitMix(seed: 4)
        let scalars = Array("abcXYZ '-.ßæøłđåéñşşŉǆΐῒИйЖ日本ʼ’\u{301}\u{308} MrDr0".unicodeScalars)
        for _ in 0..<5_000 {
            var name = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                scalars.randomElement(using: &random).map { name.unicodeScalars.append($0) }
            }
            let folded = FoldedName(name)
            #expect(FoldedName(folded.text).text == folded.text)
            #expect(FoldedName(name.lowercased()).text.isEmpty == folded.text.isEmpty)
        }
    }

    @Test func `keeps letters of other alphabets, in upper case`() {
        #expect(FoldedName("Иван").text == "ИВАН")
        #expect(FoldedName("Ελένη").text.hasPrefix("ΕΛ"))
    }
}

@Suite struct `A name part` {
    @Test func `keeps what was written for show, with tidy blanks`() throws {
        let surname = try Surname("  Núñez   de\tBalboa ")
        #expect(surname.text == "Núñez de Balboa")
        #expect(surname.comparisonForm == "NUNEZ DE BALBOA")
        #expect(surname.initial == "N")
        #expect(try Surname(surname.text) == surname)
    }

    @Test func `has the initial of the whole name, be it of one letter`() throws {
        #expect(try Surname("O'Brien").initial == "O")
        #expect(try Forename("Élodie").initial == "E")
    }

    @Test(arguments: [("", "blank"), (" \n", "blank"), ("---", "shape"), ("12", "shape")])
    func `is refused without a letter`(written: String, code: String) {
        #expect(#expect(throws: IdentifierFault.self) { try Surname(written) }?.code == code)
        #expect(#expect(throws: IdentifierFault.self) { try Forename(written) }?.code == code)
    }

    @Test func `is refused when it is far too long to be a name`() {
        let fault = #expect(throws: IdentifierFault.self) {
            try Forename(String(repeating: "ab", count: 500))
        }
        #expect(fault?.code == "out-of-range")
    }

    @Test func `is put together to a person's name`() throws {
        let name = try #require(
            PersonName(forenames: [try Forename("Zoë"), try Forename("Ann")], surname: try Surname("O'Dell")))
        #expect(name.text == "Zoë Ann O'Dell")
        #expect(name.comparisonForm == "ZOE DELL")
        #expect(PersonName(forenames: [], surname: nil) == nil)
    }
}
