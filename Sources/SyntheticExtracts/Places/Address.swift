/// A made-up address: town, street and number, from which all else follows.
struct Address: Equatable {
    let town: Town
    let street: Int
    let number: Int
    /// A flat in the house; 0 for the whole house.
    let flat: Int

    static let streets = 420

    static func == (left: Address, right: Address) -> Bool {
        left.town.outward == right.town.outward && left.street == right.street && left.number == right.number
            && left.flat == right.flat
    }

    /// An address somewhere in the force's area, or in a few cases outside it.
    init(_ random: inout SeededGenerator) {
        town =
            random.chance(Rates.addressOutsideForce)
            ? random.one(of: Town.neighbouring) : random.frequent(of: Town.home)
        street = random.below(Self.streets)
        number = random.within(1...96)
        flat = random.chance(220) ? random.within(1...24) : 0
    }

    /// The street's name.
    var streetName: String {
        let stem = Self.stems[street % Self.stems.count]
        return stem + " " + Self.kinds[street / Self.stems.count % Self.kinds.count]
    }

    /// House number with the flat, `Flat 2, 14`.
    var house: String { flat > 0 ? "Flat \(flat), \(number)" : String(number) }

    /// The postcode; a street has three, by house number.
    var postcode: String { "\(sector)\(unit)" }

    /// The postcode's sector, `NX4 2`.
    var sector: String { "\(town.outward) \(1 + street / 48 % 9)" }

    private var unit: String {
        let code = street % 48 * 3 + (number - 1) / 32
        let letters = Self.unitLetters
        return "\(letters[code / letters.count % letters.count])\(letters[code % letters.count])"
    }

    /// The unique property reference number: 990 and nine digits, a range that isn't allocated.
    var uprn: String {
        let place =
            ((town.district * 7 + Int(town.area.rawValue.utf8.first ?? 0)) * 421 + street) * 97 + number
        return "990" + padded(place * 25 + flat, to: 9)
    }

    /// The small area it lies in, with codes that the statistics office doesn't use.
    var lowerSuperOutputArea: String { "E01999" + padded(1 + (town.district * 13 + street) % 60, to: 3) }

    /// The ward it lies in, of the same kind.
    var ward: String { "E05999" + padded(1 + (town.district * 5 + street) % 24, to: 3) }

    private static let unitLetters = Array("ABDEFGHJLNPQRSTUWXYZ")
    private static let kinds = ["Road", "Street", "Lane", "Close", "Avenue", "Row", "Court"]
    private static let stems = GivenNames.words(
        """
        Alderfold Bramblegate Cinderhill Dovecote Elderwick Fernshaw Gorsey Hazelbank Inkerfold Juniper Kingcup
        Larkrise Mallowfield Nettleham Oatlea Pebblebrook Quillfold Rushmead Sedgeley Thistledown Umberside Vetch
        Willowherb Yarrow Ashlar Bellwether Copperbeech Drovers Evenlode Foxglove Greywether Hornbeam Ivybridge
        Jackdaw Kittiwake Limekiln Moorhen Nightjar Osprey Plover Redshank Sandpiper Teasel Turnstile Wagtail
        Wheelwright Woodlark Wrenfield Saddlers Ropewalk Tenterhook Candlemas Fullers Millrace Packhorse Quarryside
        Skylark Towpath Watermead Windlass
        """)
}

/// A number's digits with zeros before them, up to a width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
}
