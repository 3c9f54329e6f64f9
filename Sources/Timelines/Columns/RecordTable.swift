import Definitions
import Vocabulary

/// All records of one type: rows by person, and a person's rows in order of day and time, agency and provenance.
///
/// The order does not depend on the order in which records arrived. A class, for every query holds one and asks it for
/// every person.
final class RecordTable: Sendable {
    let definition: RecordTypeDefinition
    /// The fields held: the timeline's, without those for monitoring only.
    let fields: [FieldDefinition]
    /// A column for each field.
    let columns: [Column]
    /// The code list of each field that has one.
    let codes: [CodeList?]
    /// Where each person's rows begin; one entry more than there are people.
    let offsets: [Int32]
    /// The day of an event, the first day of a state; a mark where it is missing or the type is undated.
    let starts: [Int32]
    /// The first day on which a state holds no longer; `MissingMark.openEnd` for an open one.
    let ends: [Int32]
    /// The place of the row's agency among all agencies.
    let agencies: [UInt16]
    /// The raw link strength.
    let links: [UInt8]
    /// The number of the row's extract.
    let extracts: [Int32]
    /// The row's line in its extract.
    let lines: [Int32]

    init(
        definition: RecordTypeDefinition, fields: [FieldDefinition], columns: [Column], codes: [CodeList?],
        offsets: [Int32], starts: [Int32], ends: [Int32], agencies: [UInt16], links: [UInt8],
        extracts: [Int32], lines: [Int32]
    ) {
        self.definition = definition
        self.fields = fields
        self.columns = columns
        self.codes = codes
        self.offsets = offsets
        self.starts = starts
        self.ends = ends
        self.agencies = agencies
        self.links = links
        self.extracts = extracts
        self.lines = lines
    }

    /// The rows of the person at a place.
    func rows(of place: Int) -> Range<Int> { Int(offsets[place])..<Int(offsets[place + 1]) }

    /// The place of a field among the columns, by its name in expressions.
    func column(of field: FieldName) -> Int? { fields.firstIndex { $0.name == field } }
}

extension RecordTypeDefinition {
    /// The timeline's fields that rules may see.
    var ruleFields: [FieldDefinition] { timelineFields.filter { !$0.monitoringOnly } }
}
