internal import Vocabulary

/// What a person is born with, before family ties.
struct Identity {
    let isMale: Bool
    let origin: Origin
    let forename: String
    let middleName: String?
    let surname: String
    let formerSurname: String?
    let birth: CalendarDay
    let ethnicity: String
    let home: Address
    let previousHome: Address?
    let hasNoFixedAbode: Bool

    init(_ index: Int, in world: World) {
        var random = world.generator(index, .identity)
        isMale = FamilyTie.isMale(pair: index / 2, in: world) ?? random.chance(810)
        origin = Origin.allCases[random.weighted(Origin.weights)]
        forename = random.frequent(of: GivenNames.names(origin, male: isMale))
        middleName =
            random.chance(Rates.middleName)
            ? random.frequent(of: GivenNames.names(origin, male: isMale)) : nil
        surname = Self.surname(origin, &random)
        let hadOther = !isMale && random.chance(Rates.womenWithFormerName)
        formerSurname = hadOther ? random.one(of: FamilyNames.names(origin)) : nil
        let band = FamilyTie.isFather(index, in: world) ? 6 : random.weighted(Self.ageWeights)
        let age = Self.youngest[band] + random.below(5)
        birth = world.firstNight.adding(days: -(age * 365 + age / 4 + random.below(365) + 1))
        ethnicity = random.chance(70) ? random.one(of: ["NS", "UN"]) : random.one(of: origin.ethnicities)
        home = Address(&random)
        previousHome = random.chance(Rates.moved) ? Address(&random) : nil
        hasNoFixedAbode = random.chance(Rates.noFixedAbode)
    }

    private static func surname(_ origin: Origin, _ random: inout SeededGenerator) -> String {
        let first = random.frequent(of: FamilyNames.names(origin))
        guard random.chance(Rates.doubleSurname) else { return first }
        let second = random.frequent(of: FamilyNames.names(.british))
        return first == second ? first : "\(first)-\(second)"
    }

    /// The lower end of each age band of five years, and how many of a hundred people are in it.
    private static let youngest = [19, 24, 29, 34, 39, 44, 49, 54, 59, 64]
    private static let ageWeights = [14, 17, 18, 16, 12, 9, 6, 4, 2, 2]
}

/// How a person is related to the person before them.
enum FamilyTie {
    case none
    /// Born on the same day, at the same address, with the same surname.
    case twin
    /// The son of a man of the same name at the same address.
    case son

    /// The tie of a person: only the second of a pair has one.
    init(_ index: Int, in world: World) {
        self = index % 2 == 1 ? Self.tie(pair: index / 2, in: world) : .none
    }

    private static func tie(pair: Int, in world: World) -> FamilyTie {
        var random = world.generator(pair, .household)
        _ = random.next()
        let place = random.below(1000)
        if place < Rates.twins { return .twin }
        return place < Rates.twins + Rates.fatherAndSon ? .son : .none
    }

    /// Whether both of a pair are men, where the tie says so; `nil` if it says nothing.
    static func isMale(pair: Int, in world: World) -> Bool? {
        tie(pair: pair, in: world) == .son ? true : nil
    }

    /// Whether the next person is this one's son.
    static func isFather(_ index: Int, in world: World) -> Bool {
        index % 2 == 0 && tie(pair: index / 2, in: world) == .son
    }

    /// The forename that goes with the tie.
    func forename(own: Identity, relative: Identity?) -> String {
        guard let relative else { return own.forename }
        switch self {
        case .none: return own.forename
        case .son: return relative.forename
        case .twin:
            let names = GivenNames.names(relative.origin, male: own.isMale)
            if names.contains(own.forename), own.forename != relative.forename { return own.forename }
            return names.first { $0 != relative.forename } ?? own.forename
        }
    }

    /// The birth date that goes with the tie; fathers are 49 or older, so that sons are adults.
    func birth(own: Identity, relative: Identity?) -> CalendarDay {
        guard let relative else { return own.birth }
        switch self {
        case .none: return own.birth
        case .twin: return relative.birth
        case .son: return relative.birth.adding(days: 20 * 365 + (Int(own.birth.dayNumber) + 36_000) % 1800)
        }
    }
}
