internal import Definitions
internal import Vocabulary

/// Reads a comparison: one of the ready-made kinds over named columns, or one with levels of its own.
enum ComparisonReading {
    /// The ready-made kinds.
    private enum Kind: String, CaseIterable {
        case personName = "person_name"
        case middleNames = "middle_names"
        case dateOfBirth = "date_of_birth"
        case postcode
        case policeIdentifiers = "police_identifiers"
        case identifier
        case exact
    }

    static func read(_ name: Located<String>, _ reader: MappingReader) -> ComparisonDefinition? {
        var comparison: ComparisonDefinition?
        if reader.has("kind") {
            let kind: Kind? = reader.required("kind", .word("kind of comparison"))
            comparison = kind.flatMap { readyMade($0, name.value, reader) }
        } else {
            let columns = reader.required("columns", .list(of: .identifier))
            let levels = reader.required("levels", .list(of: .mapping(level)))
            if let columns, let levels {
                comparison = ComparisonDefinition(name.value, columns: columns, levels: levels)
            }
        }
        comparison?.location = name.location
        return comparison
    }

    private static func readyMade(
        _ kind: Kind, _ name: String, _ reader: MappingReader
    ) -> ComparisonDefinition? {
        switch kind {
        case .personName:
            let forename = reader.required("forename", .identifier)
            let surname = reader.required("surname", .identifier)
            let middleNames = reader.optional("middle_names", .identifier)
            let equivalents = reader.optional("equivalents", .identifier)
            guard let forename, let surname else { return nil }
            return .personName(
                name, forename: forename, surname: surname, middleNames: middleNames, equivalents: equivalents
            )
        case .middleNames:
            let column = reader.required("column", .identifier)
            let forename = reader.required("forename", .identifier)
            guard let column, let forename else { return nil }
            return .middleNames(name, column: column, forename: forename)
        case .policeIdentifiers:
            let pnc = reader.required("pnc", .identifier)
            let cro = reader.required("cro", .identifier)
            guard let pnc, let cro else { return nil }
            return .policeIdentifiers(name, pnc: pnc, cro: cro)
        case .dateOfBirth: return column(reader).map { .dateOfBirth(name, column: $0) }
        case .postcode: return column(reader).map { .postcode(name, column: $0) }
        case .identifier: return column(reader).map { .identifier(name, column: $0) }
        case .exact:
            let byFrequency = reader.optional("by_frequency", .yesNo, else: false)
            return column(reader).map { .exact(name, column: $0, byFrequency: byFrequency) }
        }
    }

    private static func column(_ reader: MappingReader) -> String? { reader.required("column", .identifier) }

    private static func level(_ reader: MappingReader) -> AgreementLevelDefinition? {
        let name = reader.required("name", .text)
        let condition = reader.required("when", .pairCondition)
        let frequencies = reader.optional("frequencies", .list(of: .column), else: [])
        let share = reader.optional("frequency_share", .decimal(0...1), else: 1)
        let base = reader.optional("frequency_base", .decimal(0...1))
        let chance = reader.optional("chance", .decimal(0...1))
        guard let name, let condition else { return nil }
        return AgreementLevelDefinition(
            name, when: condition, frequencies: frequencies, frequencyShare: share, frequencyBase: base,
            chance: chance, location: reader.location)
    }
}
