public import Vocabulary

/// A record that names nobody: initials, date of birth and sex, as national treatment data hold them
/// (domain reference 3.1).
public struct AttributorRecord: Hashable, Sendable {
    /// What makes the record one and the same from night to night.
    public var key: RecordKey
    /// The first letter of the forename, upper case.
    public var forenameInitial: String
    /// The first letter of the surname, upper case.
    public var surnameInitial: String
    /// The date of birth, `YYYY-MM-DD`.
    public var dateOfBirth: String
    /// Sex, by the codes of the linkage table's column.
    public var sex: String
    /// The postcode sector, `AA1 1`; `nil` where it is not known.
    public var sector: String?
    /// The area that narrows the key, by the name that the definition gives it; `nil` where it is not known.
    public var area: String?

    /// A record by what it says of the person.
    public init(
        key: RecordKey, forenameInitial: String, surnameInitial: String, dateOfBirth: String, sex: String,
        sector: String? = nil, area: String? = nil
    ) {
        self.key = key
        self.forenameInitial = forenameInitial
        self.surnameInitial = surnameInitial
        self.dateOfBirth = dateOfBirth
        self.sex = sex
        self.sector = sector
        self.area = area
    }

    /// The key of four parts; `nil` where one of them is missing or incomplete.
    var attributor: Attributor? {
        guard !forenameInitial.isEmpty, !surnameInitial.isEmpty, dateOfBirth.utf8.count == 10, !sex.isEmpty
        else {
            return nil
        }
        return Attributor(
            forename: forenameInitial, surname: surnameInitial, dateOfBirth: dateOfBirth, sex: sex)
    }
}

/// Forename initial, surname initial, date of birth and sex.
struct Attributor: Hashable, Sendable {
    let forename: String
    let surname: String
    let dateOfBirth: String
    let sex: String
}

/// How records without names were linked, and how many errors of either sort to expect.
public struct AttributorReport: Hashable, Sendable {
    /// A link by a unique attributor.
    public struct Link: Hashable, Sendable {
        /// The record without a name.
        public let record: RecordKey
        /// The person it was linked to.
        public let identifier: PersonIdentifier
        /// Whether the postcode sectors agree; `nil` where one side has none.
        public let sectorsAgree: Bool?
    }

    /// The links, in order of their records.
    public internal(set) var links: [Link] = []
    /// Records not linked because part of the key is missing.
    public internal(set) var incomplete = 0
    /// Records not linked because another such record has the same key in the same area.
    public internal(set) var duplicateKey = 0
    /// Records not linked because nobody has the key.
    public internal(set) var noCandidate = 0
    /// Records not linked because more than one person has the key in the area.
    public internal(set) var severalPeople = 0
    /// Records not linked because those who have the key are of another area.
    public internal(set) var areaDiffers = 0
    /// How many keys two different people share by chance, as key frequencies let expect, before the rule of
    /// uniqueness.
    public internal(set) var expectedChanceLinks = 0.0
    /// The share of people whom errors in the key keep from being found.
    public internal(set) var expectedMissedShare = 0.0

    /// Records that were given.
    public var records: Int {
        links.count + incomplete + duplicateKey + noCandidate + severalPeople + areaDiffers
    }
}
