import Definitions
import Foundation
import Vocabulary

/// What the vault holds of each person on a night, field by field, in all the forms in which outputs write a value.
struct HeldValues {
    /// A field's value as outputs may write it.
    struct Value {
        let field: String
        let forms: Set<String>
        /// Whether it is a code's label, which other fields' labels may hold as a word.
        let isCode: Bool
    }

    private let values: [String: [Value]]
    /// Each person by the reference numbers that lists show.
    private let people: [String: String]

    init(_ site: ScratchSite, _ configuration: DataDictionary, night: String) throws {
        let rows = try site.vault.rows(
            """
            SELECT owner.person, record.agency, record.record_type, record.field_values
            FROM standardised_record AS record JOIN person_record AS owner
            ON owner.night = ? AND owner.agency = coalesce(record.person_agency, record.agency)
                AND owner.record_type = coalesce(record.person_type, record.record_type)
                AND owner.source_key = coalesce(record.person_key, record.source_key)
            """, [night])
        var values: [String: [Value]] = [:]
        var people: [String: String] = [:]
        for row in rows {
            guard let type = configuration.recordType(RecordType(row[2])) else { continue }
            let texts = try StoredTables.texts(in: row[3])
            for (field, text) in zip(type.fields, texts) {
                let forms = Self.forms(of: text, field, configuration)
                guard !forms.isEmpty else { continue }
                values[row[0], default: []].append(
                    Value(
                        field: "\(row[1]):\(row[2]).\(field.name)", forms: forms,
                        isCode: text.hasPrefix("c")))
                guard type.role == .person, ["crn", "pnc"].contains(field.name.name) else { continue }
                for form in forms { people[form] = row[0] }
            }
        }
        self.values = values
        self.people = people
    }

    /// The person whose reference number stands in a text.
    func person(in text: String) -> String? {
        text.split { !($0.isLetter || $0.isNumber || $0 == "/") }.lazy
            .compactMap { people[$0.lowercased()] }.first
    }

    /// The forms of a person's values of some fields, without those that values of other fields have too.
    func forms(of person: String, lost: Set<String>, kept: Set<String>) -> Set<String> {
        let own = values[person] ?? []
        func forms(_ fields: Set<String>) -> Set<String> {
            Set(own.filter { fields.contains($0.field) }.flatMap(\.forms))
        }
        return forms(lost).subtracting(forms(kept))
    }

    /// The forms of a person's names, texts and days of all fields but some, without those that these have too.
    func formsOfOthers(of person: String, than kept: Set<String>) -> Set<String> {
        let own = values[person] ?? []
        let others = own.filter { !$0.isCode && !kept.contains($0.field) }.flatMap(\.forms)
        return Set(others).subtracting(own.filter { kept.contains($0.field) }.flatMap(\.forms))
    }

    /// A day in words and as ISO has it, a code by its label, a text as it is; lower case.
    ///
    /// Numbers and yes or no can't be told from others.
    private static func forms(
        of text: String, _ field: FieldDefinition, _ dictionary: DataDictionary
    ) -> Set<String> {
        guard text.count > 2, text.dropFirst().first == ":" else { return [] }
        let rest = String(text.dropFirst(2))
        switch text.first {
        case "d", "m":
            guard let day = CalendarDay(iso: rest.prefix(10)) else { return [] }
            return [day.description, day.inWords.lowercased()]
        case "c":
            let label = field.codeList.flatMap { dictionary.codeList($0)?.entry(rest)?.label } ?? rest
            return label.count >= 4 ? [label.lowercased()] : []
        case "t": return rest.count >= 3 ? [rest.lowercased()] : []
        default: return []
        }
    }
}
