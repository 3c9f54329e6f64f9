internal import PersonalData
internal import Vocabulary

/// A synthetic person as they are, whatever anybody recorded of them.
struct Persona {
    let index: Int
    let slot: Slot
    let isMale: Bool
    let origin: Origin
    let forename: String
    let middleName: String?
    let surname: String
    /// A surname before a marriage, say.
    let formerSurname: String?
    let birth: CalendarDay
    let ethnicity: String
    /// Where the person lives; the fixed address if there is one.
    let home: Address
    /// Where they lived before, if they moved within the last years.
    let previousHome: Address?
    let hasNoFixedAbode: Bool
    let needs: Needs
    let world: World

    /// A person of a world; the same every time.
    init(_ index: Int, in world: World) {
        let own = Identity(index, in: world)
        let tie = FamilyTie(index, in: world)
        let relative = tie == .none ? nil : Identity(index - 1, in: world)
        self.index = index
        self.world = world
        slot = Slot(index, world: world)
        isMale = own.isMale
        origin = relative?.origin ?? own.origin
        middleName = own.middleName
        surname = relative?.surname ?? own.surname
        formerSurname = relative == nil ? own.formerSurname : nil
        ethnicity = relative?.ethnicity ?? own.ethnicity
        home = relative?.home ?? own.home
        previousHome = own.previousHome
        forename = tie.forename(own: own, relative: relative)
        birth = tie.birth(own: own, relative: relative)
        hasNoFixedAbode = own.hasNoFixedAbode && slot.story == nil && tie == .none
        needs = Needs(index, slot: slot, world: world)
    }

    /// The day on which a story that says `later` has its turn.
    var turn: Int { 1 + slot.block % 2 }

    /// Whole years on the first night.
    var age: Int { birth.wholeYears(until: world.firstNight) }

    /// Whether the police know the person only as a victim or witness.
    var isVictimOnly: Bool {
        var random = world.generator(index, .household)
        return slot.isBystander && random.chance(300)
    }

    /// The PNC identifier; people who were never arrested have none.
    var pnc: PNCIdentifier? {
        guard (slot.police && !isVictimOnly) || slot.probation else { return nil }
        let serial = 1 + Scattered.number(index, modulus: 9_999_999, salt: world.seed)
        return PNCIdentifier(year: firstContactYear, serial: serial)
    }

    /// The CRO number, which two in three of those with a PNC identifier have.
    var cro: CRONumber? {
        guard index % 3 != 0, pnc != nil else { return nil }
        let year = firstContactYear % 100
        let serial = 1 + Scattered.number(index, modulus: 999_983, salt: world.seed >> 7)
        return index % 5 == 0
            ? CRONumber(fileSerial: serial, year: year) : CRONumber(serial: serial, year: year)
    }

    /// The prison number, `A9999AA`.
    var prisonNumber: String {
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
        var rest = Scattered.number(index, modulus: 138_240_000, salt: world.seed >> 11)
        let digits = padded(rest % 10_000, to: 4)
        rest /= 10_000
        let front = letters[rest % 24]
        rest /= 24
        return "\(front)\(digits)\(letters[rest % 24])\(letters[rest / 24 % 24])"
    }

    private var firstContactYear: Int {
        let year = birth.year + 14 + index % 11
        return min(year, world.firstNight.year - 1)
    }
}
