import Definitions
import PersonalData
import Vocabulary

/// Reads the values of a standardised record as texts with the fields that they come from.
struct RecordReader: Sendable {
    /// A field's value in words.
    struct FieldText: Sendable {
        let field: FieldDefinition
        let text: SourcedText
    }

    private let record: StandardisedRecord
    private let type: RecordTypeDefinition
    private let dictionary: DataDictionary?

    /// A reader of a record; without a dictionary, codes stand as they are.
    init(_ record: StandardisedRecord, type: RecordTypeDefinition, dictionary: DataDictionary? = nil) {
        self.record = record
        self.type = type
        self.dictionary = dictionary
    }

    /// The fields that have a value and are wanted, in the dictionary's order.
    func texts(where isWanted: (FieldDefinition) -> Bool) -> [FieldText] {
        zip(type.fields, record.values).compactMap { field, value in
            guard isWanted(field), let words = words(for: value, of: field) else { return nil }
            return FieldText(field: field, text: SourcedText(words, madeFrom: reference(field.name)))
        }
    }

    /// One field's value in words, if it has one.
    func text(_ name: String) -> SourcedText? {
        texts { $0.name.name == name }.first?.text
    }

    /// The day of a field, if it has one.
    func day(_ name: FieldName) -> CalendarDay? {
        type.index(of: name).flatMap {
            record.values.indices.contains($0) ? record.values[$0].calendarDay : nil
        }
    }

    /// The field as the agreement names it.
    func reference(_ field: FieldName) -> FieldReference {
        FieldReference(agency: record.key.agency, recordType: type.name, field: field)
    }

    private func words(for value: FieldValue, of field: FieldDefinition) -> String? {
        switch value {
        case .text(let text): text.isEmpty ? nil : text
        case .code(let code):
            field.codeList.flatMap { dictionary?.codeList($0)?.entry(code)?.label } ?? code
        case .day(let day): day.inWords
        case .moment(let moment): moment.inWords
        case .integer(let number): "\(number)"
        case .decimal(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
        case .flag(let isTrue): isTrue ? "yes" : "no"
        case .missing: nil
        }
    }
}
