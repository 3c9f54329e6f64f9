import Definitions
import PersonalData
import Vocabulary

/// The check that nothing in a person record happened before the person was born.
///
/// A day before the birth is blanked and reported: a death, most often, with day and month or the century
/// mistyped. The birth date stays, for other records bear it out or not.
struct BirthCheck: Sendable {
    private let birth: Int
    private let quality: Int?
    private let dated: [Int]

    /// The check of a record type, if it describes a person and has a birth date.
    init?(_ recordType: RecordTypeDefinition) {
        let fields = recordType.fields
        guard recordType.role == .person, let birth = fields.firstIndex(where: { $0.type == .birthDate })
        else {
            return nil
        }
        self.birth = birth
        quality = fields.firstIndex { $0.identity == .birthDateQuality }
        dated = fields.indices.filter { fields[$0].type == .day || fields[$0].type == .moment }
    }

    /// Blanks what can't be, and tells in which fields.
    func blankImpossible(in values: inout [FieldValue]) -> [Int] {
        guard let born = values[birth].calendarDay else { return [] }
        let isYearOnly = quality.map { values[$0] } == .code(BirthDate.Quality.yearOnly.rawValue)
        var blanked: [Int] = []
        for place in dated {
            guard let day = values[place].calendarDay else { continue }
            guard isYearOnly ? day.year < born.year : day < born else { continue }
            values[place] = .missing(.invalid)
            blanked.append(place)
        }
        return blanked
    }
}
