import PersonalData
import Testing

@Suite struct `A postcode` {
    @Test(arguments: [
        ("XX1 2AB", "XX1 2AB"), ("xx12ab", "XX1 2AB"), ("X12AB", "X1 2AB"), ("X12 3AB", "X12 3AB"),
        ("XX123AB", "XX12 3AB"), ("X1A 2BC", "X1A 2BC"), ("XX1A2BC", "XX1A 2BC"), ("  XX1  2AB ", "XX1 2AB"),
        ("ZZ99 3VZ", "ZZ99 3VZ"),
    ])
    func `is brought into one form`(written: String, canonical: String) throws {
        let postcode = try Postcode(written)
        #expect(postcode.text == canonical)
        #expect(try Postcode(postcode.text) == postcode)
    }

    @Test(arguments: [
        "XX1", "XXX1 2AB", "X 2AB", "XX1 AAB", "XX1 22B", "XX123 4AB", "12 3AB", "XX1-2AB", "1AB",
    ])
    func `is refused for another shape`(written: String) {
        #expect(throws: IdentifierFault.shape(expected: "AA9 9AA")) { try Postcode(written) }
    }

    @Test(arguments: [
        ("XX12 3AB", "XX12", "XX12 3", "XX"), ("X1 2BC", "X1", "X1 2", "X"),
        ("XX1A 2BC", "XX1A", "XX1A 2", "XX"),
    ])
    func `has an outward part, a sector and an area`(
        written: String, outward: String, sector: String, area: String
    ) throws {
        let postcode = try Postcode(written)
        #expect(postcode.outward == outward)
        #expect(postcode.sector.text == sector)
        #expect(postcode.sector.outward == outward)
        #expect(postcode.area == area)
    }
}

@Suite struct `A postcode sector` {
    @Test(arguments: [
        ("XX12 3", "XX12 3"), ("xx123", "XX12 3"), ("X12", "X1 2"), ("XX1A 2", "XX1A 2"),
        ("XX12 3AB", "XX12 3"),
        ("XX1 2", "XX1 2"),
    ])
    func `is read alone or from a whole postcode`(written: String, canonical: String) throws {
        let sector = try PostcodeSector(written)
        #expect(sector.text == canonical)
        #expect(try PostcodeSector(sector.text) == sector)
    }

    @Test(arguments: ["XX", "XX1", "12 3", "XX1 2A", "XXX1 2"])
    func `is refused for another shape`(written: String) {
        #expect(throws: IdentifierFault.shape(expected: "AA9 9")) { try PostcodeSector(written) }
    }
}
