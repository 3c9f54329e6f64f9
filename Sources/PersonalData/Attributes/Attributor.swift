public import Vocabulary

/// The person key of national treatment data: forename initial, surname initial, birth date and sex
/// (domain reference 3.1).
///
/// Every person of police and probation may own several, one for each name and alias.
public struct Attributor: PersonalValue {
    /// The key, 11 characters: two initials, the date as `YYYYMMDD`, `M` or `F`; personal data.
    public let text: String

    /// The key of a name, a birth date and a sex; `nil` where the sex isn't known, the date isn't full or a
    /// name has no initial from A to Z.
    public init?(forename: Forename, surname: Surname, birthDate: BirthDate, sex: Sex) {
        guard let first = forename.initial, let second = surname.initial, birthDate.quality != .yearOnly
        else {
            return nil
        }
        self.init(forenameInitial: first, surnameInitial: second, born: birthDate.day, sex: sex)
    }

    /// The key of its parts; `nil` where the sex isn't known or an initial isn't a letter from A to Z.
    public init?(forenameInitial: Character, surnameInitial: Character, born: CalendarDay, sex: Sex) {
        guard sex.isKnown, let first = Self.initial(forenameInitial),
            let second = Self.initial(surnameInitial)
        else { return nil }
        text = "\(first)\(second)\(DateLayout.compactDay.text(of: born))\(sex.text)"
    }

    /// A key as a source writes it, in either case.
    ///
    /// - Parameters:
    ///   - text: 11 characters: two initials, eight digits of the birth date and the sex.
    ///   - dates: how the eight digits write the date.
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol, dates: DateLayout) throws(IdentifierFault) {
        let bytes = try CanonicalBytes(text).bytes
        guard bytes.count == 11, let born = dates.day(bytes[2..<10].asText),
            let sex = try? Sex(bytes[10...].asText),
            let whole = Attributor(
                forenameInitial: Character(UnicodeScalar(bytes[0])),
                surnameInitial: Character(UnicodeScalar(bytes[1])), born: born, sex: sex)
        else { throw .shape(expected: "two initials, eight digits of the birth date, M or F") }
        self = whole
    }

    private static func initial(_ character: Character) -> Character? {
        FoldedName(String(character)).tokens.first?.first.flatMap { $0.isASCII ? $0 : nil }
    }
}
