import Definitions
import Timelines
import Vocabulary

/// Which agencies' fields an expression tells something of.
struct FieldReads: Sendable {
    private let suppliers: [RecordType: [Agency]]
    private let ofEveryone: Set<Agency>

    init(supply: [Supply]) {
        suppliers = Dictionary(grouping: supply, by: \.recordType).mapValues { supplies in
            Set(supplies.map(\.agency)).sorted()
        }
        ofEveryone = Set(supply.filter { $0.coverage == .everyone }.map(\.agency))
    }

    /// The fields read, of every agency whose records were asked for them and could answer for the person, in order.
    func references(_ inputs: ExpressionInputs, of person: PersonFacts) -> [FieldReference] {
        let references = inputs.fields.flatMap { field in
            (suppliers[field.recordType] ?? [])
                .filter { field.isRead(of: $0) && answers($0, for: person) }
                .map { FieldReference(agency: $0, recordType: field.recordType, field: field.field) }
        }
        return Set(references).sorted()
    }

    /// The fields of which it tells that something could not be told: of every agency that is asked, whether it knows
    /// the person or not, for the one is no less to be told than the other.
    func references(asked inputs: ExpressionInputs) -> [FieldReference] {
        let references = inputs.fields.flatMap { field in
            (suppliers[field.recordType] ?? []).filter(field.isRead).map {
                FieldReference(agency: $0, recordType: field.recordType, field: field.field)
            }
        }
        return Set(references).sorted()
    }

    private func answers(_ agency: Agency, for person: PersonFacts) -> Bool {
        ofEveryone.contains(agency) || person.link(to: agency) != nil
    }
}
