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
    /// What the offence is called.
    let title: String
    let family: Family
    /// Whether an arrest for it lets the police test for drugs.
    let isTrigger: Bool

    init(
        _ police: String, _ court: String, _ group: String, _ subgroup: String, _ title: String,
        _ family: Family, _ isTrigger: Bool = false
    ) {
        self.police = police
        self.court = court
        self.group = group
        self.subgroup = subgroup
        self.title = title
        self.family = family
        self.isTrigger = isTrigger
    }

    static let shopTheft = Offence(
        "46", "04600", "Theft offences", "Shoplifting", "Theft from a shop", .acquisitive, true)
    static let burglary = Offence(
        "28E", "02801", "Theft offences", "Residential burglary", "Burglary of a home", .acquisitive, true)
    static let assault = Offence(
        "105A", "10510", "Violence against the person", "Violence without injury", "Assault without injury",
        .violence)
    static let injury = Offence(
        "8N", "00800", "Violence against the person", "Violence with injury", "Assault with injury", .violence
    )
    static let blade = Offence(
        "10D", "09000", "Possession of weapons", "Possession of weapons offences",
        "Possession of an article with a blade or point", .violence)
    static let harassment = Offence(
        "8L", "12500", "Violence against the person", "Stalking and harassment", "Harassment", .violence)

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
        Offence(
            "45", "04500", "Theft offences", "Vehicle offences", "Theft from a vehicle", .acquisitive, true),
        Offence(
            "49", "04900", "Theft offences", "All other theft offences", "Other theft", .acquisitive, true),
        Offence(
            "30C", "03000", "Theft offences", "Non-residential burglary",
            "Burglary of a business or community building", .acquisitive, true),
        Offence(
            "39", "03901", "Theft offences", "Theft from the person", "Theft from the person", .acquisitive,
            true),
        Offence(
            "48", "04801", "Theft offences", "Vehicle offences", "Theft of a vehicle", .acquisitive, true),
        Offence(
            "44", "04900", "Theft offences", "Bicycle theft", "Theft of a pedal cycle", .acquisitive, true),
        Offence(
            "40", "04900", "Theft offences", "All other theft offences", "Theft in a dwelling", .acquisitive,
            true),
        Offence(
            "43", "04900", "Theft offences", "All other theft offences", "Dishonest use of electricity",
            .acquisitive, true),
        Offence(
            "54", "05400", "Miscellaneous crimes", "Miscellaneous crimes", "Handling stolen goods",
            .acquisitive, true),
        Offence(
            "34B", "03401", "Robbery", "Robbery of personal property", "Robbery of a person", .violence, true),
        Offence(
            "37.2", "04801", "Theft offences", "Vehicle offences", "Aggravated vehicle taking", .acquisitive,
            true),
        Offence(
            "34A", "03401", "Robbery", "Robbery of business property", "Robbery of a business", .violence,
            true),
        Offence("53", "05301", "Miscellaneous crimes", "Miscellaneous crimes", "Fraud", .acquisitive, true),
    ]

    private static let violence = [
        assault,
        injury,
        harassment,
        Offence(
            "104", "10400", "Violence against the person", "Violence without injury",
            "Assault without injury on a constable", .violence),
        Offence(
            "105B", "10510", "Violence against the person", "Violence without injury",
            "Racially or religiously aggravated assault without injury", .violence),
        Offence(
            "8M", "12500", "Violence against the person", "Stalking and harassment",
            "Racially or religiously aggravated harassment", .violence),
        Offence(
            "66", "06600", "Public order offences", "Public order offences",
            "Other offences against public order", .violence),
        Offence(
            "8U", "12500", "Violence against the person", "Stalking and harassment",
            "Controlling or coercive behaviour", .violence),
        Offence(
            "3B", "12500", "Violence against the person", "Violence without injury", "Threats to kill",
            .violence),
        Offence(
            "10C", "09000", "Possession of weapons", "Possession of weapons offences",
            "Possession of other weapons", .violence),
        Offence(
            "8P", "00800", "Violence against the person", "Violence with injury",
            "Racially or religiously aggravated assault with injury", .violence),
        blade,
        Offence(
            "5D", "00800", "Violence against the person", "Violence with injury",
            "Assault with intent to cause serious harm", .violence),
        Offence(
            "81", "11500", "Possession of weapons", "Possession of weapons offences",
            "Other firearms offences", .violence),
    ]

    private static let drugs = [
        Offence(
            "92D", "09200", "Drug offences", "Possession of drugs",
            "Possession of controlled drugs other than cannabis", .drugs, true),
        Offence("92E", "09200", "Drug offences", "Possession of drugs", "Possession of cannabis", .drugs),
        Offence(
            "92A", "09201", "Drug offences", "Trafficking of drugs", "Trafficking in controlled drugs",
            .drugs, true),
    ]

    private static let sexual = [
        Offence(
            "20A", "02000", "Sexual offences", "Other sexual offences",
            "Sexual assault on a female aged 13 and over", .sexual),
        Offence(
            "17A", "02000", "Sexual offences", "Other sexual offences",
            "Sexual assault on a male aged 13 and over", .sexual),
        Offence("19C", "01908", "Sexual offences", "Rape", "Rape of a female aged 16 and over", .sexual),
    ]

    private static let other = [
        Offence(
            "58A", "05800", "Criminal damage and arson", "Criminal damage", "Criminal damage to a dwelling",
            .other),
        Offence(
            "58B", "05800", "Criminal damage and arson", "Criminal damage",
            "Criminal damage to another building", .other),
        Offence(
            "9A", "06600", "Public order offences", "Public order offences", "Public fear, alarm or distress",
            .other),
        Offence("802", "80200", "Miscellaneous crimes", "Miscellaneous crimes", "Dangerous driving", .other),
        Offence("56A", "05800", "Criminal damage and arson", "Arson", "Arson endangering life", .other),
        Offence("62A", "06600", "Public order offences", "Public order offences", "Violent disorder", .other),
    ]
}
