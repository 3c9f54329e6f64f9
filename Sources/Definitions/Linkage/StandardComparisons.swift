extension ComparisonDefinition {
    /// Forename and surname together (domain reference 9.1), the current ones and those people also went by.
    ///
    /// - Parameters:
    ///   - name: The comparison's name.
    ///   - forename: The forename column; its further values are forenames the person also went by.
    ///   - surname: The surname column, alike.
    ///   - middleNames: The column of further forenames, for people known by one of them; `nil` for none.
    ///   - equivalents: The table of nicknames and spellings; `nil` for none.
    /// - Returns: The comparison, whose twelve levels go from both names equal to the surname being alike.
    public static func personName(
        _ name: String = "name", forename: String, surname: String, middleNames: String? = nil,
        equivalents: String? = nil
    ) -> ComparisonDefinition {
        let first = ColumnReference(forename)
        let last = ColumnReference(surname)
        let words = ColumnReference(surname, .words)
        let alike = equivalents.map { AgreementCondition.shared(ColumnReference(forename, .equivalents($0))) }
        let sameForename = AgreementCondition.any(
            [.shared(ColumnReference(forename, .words)), .similar(first, 0.92)] + (alike.map { [$0] } ?? []))
        let sameSurname = AgreementCondition.any([.shared(words), .similar(last, 0.92)])
        var levels = [
            AgreementLevelDefinition(
                "exact", when: .all([.equal(first), .equal(last)]), frequencies: [first, last])
        ]
        if let alike {
            levels.append(
                AgreementLevelDefinition("nickname", when: .all([alike, .equal(last)]), frequencies: [last]))
        }
        levels += [
            AgreementLevelDefinition(
                "similar", when: .all([.similar(first, 0.92), .similar(last, 0.92)]),
                frequencies: [first, last], frequencyShare: 0.7),
            AgreementLevelDefinition("reversed", when: .swapped(first, last)),
            AgreementLevelDefinition(
                "alias", when: .all([sameForename, sameSurname]), frequencies: [words]),
        ]
        if let middleNames {
            levels.append(
                AgreementLevelDefinition(
                    "middle name",
                    when: .all([.crossed(first, ColumnReference(middleNames)), .shared(words)]),
                    frequencies: [words]))
        }
        levels += [
            AgreementLevelDefinition(
                "initial", when: .all([.abbreviated(forename), .shared(words)]), frequencies: [words]),
            AgreementLevelDefinition(
                "alike", when: .all([.similar(first, 0.8), .similar(last, 0.8)])),
            AgreementLevelDefinition("surname", when: .shared(words), frequencies: [words]),
            AgreementLevelDefinition(
                "forename", when: sameForename, frequencies: [first], frequencyShare: 0.5),
            AgreementLevelDefinition("surname alike", when: .similar(last, 0.9)),
        ]
        return ComparisonDefinition(name, columns: [forename, surname], levels: levels)
    }

    /// Further forenames, which one side may have as an initial.
    public static func middleNames(
        _ name: String = "middle_names", column: String, forename: String
    ) -> ComparisonDefinition {
        let middle = ColumnReference(column)
        return ComparisonDefinition(
            name, columns: [column],
            levels: [
                AgreementLevelDefinition("exact", when: .shared(middle), frequencies: [middle]),
                AgreementLevelDefinition("similar", when: .anySimilar(middle, 0.88)),
                AgreementLevelDefinition("forename", when: .crossed(middle, ColumnReference(forename))),
                AgreementLevelDefinition("initial", when: .shared(ColumnReference(column, .prefix(1)))),
            ])
    }

    /// A date of birth: exact, day and month swapped, one digit out, incomplete, same day of another year, near.
    public static func dateOfBirth(
        _ name: String = "date_of_birth", column: String
    ) -> ComparisonDefinition {
        let date = ColumnReference(column)
        return ComparisonDefinition(
            name, columns: [column],
            levels: [
                AgreementLevelDefinition("exact", when: .shared(date), frequencies: [date]),
                AgreementLevelDefinition("day and month swapped", when: .dayMonthSwapped(column)),
                AgreementLevelDefinition("year only", when: .yearOnly(column)),
                AgreementLevelDefinition("one digit", when: .digits(column, 1)),
                AgreementLevelDefinition(
                    "same day, near year",
                    when: .all([.shared(ColumnReference(column, .monthDay)), .withinYears(column, 10)])),
                AgreementLevelDefinition("two digits", when: .digits(column, 2)),
                AgreementLevelDefinition("same year", when: .shared(ColumnReference(column, .year))),
                AgreementLevelDefinition("within 5 years", when: .withinYears(column, 5)),
            ])
    }

    /// Postcodes, of which people have several: unit, one character out, sector, outward code.
    public static func postcode(
        _ name: String = "postcode", column: String
    ) -> ComparisonDefinition {
        let unit = ColumnReference(column)
        let outward = ColumnReference(column, .outward)
        return ComparisonDefinition(
            name, columns: [column],
            levels: [
                AgreementLevelDefinition("unit", when: .shared(unit), frequencies: [unit]),
                AgreementLevelDefinition("one character", when: .edits(unit, 1)),
                AgreementLevelDefinition("sector", when: .shared(ColumnReference(column, .sector))),
                AgreementLevelDefinition("outward code", when: .shared(outward), frequencies: [outward]),
            ])
    }

    /// PNC identifier and CRO number together (domain reference 9.1).
    ///
    /// Two people share one by mistake alone, so rarely that it is declared, not estimated.
    public static func policeIdentifiers(
        _ name: String = "police_identifiers", pnc: String, cro: String
    ) -> ComparisonDefinition {
        let one = ColumnReference(pnc)
        let other = ColumnReference(cro)
        return ComparisonDefinition(
            name, columns: [pnc, cro],
            levels: [
                AgreementLevelDefinition(
                    "both", when: .all([.shared(one), .shared(other)]), chance: 1e-9),
                AgreementLevelDefinition("PNC", when: .shared(one), chance: 3e-7),
                AgreementLevelDefinition("CRO", when: .shared(other), chance: 3e-7),
                AgreementLevelDefinition("core digits", when: .coreDigits(pnc, cro), chance: 1e-5),
            ])
    }

    /// An identifier that is one person's alone.
    public static func identifier(_ name: String, column: String) -> ComparisonDefinition {
        ComparisonDefinition(
            name, columns: [column],
            levels: [
                AgreementLevelDefinition("equal", when: .shared(ColumnReference(column)), chance: 3e-7),
                AgreementLevelDefinition(
                    "one character", when: .edits(ColumnReference(column), 1), chance: 1e-5),
            ])
    }

    /// Agreement on a value or none, sex say.
    public static func exact(
        _ name: String, column: String, byFrequency: Bool = false
    ) -> ComparisonDefinition {
        let value = ColumnReference(column)
        return ComparisonDefinition(
            name, columns: [column],
            levels: [
                AgreementLevelDefinition(
                    "equal", when: .shared(value), frequencies: byFrequency ? [value] : [])
            ])
    }
}
