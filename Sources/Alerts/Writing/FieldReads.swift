import Definitions
import Timelines
import Vocabulary

/// Which agencies' fields an expression tells something of.
struct FieldReads: Sendable {
    private let suppliers: [RecordType: [Agency]]

    init(supply: [Supply]) {
        suppliers = Dictionary(grouping: supply, by: \.recordType).mapValues { supplies in
            Set(supplies.map(\.agency)).sorted()
        }
    }

    /// The fields read, of every agency that was asked about them, in order.
    func references(_ inputs: ExpressionInputs) -> [FieldReference] {
        var asked: [RecordType: Set<Agency>] = [:]
        for query in inputs.queries {
            asked[query.recordType, default: []].formUnion(
                query.agencies ?? suppliers[query.recordType] ?? [])
        }
        let references = inputs.fields.flatMap { field in
            (asked[field.recordType] ?? []).map { agency in
                FieldReference(agency: agency, recordType: field.recordType, field: field.field)
            }
        }
        return Set(references).sorted()
    }
}
