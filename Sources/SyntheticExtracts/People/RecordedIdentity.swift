internal import Vocabulary

/// A person as one record of one agency has them, with all the trouble of real records.
struct RecordedIdentity {
    /// A further name or birth date in the record.
    struct Alias {
        enum Kind: String {
            case name = "NAME"
            case birth = "DOB"
            case nickname = "NICKNAME"
        }

        let kind: Kind
        var surname = ""
        var forename = ""
        var birth: CalendarDay?
    }

    /// What is known of the exactness of the birth date.
    enum BirthQuality: String {
        case full = "F"
        case yearOnly = "Y"
        case estimated = "E"
    }

    private(set) var forename: String
    private(set) var surname: String
    private(set) var middleName: String
    private(set) var birth: CalendarDay?
    private(set) var birthQuality = BirthQuality.full
    private(set) var isMale: Bool
    private(set) var aliases: [Alias] = []
    private(set) var trouble: Set<Trouble> = []

    /// The kinds of trouble a record can have.
    enum Trouble: Hashable {
        case forenameTyping, surnameTyping, swappedNames, nickname, formerName, brokenHyphen, lostDiacritics
        case dayMonthSwapped, birthDigit, placeholderBirth, yearOnlyBirth, missingBirth, wrongSex
    }

    /// A record of a person, from the generator of that record.
    init(_ person: Persona, _ random: inout SeededGenerator) {
        forename = person.forename
        surname = person.surname
        middleName = random.chance(Rates.middleNameMissing) ? "" : person.middleName ?? ""
        birth = person.birth
        isMale = person.isMale
        if random.chance(Rates.wrongSex) {
            isMale.toggle()
            trouble.insert(.wrongSex)
        }
        recordFormerName(person, &random)
        recordNickname(person, &random)
        writeNames(&random)
        writeBirth(person, &random)
        if random.chance(Rates.inventedAlias) { inventAlias(person, &random) }
    }

    private mutating func recordFormerName(_ person: Persona, _ random: inout SeededGenerator) {
        guard let former = person.formerSurname, former != person.surname else { return }
        let place = random.below(1000)
        if place < Rates.formerNameRecorded {
            surname = former
            trouble.insert(.formerName)
        } else if place < Rates.formerNameRecorded + Rates.formerNameAsAlias {
            aliases.append(Alias(kind: .name, surname: former, forename: person.forename))
        }
    }

    private mutating func recordNickname(_ person: Persona, _ random: inout SeededGenerator) {
        guard let short = Nicknames.shortForm(of: person.forename) else { return }
        let place = random.below(1000)
        if place < Rates.nicknameAsForename {
            forename = short
            trouble.insert(.nickname)
        } else if place < Rates.nicknameAsForename + Rates.nicknameAsAlias {
            aliases.append(Alias(kind: .nickname, forename: short))
        }
    }

    private mutating func writeNames(_ random: inout SeededGenerator) {
        if random.chance(Rates.lostDiacritics) {
            let plain = (Plain.text(forename), Plain.text(surname))
            if plain != (forename, surname) { trouble.insert(.lostDiacritics) }
            (forename, surname) = plain
        }
        if surname.utf8.contains(UInt8(ascii: "-")), random.chance(Rates.brokenHyphen) {
            let parts = surname.split(separator: "-").map(String.init)
            surname = random.chance(400) ? parts.joined(separator: " ") : random.one(of: parts)
            trouble.insert(.brokenHyphen)
        }
        if random.chance(Rates.forenameTyping) {
            forename = TypingError.made(in: forename, &random)
            trouble.insert(.forenameTyping)
        }
        if random.chance(Rates.surnameTyping) {
            surname = TypingError.made(in: surname, &random)
            trouble.insert(.surnameTyping)
        }
        if random.chance(Rates.swappedNames) {
            (forename, surname) = (surname, forename)
            trouble.insert(.swappedNames)
        }
    }

    private mutating func writeBirth(_ person: Persona, _ random: inout SeededGenerator) {
        let date = person.birth.components
        let place = random.below(1000)
        let ends = [
            Rates.dayMonthSwapped, Rates.birthDigit, Rates.placeholderBirth, Rates.yearOnlyBirth,
            Rates.missingBirth,
        ].reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        switch place {
        case ..<ends[1]:
            guard date.day <= 12, date.day != date.month else { return }
            setBirth(CalendarDay(year: date.year, month: date.day, day: date.month), .dayMonthSwapped)
        case ..<ends[2]:
            let year = date.year + random.one(of: [-10, -1, 1, 10])
            setBirth(CalendarDay(year: year, month: date.month, day: min(date.day, 28)), .birthDigit)
        case ..<ends[3]: setBirth(CalendarDay(year: 1900, month: 1, day: 1), .placeholderBirth)
        case ..<ends[4]:
            setBirth(CalendarDay(year: date.year, month: 1, day: 1), .yearOnlyBirth)
            birthQuality = .yearOnly
        case ..<ends[5]: setBirth(nil, .missingBirth)
        default: if random.chance(4) { birthQuality = .estimated }
        }
    }

    private mutating func setBirth(_ day: CalendarDay?, _ kind: Trouble) {
        birth = day
        trouble.insert(kind)
    }

    private mutating func inventAlias(_ person: Persona, _ random: inout SeededGenerator) {
        if random.chance(300) {
            let day = person.birth.adding(days: random.within(-900...900))
            aliases.append(Alias(kind: .birth, birth: day))
        } else {
            let names = FamilyNames.names(person.origin)
            aliases.append(Alias(kind: .name, surname: random.one(of: names), forename: person.forename))
        }
    }
}
