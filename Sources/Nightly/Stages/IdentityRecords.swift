internal import Configuration
internal import Definitions
internal import Vocabulary

/// The fields of an agency's records of one type that tell who a person is.
struct IdentityRecords: Sendable {
    let agency: Agency
    let recordType: RecordType
    let fields: [FieldReference]
    /// Whether each record is a person, and not a detail of one.
    let isOfPeople: Bool
    /// Where the first source that supplies them is declared.
    let location: SourceLocation

    /// All of them that a configuration's sources supply, in order of agency and type.
    static func all(of configuration: PipelineConfiguration) -> [IdentityRecords] {
        all(of: configuration.sources, in: configuration.dictionary)
    }

    /// All of them that some sources supply, in order of agency and type.
    static func all(of sources: [SourceDefinition], in dictionary: DataDictionary) -> [IdentityRecords] {
        var known: Set<[String]> = []
        return sources.compactMap { source in
            guard let type = dictionary.recordType(source.recordType),
                [.person, .detail].contains(type.role),
                known.insert([source.agency.name, type.name.name]).inserted
            else { return nil }
            return IdentityRecords(
                agency: source.agency, recordType: type.name,
                fields: type.fields.filter { $0.identity != nil }.map {
                    FieldReference(agency: source.agency, recordType: type.name, field: $0.name)
                }, isOfPeople: type.role == .person, location: source.location)
        }.sorted { ($0.agency, $0.recordType) < ($1.agency, $1.recordType) }
    }
}
