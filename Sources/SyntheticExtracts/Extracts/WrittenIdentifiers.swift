internal import PersonalData

/// Identifiers as clerks write them: in the short form, with a wrong letter, or not at all.
enum WrittenIdentifiers {
    /// A PNC identifier.
    static func pnc(_ person: Persona, missing: Int, _ random: inout SeededGenerator) -> String {
        guard let pnc = person.pnc, !random.chance(missing) else { return "" }
        var letter = pnc.letter
        if random.chance(Rates.wrongCheckLetter) { letter = Self.letter(after: letter) }
        guard random.chance(Rates.shortPNC) else {
            return "\(pnc.year)/\(padded(pnc.serial, to: 7))\(letter)"
        }
        return "\(padded(pnc.year % 100, to: 2))/\(pnc.serial)\(letter)"
    }

    /// A CRO number.
    static func cro(_ person: Persona, _ random: inout SeededGenerator) -> String {
        if random.chance(Rates.junkCRO) { return "000000/00Z" }
        guard let cro = person.cro, !random.chance(Rates.withoutCRO) else { return "" }
        return cro.text
    }

    /// An arrest summons number.
    static func summons(_ person: Persona, arrest: Int, year: Int) -> String {
        let sequence = SerialNumbers(person).arrestSequence(arrest)
        return ArrestSummonsNumber(year: year % 100, force: 99, unit: "TB", system: 1, sequence: sequence)?
            .text ?? ""
    }

    /// A letter that isn't the right one, of those in use.
    private static func letter(after letter: Character) -> Character {
        let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")
        let place = letters.firstIndex(of: letter) ?? 0
        return letters[(place + 1) % letters.count]
    }
}

/// Addresses as clerks write them.
enum WrittenAddress {
    /// The pseudo-postcode of people without a fixed abode.
    static let noFixedAbode = "ZZ99 3VZ"

    /// A postcode with its trouble: a slip, no space, or lower case.
    static func postcode(_ address: Address, _ random: inout SeededGenerator) -> String {
        var text = address.postcode
        if random.chance(Rates.postcodeTyping) { text = text.dropLast() + random.one(of: ["A", "B", "D"]) }
        guard random.chance(Rates.postcodeForm) else { return text }
        return random.chance(500) ? text.lowercased() : withoutSpace(text)
    }

    /// A postcode without its space.
    static func withoutSpace(_ postcode: String) -> String {
        String(postcode.filter { $0 != " " })
    }
}
