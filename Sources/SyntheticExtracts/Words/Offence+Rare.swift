extension Offence {
    /// An offence of a family: mostly one that is met every day, now and then a rare one.
    static func any(_ family: Family, _ random: inout SeededGenerator) -> Offence {
        random.chance(60) ? random.one(of: rare[family] ?? all(family)) : random.frequent(of: all(family))
    }

    /// Offences that are seldom met, by family.
    private static let rare: [Family: [Offence]] = [
        .acquisitive: acquisitiveRare, .violence: violenceRare, .drugs: drugsRare, .sexual: sexualRare,
        .other: otherRare,
    ]

    private static let theftGroup = "Theft offences"
    private static let violenceGroup = "Violence against the person"
    private static let sexualGroup = "Sexual offences"
    private static let damageGroup = "Criminal damage and arson"
    private static let orderGroup = "Public order offences"
    private static let miscGroup = "Miscellaneous crimes"

    private static let acquisitiveRare = [
        Offence(
            "28F", "02800", theftGroup, "Residential burglary", "Attempted burglary of a home", .acquisitive,
            true),
        Offence(
            "28G", "02800", theftGroup, "Residential burglary", "Distraction burglary", .acquisitive, true),
        Offence("28I", "02800", theftGroup, "Residential burglary", "Burglary of a home", .acquisitive, true),
        Offence(
            "29A", "02900", theftGroup, "Residential burglary", "Aggravated burglary", .acquisitive, true),
        Offence(
            "30D", "03000", theftGroup, "Non-residential burglary", "Attempted burglary", .acquisitive, true),
        Offence(
            "31A", "03100", theftGroup, "Non-residential burglary", "Aggravated burglary", .acquisitive, true),
        Offence("33A", "03300", miscGroup, miscGroup, "Going equipped", .acquisitive, true),
        Offence("35", "03500", theftGroup, "All other theft offences", "Blackmail", .acquisitive),
        Offence("38", "03800", miscGroup, miscGroup, "Proceeds of crime", .acquisitive),
        Offence(
            "41", "04100", theftGroup, "All other theft offences", "Theft by an employee", .acquisitive, true),
        Offence("42", "04200", theftGroup, "All other theft offences", "Theft of mail", .acquisitive, true),
        Offence(
            "47", "04700", theftGroup, "All other theft offences", "Theft from a machine", .acquisitive, true),
        Offence(
            "49A", "04900", theftGroup, "All other theft offences", "Making off without payment", .acquisitive
        ),
        Offence("126", "12600", theftGroup, "Vehicle offences", "Interfering with a vehicle", .acquisitive),
    ]

    private static let violenceRare = [
        Offence("2", "00200", violenceGroup, "Violence with injury", "Attempted murder", .violence),
        Offence("3A", "00300", violenceGroup, "Violence without injury", "Conspiracy to murder", .violence),
        Offence(
            "4.4", "00400", violenceGroup, "Death or serious injury by driving", "Dangerous driving",
            .violence),
        Offence("5E", "00500", violenceGroup, "Violence with injury", "Endangering life", .violence),
        Offence("8Q", "12500", violenceGroup, "Stalking and harassment", "Stalking", .violence),
        Offence(
            "8R", "12500", violenceGroup, "Stalking and harassment", "Malicious communications", .violence),
        Offence("8S", "00800", violenceGroup, "Violence with injury", "Injury of a constable", .violence),
        Offence("11A", "01100", violenceGroup, "Violence without injury", "Cruelty to children", .violence),
        Offence("36", "03600", violenceGroup, "Violence without injury", "Kidnapping", .violence),
        Offence("106", "03600", violenceGroup, "Violence without injury", "Modern slavery", .violence),
        Offence("90", "09000", blade.group, blade.subgroup, "Other knife offences", .violence),
        Offence("10B", "11500", blade.group, blade.subgroup, "Possession of firearms", .violence),
    ]

    private static let drugsRare = [
        Offence("92C", "09300", "Drug offences", "Possession of drugs", "Other drug offences", .drugs)
    ]

    private static let sexualRare = [
        Offence("22B", "02200", sexualGroup, "Other sexual offences", "Activity involving a child", .sexual),
        Offence("88A", "08800", sexualGroup, "Other sexual offences", "Sexual grooming", .sexual),
        Offence("88E", "08800", sexualGroup, "Other sexual offences", "Exposure", .sexual),
        Offence("19D", "01900", sexualGroup, "Rape", "Rape of a female under 16", .sexual),
    ]

    private static let otherRare = [
        Offence("56B", "05600", damageGroup, "Arson", "Arson not endangering life", .other),
        Offence("58C", "05800", damageGroup, "Criminal damage", "Damage to a vehicle", .other),
        Offence("58D", "05800", damageGroup, "Criminal damage", "Other damage", .other),
        Offence("58J", "05800", damageGroup, "Criminal damage", "Aggravated damage", .other),
        Offence("9B", "06600", orderGroup, orderGroup, "Aggravated public fear or alarm", .other),
        Offence("59", "05900", miscGroup, miscGroup, "Threat to damage", .other),
        Offence("61", "06100", miscGroup, miscGroup, "Other forgery", .other),
        Offence("79", "07900", miscGroup, miscGroup, "Perverting the course of justice", .other),
        Offence("80", "08000", miscGroup, miscGroup, "Absconding", .other),
        Offence("83", "08300", miscGroup, miscGroup, "Bail offences", .other),
        Offence("95", "06700", miscGroup, miscGroup, "False statements", .other),
        Offence("99", "06800", miscGroup, miscGroup, "Other notifiable offences", .other),
    ]
}
