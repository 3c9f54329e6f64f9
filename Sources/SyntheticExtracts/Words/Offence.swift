/// An offence in the codes of the police and of the courts.
struct Offence {
    /// The family, for a person's habits.
    enum Family {
        case acquisitive, violence, drugs, sexual, other
    }

    /// The police-recorded-crime code.
    let police: String
    /// The five-digit code of courts and probation.
    let court: String
    let group: String
    let subgroup: String
    let family: Family
    /// Whether an arrest for it lets the police test for drugs.
    let isTrigger: Bool

    private init(
        _ police: String, _ court: String, _ group: String, _ subgroup: String, _ family: Family,
        trigger: Bool = false
    ) {
        self.police = police
        self.court = court
        self.group = group
        self.subgroup = subgroup
        self.family = family
        isTrigger = trigger
    }

    static let shopTheft = Offence(
        "46", "04600", "Theft offences", "Shoplifting", .acquisitive, trigger: true)
    static let burglary = Offence(
        "28E", "02801", "Theft offences", "Residential burglary", .acquisitive, trigger: true)
    static let assault = Offence(
        "105A", "10510", "Violence against the person", "Violence without injury", .violence)
    static let injury = Offence(
        "8N", "00800", "Violence against the person", "Violence with injury", .violence)
    static let blade = Offence(
        "10D", "09000", "Possession of weapons", "Possession of weapons offences", .violence)
    static let harassment = Offence(
        "8L", "12500", "Violence against the person", "Stalking and harassment", .violence)

    /// The offences of a family, the commoner first.
    static func all(_ family: Family) -> [Offence] {
        switch family {
        case .acquisitive: acquisitive
        case .violence: violence
        case .drugs: drugs
        case .sexual: sexual
        case .other: other
        }
    }

    private static let acquisitive = [
        shopTheft,
        burglary,
        Offence("45", "04500", "Theft offences", "Vehicle offences", .acquisitive, trigger: true),
        Offence("49", "04900", "Theft offences", "All other theft offences", .acquisitive, trigger: true),
        Offence("30C", "03000", "Theft offences", "Non-residential burglary", .acquisitive, trigger: true),
        Offence("39", "03901", "Theft offences", "Theft from the person", .acquisitive, trigger: true),
        Offence("48", "04801", "Theft offences", "Vehicle offences", .acquisitive, trigger: true),
        Offence("44", "04900", "Theft offences", "Bicycle theft", .acquisitive, trigger: true),
        Offence("40", "04900", "Theft offences", "All other theft offences", .acquisitive, trigger: true),
        Offence("43", "04900", "Theft offences", "All other theft offences", .acquisitive, trigger: true),
        Offence("54", "05400", "Miscellaneous crimes", "Miscellaneous crimes", .acquisitive, trigger: true),
        Offence("34B", "03401", "Robbery", "Robbery of personal property", .violence, trigger: true),
        Offence("37.2", "04801", "Theft offences", "Vehicle offences", .acquisitive, trigger: true),
        Offence("34A", "03401", "Robbery", "Robbery of business property", .violence, trigger: true),
        Offence("53", "05301", "Miscellaneous crimes", "Miscellaneous crimes", .acquisitive, trigger: true),
    ]

    private static let violence = [
        assault,
        injury,
        harassment,
        Offence("104", "10400", "Violence against the person", "Violence without injury", .violence),
        Offence("105B", "10510", "Violence against the person", "Violence without injury", .violence),
        Offence("8M", "12500", "Violence against the person", "Stalking and harassment", .violence),
        Offence("66", "06600", "Public order offences", "Public order offences", .violence),
        Offence("8U", "12500", "Violence against the person", "Stalking and harassment", .violence),
        Offence("3B", "12500", "Violence against the person", "Violence without injury", .violence),
        Offence("10C", "09000", "Possession of weapons", "Possession of weapons offences", .violence),
        Offence("8P", "00800", "Violence against the person", "Violence with injury", .violence),
        blade,
        Offence("5D", "00800", "Violence against the person", "Violence with injury", .violence),
        Offence("81", "11500", "Possession of weapons", "Possession of weapons offences", .violence),
    ]

    private static let drugs = [
        Offence("92D", "09200", "Drug offences", "Possession of drugs", .drugs, trigger: true),
        Offence("92E", "09200", "Drug offences", "Possession of drugs", .drugs),
        Offence("92A", "09201", "Drug offences", "Trafficking of drugs", .drugs, trigger: true),
    ]

    private static let sexual = [
        Offence("20A", "02000", "Sexual offences", "Other sexual offences", .sexual),
        Offence("17A", "02000", "Sexual offences", "Other sexual offences", .sexual),
        Offence("19C", "01908", "Sexual offences", "Rape", .sexual),
    ]

    private static let other = [
        Offence("58A", "05800", "Criminal damage and arson", "Criminal damage", .other),
        Offence("58B", "05800", "Criminal damage and arson", "Criminal damage", .other),
        Offence("9A", "06600", "Public order offences", "Public order offences", .other),
        Offence("802", "80200", "Miscellaneous crimes", "Miscellaneous crimes", .other),
        Offence("56A", "05800", "Criminal damage and arson", "Arson", .other),
        Offence("62A", "06600", "Public order offences", "Public order offences", .other),
    ]
}
