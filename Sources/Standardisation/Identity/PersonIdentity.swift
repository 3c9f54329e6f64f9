public import Definitions
import PersonalData
public import Vocabulary

/// What an agency's records of one person tell of who the person is, in the form in which linkage compares it.
///
/// Names are folded, identifiers and postcodes canonical, birth dates `YYYY-MM-DD`, or `YYYY` where only the year
/// is known. Personal data: it describes itself without its content.
public struct PersonIdentity: Hashable, Sendable {
    /// The person record.
    public let key: RecordKey
    /// The source of the person record.
    public let source: SourceName

    private var values: [IdentityUse: [String]] = [:]

    /// A person of whom nothing is known yet.
    init(key: RecordKey, source: SourceName) {
        self.key = key
        self.source = source
    }

    /// The values of one use, each once: the person record's own first, then those of aliases and addresses.
    public func values(of use: IdentityUse) -> [String] { values[use] ?? [] }

    /// Takes in what one record says.
    mutating func add(_ record: StandardisedRecord, fields: [IdentityField]) {
        let quality = fields.first { $0.use == .birthDateQuality }.map { record.values[$0.place] }
        for field in fields where field.use != .birthDateQuality {
            for value in field.comparable(record.values[field.place], birthDateQuality: quality) {
                if !values[field.use, default: []].contains(value) {
                    values[field.use, default: []].append(value)
                }
            }
        }
    }
}

extension PersonIdentity: CustomStringConvertible, CustomReflectable {
    /// The type's name, without the content.
    public var description: String { "PersonIdentity(…)" }

    /// A mirror without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// A field of a record type that tells who a person is.
struct IdentityField: Sendable {
    let use: IdentityUse
    let place: Int

    /// The identity fields of a record type.
    static func all(of type: RecordTypeDefinition) -> [IdentityField] {
        type.fields.enumerated().compactMap { place, field in
            field.identity.map { IdentityField(use: $0, place: place) }
        }
    }

    /// A value as linkage compares it: none, one, or those of a list.
    func comparable(_ value: FieldValue, birthDateQuality: FieldValue?) -> [String] {
        switch (value, use) {
        case (.text(let name), .forename), (.text(let name), .middleNames), (.text(let name), .surname):
            return [FoldedName(name).text].filter { !$0.isEmpty }
        case (.text(let name), .forenameInitial), (.text(let name), .surnameInitial):
            return FoldedName(name).initial.map { [String($0)] } ?? []
        case (.text(let list), .otherIdentifiers): return list.split(separator: ";").map(String.init)
        case (.text(let text), _): return [text]
        case (.code(let code), .sex): return (try? Sex(code))?.isKnown == false ? [] : [code]
        case (.code(let code), _): return [code]
        case (.day(let day), _):
            let isYearOnly = birthDateQuality == .code(BirthDate.Quality.yearOnly.rawValue)
            return [isYearOnly ? String(day.description.prefix(4)) : day.description]
        default: return []
        }
    }
}

extension StandardisedBatch {
    /// What the batch tells of who each person is: one entry for each person record, in the batch's order.
    ///
    /// - Parameters:
    ///   - dictionary: the dictionary that the batch was standardised by.
    ///   - mayCompare: whether a field may be taken; every field unless given. A person record of which no field may
    ///     be taken has its entry all the same, without a value.
    /// - Returns: the identities, in the order of their person records.
    /// - Complexity: O(records)
    public func identities(
        in dictionary: DataDictionary, comparing mayCompare: (FieldReference) -> Bool = { _ in true }
    ) -> [PersonIdentity] {
        let people = fields(of: .person, in: dictionary, mayCompare)
        let details = fields(of: .detail, in: dictionary, mayCompare)
        var places: [RecordKey: Int] = [:]
        var identities: [PersonIdentity] = []
        for record in records {
            guard let fields = people[RecordKind(record.key)] else { continue }
            places[record.key] = identities.count
            var identity = PersonIdentity(key: record.key, source: record.provenance.source)
            identity.add(record, fields: fields)
            identities.append(identity)
        }
        for record in records {
            guard let fields = details[RecordKind(record.key)],
                let place = record.person.flatMap({ places[$0] })
            else { continue }
            identities[place].add(record, fields: fields)
        }
        return identities
    }

    /// The identity fields that may be taken, for every agency and record type of the batch with a role.
    private func fields(
        of role: RecordRole, in dictionary: DataDictionary, _ mayCompare: (FieldReference) -> Bool
    ) -> [RecordKind: [IdentityField]] {
        var fields: [RecordKind: [IdentityField]] = [:]
        for kind in Set(records.map { RecordKind($0.key) }) {
            guard let type = dictionary.recordType(kind.recordType), type.role == role else { continue }
            fields[kind] = IdentityField.all(of: type).filter { field in
                mayCompare(
                    FieldReference(
                        agency: kind.agency, recordType: kind.recordType, field: type.fields[field.place].name
                    ))
            }
        }
        return fields
    }
}

/// An agency's records of one type.
private struct RecordKind: Hashable {
    let agency: Agency
    let recordType: RecordType

    init(_ key: RecordKey) {
        agency = key.agency
        recordType = key.recordType
    }
}
