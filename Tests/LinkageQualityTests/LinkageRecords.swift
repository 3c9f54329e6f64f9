import Definitions
import Linkage
import Standardisation
import Vocabulary

/// Identities as the linkage engine takes them: those with names in a table, those without apart.
struct LinkageRecords {
    private let named: [PersonIdentity]
    let attributors: [AttributorRecord]

    init(_ identities: [PersonIdentity]) {
        named = identities.filter { !$0.values(of: .surname).isEmpty || !$0.values(of: .forename).isEmpty }
        attributors = identities.filter { !$0.values(of: .surnameInitial).isEmpty }.map { identity in
            AttributorRecord(
                key: identity.key, forenameInitial: identity.values(of: .forenameInitial).first ?? "",
                surnameInitial: identity.values(of: .surnameInitial).first ?? "",
                dateOfBirth: identity.values(of: .birthDate).first ?? "",
                sex: identity.values(of: .sex).first ?? "",
                sector: identity.values(of: .postcodeSector).first, area: nil)
        }
    }

    func table(_ definition: LinkageDefinition) throws -> LinkageTable {
        let sources = Set(named.map(\.source.name)).sorted()
        var builder = LinkageTable.Builder(columns: definition.columns, sources: sources)
        for identity in named {
            builder.append(
                record: identity.key, source: sources.firstIndex(of: identity.source.name) ?? 0,
                values: definition.columns.map { column in
                    IdentityUse(rawValue: column.name).map(identity.values) ?? []
                })
        }
        return try builder.build()
    }
}
