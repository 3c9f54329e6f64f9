import Definitions
import Vocabulary

extension Checker {
    /// Notes that an expression tells whether an agency knows the person.
    ///
    /// Knowing that tells something of every field of the agency's person records, and is for those alone who may read
    /// them all.
    mutating func readPresence(in agency: Agency) {
        for type in scope.dictionary.recordTypes where type.role == .person {
            fields += type.ruleFields.map {
                .init(recordType: type.name, field: $0.name, agencies: [agency])
            }
        }
    }

    /// Notes that an expression tells whether there is a record without a date, where it reads no field of it.
    mutating func readWholly(_ row: RowScope, unlessReadSince mark: Int) {
        let type = row.definition
        guard type.timing == .undated, !fields[mark...].contains(where: { $0.recordType == type.name })
        else { return }
        fields += type.ruleFields.map { row.read($0.name) }
    }
}
