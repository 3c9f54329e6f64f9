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

    /// The fields read, of every agency that was asked about them and could answer for the person, in order.
    func references(_ inputs: ExpressionInputs, of person: PersonFacts) -> [FieldReference] {
        var asked: [RecordType: Set<Agency>] = [:]
        for query in inputs.queries {
            asked[query.recordType, default: []].formUnion(
                query.agencies ?? suppliers[query.recordType] ?? [])
        }
        let references = inputs.fields.flatMap { field in
            (asked[field.recordType] ?? []).filter { answers($0, for: person) }.map { agency in
                FieldReference(agency: agency, recordType: field.recordType, field: field.field)
            }
        }
        return Set(references).sorted()
    }

    private func answers(_ agency: Agency, for person: PersonFacts) -> Bool {
        ofEveryone.contains(agency) || person.link(to: agency) != nil
    }
}
