internal import Definitions
internal import Linkage
internal import Standardisation
internal import Vocabulary

/// The night's identities as the linkage engine takes them: columns of values, and attributors apart.
struct LinkageInput: Sendable {
    /// The records that are known by initials, birth date and sex alone.
    let attributors: [AttributorRecord]
    /// References that an agency merged, as decisions that two of its records are one person.
    let mergedReferences: [LinkageDecision]

    private let identities: [PersonIdentity]
    private let definition: LinkageDefinition

    init(_ identities: [PersonIdentity], definition: LinkageDefinition, dictionary: DataDictionary) {
        self.definition = definition
        self.identities = identities.filter { !$0.isAttributor }
        attributors = identities.filter(\.isAttributor).map {
            $0.attributor(in: definition.attributor?.areas ?? [])
        }
        mergedReferences = Self.merged(identities, marks: Self.mergeMarks(of: dictionary))
    }

    /// The table of all full identities.
    ///
    /// - Throws: `LinkageError` where a record stands twice.
    func table() throws(LinkageError) -> LinkageTable {
        let sources = Set(identities.map(\.source.name)).sorted()
        let places = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, $0) })
        var builder = LinkageTable.Builder(columns: definition.columns, sources: sources)
        builder.reserveCapacity(identities.count)
        for identity in identities {
            builder.append(
                record: identity.key, source: places[identity.source.name] ?? 0,
                values: definition.columns.map { column in column.use.map(identity.values) ?? [] })
        }
        return try builder.build()
    }

    /// An identifier of a type that marks a merge says that the record of that key, of the same agency and type, is
    /// the same person.
    private static func merged(_ identities: [PersonIdentity], marks: Set<String>) -> [LinkageDecision] {
        let keys = Set(identities.map(\.key))
        var decisions: Set<LinkageDecision> = []
        for identity in identities {
            for text in identity.values(of: .otherIdentifiers) {
                let parts = text.split(separator: ":", maxSplits: 1)
                guard parts.count == 2, marks.contains(String(parts[0])) else { continue }
                let other = RecordKey(
                    agency: identity.key.agency, recordType: identity.key.recordType,
                    sourceKey: String(parts[1]))
                guard keys.contains(other), other != identity.key else { continue }
                decisions.insert(
                    LinkageDecision(min(other, identity.key), max(other, identity.key), .same))
            }
        }
        return decisions.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// The codes of identifier types that the dictionary says mark a merge, by the property `merges`.
    private static func mergeMarks(of dictionary: DataDictionary) -> Set<String> {
        let lists = dictionary.recordTypes.flatMap(\.fields).filter { $0.identity == .otherIdentifiers }
            .compactMap { $0.codeList.flatMap(dictionary.codeList) }
        return Set(
            lists.flatMap { list in
                guard let place = list.properties.firstIndex(where: { $0.name == "merges" }) else {
                    return [String]()
                }
                return list.codes.filter { $0.properties[place] == .flag(true) }.map(\.code)
            })
    }
}

extension PersonIdentity {
    /// Whether only an attributor is known: initials instead of names.
    fileprivate var isAttributor: Bool {
        values(of: .forename).isEmpty && values(of: .surname).isEmpty && !values(of: .surnameInitial).isEmpty
    }

    /// The record as its attributor, in the area of its postcode sector or else of its treatment area.
    fileprivate func attributor(in areas: [AttributorArea]) -> AttributorRecord {
        let sector = values(of: .postcodeSector).first
        let treatmentArea = values(of: .treatmentArea).first
        return AttributorRecord(
            key: key, forenameInitial: values(of: .forenameInitial).first ?? "",
            surnameInitial: values(of: .surnameInitial).first ?? "",
            dateOfBirth: values(of: .birthDate).first ?? "", sex: values(of: .sex).first ?? "",
            sector: sector,
            area: sector.flatMap(areas.area(ofPostcode:))
                ?? treatmentArea.flatMap(areas.area(ofTreatmentArea:)))
    }
}

extension LinkageColumn {
    /// The identity that fills the column: the one of its name, or else of its kind.
    fileprivate var use: IdentityUse? {
        IdentityUse(rawValue: name)
            ?? {
                switch kind {
                case .forename: .forename
                case .middleNames: .middleNames
                case .surname: .surname
                case .dateOfBirth: .birthDate
                case .sex: .sex
                case .postcode: .postcode
                case .pnc: .pnc
                case .cro: .cro
                case .identifier: .prisonNumber
                case .text: nil
                }
            }()
    }
}
