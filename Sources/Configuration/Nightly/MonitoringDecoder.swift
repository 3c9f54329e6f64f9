internal import Definitions
internal import Vocabulary

/// Decodes the part of `nightly.yml` that says by what fairness is monitored.
struct MonitoringDecoder {
    private let dictionary: DataDictionary
    private let profiles: [String]?

    /// A decoder that knows the dictionary and the names of the disclosure profiles, where those could be read.
    init(_ dictionary: DataDictionary, profiles: [String]?) {
        self.dictionary = dictionary
        self.profiles = profiles
    }

    /// By what fairness is monitored.
    func definition(_ reader: MappingReader) -> MonitoringDefinition? {
        let version = reader.required("version", .text)
        let profile = reader.required("profile", .known("disclosure profile", ifToldBy: profiles))
        let fewest = reader.optional("fewest", .integer(10...10_000), else: 30)
        let characteristics = reader.required("characteristics", .namedMappings(characteristic))
        guard let version, let profile, let characteristics, !characteristics.isEmpty else { return nil }
        return MonitoringDefinition(
            version: version, profile: profile, fewest: fewest, characteristics: characteristics,
            location: reader.location)
    }

    private func characteristic(
        _ name: Located<String>, _ reader: MappingReader
    ) -> MonitoredCharacteristic? {
        let title = reader.required("title", .text)
        let places = reader.required("from", .oneOrMore(personField)) ?? []
        let bands = reader.optional("bands", .oneOrMore(.integer(1...119)))
        let property = reader.optional("by", .text)
        let labels = reader.optional("groups", .entries(.text))
        guard let title, let first = places.first else { return nil }
        let kinds = Set(places.map { $0.definition.codeList ?? "" })
        guard kinds.count == 1 else {
            reader.fault(
                at: "from", "these fields don't share a code list, so their values can't be compared")
            return nil
        }
        let grouping =
            first.definition.codeList.flatMap { dictionary.codeList($0) }
            .map { codeGroups(of: $0, by: property, labels, bands: bands, reader) }
            ?? ages(bands, property, labels?.map(\.key.value), reader)
        guard let grouping else { return nil }
        return MonitoredCharacteristic(
            name: name.value, title: title, fields: places.map(\.field), grouping: grouping)
    }

    // MARK: Groups

    private func ages(
        _ bands: [Int]?, _ property: String?, _ labels: [String]?, _ reader: MappingReader
    ) -> MonitoredCharacteristic.Grouping? {
        for key in ["by", "groups"] where reader.has(key) {
            reader.fault(at: key, "take '\(key)' away: a date of birth is grouped by 'bands' of ages")
        }
        guard let bands else {
            reader.fault(
                at: "from", "a date of birth needs 'bands': the first year of each, such as [18, 25, 35, 50]")
            return nil
        }
        return .ages(AgeBands(from: bands))
    }

    private func codeGroups(
        of list: CodeList, by property: String?, _ labels: [(key: Located<String>, value: String)]?,
        bands: [Int]?, _ reader: MappingReader
    ) -> MonitoredCharacteristic.Grouping? {
        if bands != nil { reader.fault(at: "bands", "take 'bands' away: only a date of birth has ages") }
        guard let property else {
            if labels != nil {
                reader.fault(at: "groups", "say with 'by' which property of '\(list.name)' the groups are of")
            }
            return .codes(list.codes.map { MonitoredGroup(label: $0.label, codes: [$0.code]) })
        }
        guard let place = list.properties.firstIndex(where: { $0.name == property }) else {
            reader.fault(
                at: "by",
                KnownWords.message(
                    unknown: property, kind: "property of '\(list.name)'",
                    known: list.properties.map(\.name)))
            return nil
        }
        guard let labels else {
            reader.fault(at: "by", "say under 'groups' what each value of '\(property)' is called")
            return nil
        }
        return groups(of: list, at: place, labels, reader)
    }

    /// A group for each value of a property, which must be exactly those that have a label.
    private func groups(
        of list: CodeList, at place: Int, _ labels: [(key: Located<String>, value: String)],
        _ reader: MappingReader
    ) -> MonitoredCharacteristic.Grouping? {
        var codes: [String: Set<String>] = [:]
        for code in list.codes {
            if case .text(let value) = code.properties[place] { codes[value, default: []].insert(code.code) }
        }
        let named = labels.map(\.key.value)
        for label in labels where codes[label.key.value] == nil {
            reader.faults.record(
                label.key.location,
                KnownWords.message(
                    unknown: label.key.value, kind: "value of '\(list.properties[place].name)'",
                    known: codes.keys.sorted()))
        }
        let unnamed = codes.keys.filter { !named.contains($0) }.sorted()
        guard unnamed.isEmpty else {
            reader.fault(
                at: "groups",
                "nobody in \(unnamed.joined(separator: ", ")) would be counted; say what to call them")
            return nil
        }
        return .codes(
            labels.map { MonitoredGroup(label: $0.value, codes: codes[$0.key.value] ?? []) })
    }

    // MARK: Fields

    private struct PersonField {
        let field: PersonFactFields.Field
        let definition: FieldDefinition
    }

    /// A field written `record_type.field`, of a record of a person, that has codes or is a date of birth.
    private var personField: Reading<PersonField> {
        let fields = dictionary.recordTypes.filter { $0.role == .person }.flatMap { type in
            type.fields.filter { $0.codeList != nil || $0.type == .birthDate }.map {
                PersonField(field: PersonFactFields.Field(type.name, $0.name), definition: $0)
            }
        }
        return Reading<String>.known(
            "field of a person that holds codes or a date of birth", among: fields.map(\.field.description)
        )
        .refined(
            orFault: { "unknown field '\($0)'" },
            { text in fields.first { $0.field.description == text } })
    }
}
